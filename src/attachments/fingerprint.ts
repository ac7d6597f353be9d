/** A file's SHA-256, once for each state of the file, in this process and, by the list in the cache, in later ones. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CACHE_FOLDER } from './cache.ts';
import { fileState } from './file-state.ts';
import { openFingerprintLog, type FingerprintLog } from './fingerprint-log.ts';

const PIECE = 2 ** 20;
/** Streams cost three times the CPU of the hash itself. */
const buffer = Buffer.allocUnsafeSlow(PIECE);

const known = new Map<string, Promise<string>>();
const logs = new Map<string, Promise<FingerprintLog>>();

/** A file touched so shortly before may be touched again within the same tick of the clock, and look the same. */
const SETTLED_MS = 2000;

interface State {
  text: string;
  /** the last time anything of the file changed, milliseconds */
  changed: number;
}

export async function fingerprint(path: string): Promise<string> {
  const state = stateOf(path);
  const key = `${path}\n${state.text}`;
  const hash = known.get(key) ?? findOrRead(path, state);
  known.set(key, hash);
  return hash;
}

async function findOrRead(path: string, state: State): Promise<string> {
  const log = await logNow();
  const absolute = resolve(path);
  const found = log.find(absolute, state.text);
  if (found !== undefined) return found;
  const sha256 = sha256OfFile(path);
  const settled = state.changed < Date.now() - SETTLED_MS;
  if (settled && stateOf(path).text === state.text) {
    log.add(absolute, state.text, sha256);
  }
  return sha256;
}

/** Of a file as it is now, whatever was seen of it before. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(file, buffer);
      if (length === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

function logNow(): Promise<FingerprintLog> {
  const file = resolve(join(CACHE_FOLDER, 'fingerprints.txt'));
  const log = logs.get(file) ?? openFingerprintLog(file);
  logs.set(file, log);
  return log;
}

function stateOf(path: string): State {
  const facts = statSync(path, { bigint: true });
  const { mtimeNs, ctimeNs } = facts;
  const changed = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
  return { text: fileState(facts), changed };
}
