/** A portal with its content in a folder of its own, for tests that do harm to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fingerprints } from '../fixtures/fingerprint.ts';
import { writeMeeting, writeRegisters } from '../fixtures/content.ts';
import { pdf } from '../fixtures/files.ts';
import { ended, type Ended } from '../fixtures/ended.ts';
import { copyProject, runCommand } from '../fixtures/portal/project.ts';
import { NOW } from '../fixtures/portal/meetings.ts';

export const ID = '2026-03-17-giao-ban';

/** Two meetings with two documents: enough for every part of a build to have work. */
export async function makeSmallPortal(root: string, title = 'Giao ban tháng 3'): Promise<void> {
  await copyProject(root);
  await writeRegisters(root);
  for (const [id, name] of [
    [ID, title],
    ['2026-02-17-giao-ban', 'Giao ban tháng 2'],
  ] as const) {
    await writeMeeting(root, {
      id,
      frontmatter: {
        title: name,
        kind: 'briefing',
        issuer: 'ubnd-tinh-mau',
        number: null,
        date_issued: id.slice(0, 7),
        starts_at: `${id.slice(0, 10)}T07:30:00+07:00`,
        sites: [{ name: null, location: 'Phòng họp số 1', participants: ['Các sở, ngành'] }],
        attachments: [
          { id: 'bao-cao', file: 'Báo cáo.pdf', title: 'Báo cáo', type: 'report' },
          { id: 'phu-luc', file: 'Phụ lục.pdf', title: 'Phụ lục', type: 'report' },
        ],
      },
      files: { 'Báo cáo.pdf': pdf(2, `Bao cao ${id}`), 'Phụ lục.pdf': pdf(1, `Phu luc ${id}`) },
    });
  }
}

/** Builds and must succeed; the fingerprint of every file. */
export async function buildWell(
  root: string,
  environment?: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const { code, output } = await runCommand(root, ['build'], environment);
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  return fingerprints(join(root, 'dist'));
}

/** A build that can be killed with everything it started. */
export function startBuild(root: string): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join('scripts', 'build.ts')], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORTAL_NOW: NOW },
  });
  return { child, ended: ended(child) };
}

/** kill −9 for a build and all its processes. */
export function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) throw new Error('The build did not start');
  process.kill(-pid, 'SIGKILL');
}
