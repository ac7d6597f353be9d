/**
 * The merged PDF of a meeting. It is made in a child process under limits, since it opens files that nobody vouches
 * for, and kept by what it was made of: the plan and the SHA-256 of every file.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CACHE_FOLDER, openCache } from '../../attachments/cache.ts';
import type { MeetingWithDocuments } from '../../attachments/document.ts';
import { fingerprint } from '../../attachments/fingerprint.ts';
import { isolate, type Limits } from '../../attachments/worker/isolate.ts';
import { PARALLEL } from '../../attachments/worker/limits.ts';
import type { PackContext } from '../context.ts';
import { createLanes } from './lanes.ts';
import type { MadePacket } from './make.ts';
import { planPacket, type PacketPlan } from './plan.ts';

export interface PacketFacts extends Omit<MadePacket, 'bytes'> {
  bytes: number;
  sha256: string;
}

export interface PacketJob {
  plan: PacketPlan;
  /** where the PDF is to be written */
  target: string;
}

/** A PDF on the disk and what is in it. */
export interface Packet extends PacketFacts {
  path: string;
}

/** 1,500 pages and 100 MB, the most a plan may hold, took 2 s of CPU and 0.5 GB. */
const PACKET_LIMITS: Limits = { milliseconds: 90_000, memory: 1.5e9 };

/** Raise the version whenever the same plan would give other bytes. */
const STEP = { name: 'packet', version: '1' };

const inLane = createLanes(PARALLEL);
/** Of this process: pages and files ask for the same packet. */
const packets = new Map<string, Promise<Packet | undefined>>();

/** Undefined when there is nothing to merge, or when it could not be merged within the limits. */
export function packetOf(
  meeting: MeetingWithDocuments,
  context: PackContext,
): Promise<Packet | undefined> {
  const plan = planPacket(meeting, context);
  if (!plan) return Promise.resolve(undefined);
  const key = keyOf(plan);
  const known = packets.get(key) ?? inLane(() => find(key, plan));
  packets.set(key, known);
  return known;
}

/** The plan without the paths, which differ from machine to machine. */
function keyOf(plan: PacketPlan): string {
  const parts = plan.parts.map(({ path, ...part }) => (void path, part));
  return createHash('sha256')
    .update(JSON.stringify({ ...plan, parts }))
    .digest('hex');
}

async function find(key: string, plan: PacketPlan): Promise<Packet | undefined> {
  const cache = openCache();
  const folder = join(CACHE_FOLDER, `${STEP.name}-${STEP.version}`, key.slice(0, 2));
  const path = join(process.cwd(), folder, `${key}.pdf`);
  const stored = cache.read(STEP, key) as { facts: PacketFacts | null } | undefined;
  if (stored?.facts === null) return undefined;
  // What lies on the disk is never trusted to be what was put there.
  if (stored && (await fingerprint(path).catch(() => '')) === stored.facts.sha256) {
    return { ...stored.facts, path };
  }
  const facts = await make(plan, path);
  if (facts !== undefined) await cache.write(STEP, key, { facts });
  return facts ? { ...facts, path } : undefined;
}

/** Null when no file could be merged, undefined when the process did not live to tell. */
async function make(plan: PacketPlan, path: string): Promise<PacketFacts | null | undefined> {
  await mkdir(dirname(path), { recursive: true });
  const target = `${path}.${randomUUID()}.tmp`;
  let told: { facts: PacketFacts | null } | undefined;
  const module = join(import.meta.dirname, 'child.ts');
  const { finding } = await isolate(
    module,
    { plan, target } satisfies PacketJob,
    PACKET_LIMITS,
    (message: { facts: PacketFacts | null }) => {
      told = message;
    },
  );
  if (!told) console.error(`Bộ tài liệu “${plan.title}”: ${finding.code}`);
  if (told?.facts) await rename(target, path);
  else await rm(target, { force: true });
  return told?.facts;
}
