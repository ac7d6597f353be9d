/** A whole build: judge, build in a folder of its own, judge again, swap. A failing build leaves the old portal as it was. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalContent } from '../attachments/read-content.ts';
import { currentReading } from '../loaders/reading.ts';
import { placesOf, WORKSHOP, type BuildAudience, type Places } from '../kept/places.ts';
import { shareKeeper } from '../kept/current.ts';
import { openKeeper, type OwnKeeper } from '../kept/keeper.ts';
import { listBuilt } from '../kept/listing.ts';
import { newTick } from '../kept/tick.ts';
import type { Finished } from '../kept/ledger.ts';
import { exchange, knownUnits, startFromSpare, type Before } from '../kept/workshop.ts';
import { clockOf, DIST } from '../meetings/audience.ts';
import { isError } from '../meetings/problems/problem.ts';
import { formatReport } from '../meetings/problems/report.ts';
import { holdProgram } from '../memory/program.ts';
import { withBuildLock } from './build-lock.ts';
import { commitTime } from './commit.ts';
import { openSite } from './gate/built-site.ts';
import { expectedOf } from './gate/expected.ts';
import { readJudged, writeJudged } from './gate/judged.ts';
import { formatFaults, judgeBuild } from './gate/gate.ts';
import { unlistedWarnings } from './gate/warnings.ts';
import { nextDuePath, writeNextDue } from './next-due.ts';
import { runAstroBuild } from './run-astro.ts';
import { putBack, takePlace, type Place } from './take-place.ts';

interface Build {
  root: string;
  audience: BuildAudience;
  /** the moment that decides what is due, milliseconds */
  now: number;
}

/** Builds `dist/` (or `dist-internal/`) below `root`. Prints what happens; false when something stopped it. */
export async function buildPortal(
  root: string,
  audience: BuildAudience = 'public',
): Promise<boolean> {
  const now = process.env['PORTAL_CLOCK'] ? clockOf(process.env) : Date.now();
  const done = await withBuildLock(root, () => buildAlone({ root, audience, now }));
  if (done === undefined) {
    console.error('Đang có một lần dựng khác trong thư mục này; chờ nó xong.');
  }
  return done === true;
}

/** Whoever is called by the build learns from the environment what it is for; what comes after it must not. */
async function buildAlone(build: Build): Promise<boolean> {
  const { root, audience, now } = build;
  const environment = { ...process.env };
  Object.assign(process.env, {
    PORTAL_OUT: `./${WORKSHOP}/dist`,
    PORTAL_AUDIENCE: audience,
    PORTAL_CLOCK: String(now),
    PORTAL_NOW: String(commitTime(root)),
  });
  try {
    return await judgeAndBuild(build);
  } finally {
    for (const name of Object.keys(process.env)) {
      if (!(name in environment)) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, environment);
  }
}

async function judgeAndBuild(build: Build): Promise<boolean> {
  const { root, audience } = build;
  await clearWorkshop(root);
  const program = await holdProgram(root);
  const content = await currentReading(root);
  const { problems, settings } = content;
  if (problems.length > 0) console.log(`${formatReport(problems)}\n`);
  if (problems.some(isError)) return false;
  if (audience === 'internal' && !settings?.internal_url && !process.env['PORTAL_URL']) {
    console.error('Thiếu internal_url trong content/site.yaml: địa chỉ của bản nội bộ.');
    return false;
  }

  try {
    const fault = await buildAndSwap(build, content, program).catch(reasonOf);
    if (fault === undefined) return true;
    console.error(
      `${fault}\nChưa có gì thay đổi: trang cũ trong ${DIST[audience]}/ vẫn như trước.`,
    );
    return false;
  } finally {
    await clearWorkshop(root);
  }
}

/** Before it is emptied: what stands aside without another in its place is the only portal there is. */
async function clearWorkshop(root: string): Promise<void> {
  for (const dist of Object.values(DIST)) await putBack(placeOf(root, dist));
  await rm(join(root, WORKSHOP), { recursive: true, force: true });
}

/** Where a portal is shown, and where it waits while the next one takes its place. */
function placeOf(root: string, dist: string): Place {
  return { target: join(root, dist), aside: join(root, WORKSHOP, `old-${dist}`) };
}

/** Returns what is wrong; nothing has changed then. */
async function buildAndSwap(
  build: Build,
  content: PortalContent,
  program: string,
): Promise<string | undefined> {
  const { root, audience } = build;
  const places = placesOf(root, audience);
  const before = startFromSpare(places, program);
  const keeper = openKeeper(places, before);
  const judged = await buildAndJudge(build, content, { places, program, before, keeper });
  if (typeof judged === 'string') return judged;
  const place = placeOf(root, DIST[audience]);
  await exchange(places, program, judged, {
    swap: () => takePlace(places.next, place),
    aside: place.aside,
  });
  await writeNextDue(nextDuePath(join(root, '.cache')), content.nextDue);
  return undefined;
}

interface Start {
  places: Places;
  program: string;
  before: Before;
  keeper: OwnKeeper;
}

/** Builds into the workshop; returns what stands there, or what is wrong with it. */
async function buildAndJudge(
  { root, audience }: Build,
  content: PortalContent,
  { places, program, before, keeper }: Start,
): Promise<Finished | string> {
  await forgetStores(root);
  const begun = newTick(join(root, WORKSHOP));
  shareKeeper(places.next, keeper);
  const { ok, output } = await runAstroBuild(root);
  if (!ok) return `Dựng trang không thành công.\n${output.trim()}`;
  const warnings = unlistedWarnings(output);
  if (warnings.length > 0) return `Công cụ dựng trang cảnh báo:\n${warnings.join('\n')}`;
  const expected = await expectedOf(root, content, audience, knownUnits(before));
  const { files, folders } = listBuilt(places.next, keeper, before.start.folders, begun);
  const site = openSite(places.next, expected, files);
  const judge = `${program} ${expected.origin}${expected.base}`;
  const { faults, judged } = judgeBuild(site, expected, readJudged(places.judged, judge));
  if (faults.length === 0) writeJudged(places.judged, judge, judged);
  return faults.length > 0
    ? `Trang dựng ra có lỗi:\n${formatFaults(faults)}`
    : { units: keeper.units, files: site.files, folders };
}

/** What earlier runs left for Astro may be for another audience, and is trusted unread. */
async function forgetStores(root: string): Promise<void> {
  for (const store of ['.astro/data-store.json', 'node_modules/.astro']) {
    await rm(join(root, store), { recursive: true, force: true });
  }
}

/** A full disk, a file that cannot be read: the judging itself may fail too. */
function reasonOf(error: unknown): string {
  return `Dựng trang không thành công: ${String(error)}`;
}
