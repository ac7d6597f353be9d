/** The meetings of a frozen root whose folder is not here, from what the last release says of them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '../audience.ts';
import { judgeMarkdown } from '../markdown/judge-markdown.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { FolderReading } from '../reading/read-folder.ts';
import type { ContentRoot } from '../reading/roots.ts';
import { meetingSchema } from '../schema/meeting.ts';
import { releasedManifestUrl } from '../urls.ts';
import { lastRelease } from './last-release.ts';
import { parseManifest, type ReleasedMeeting, type ReleaseManifest } from './manifest.ts';

/** A root as the last release holds it. */
export interface Released {
  /** absolute path of the release */
  folder: string;
  manifest: ReleaseManifest;
}

/** Undefined, with the problem, when the last release cannot stand for the root. */
export async function findReleased(
  { name, slug, place }: ContentRoot,
  { audience, project }: { audience: Audience; project: string },
  problems: Problem[],
): Promise<Released | undefined> {
  const folder = lastRelease(project, audience);
  const url = releasedManifestUrl(slug);
  const text = await readFile(join(folder, url), 'utf8').catch(() => undefined);
  if (text === undefined) {
    // Whoever writes need not have the portal on the machine; whoever builds it must.
    const code = audience === 'author' ? 'FROZEN_UNSEEN' : 'FROZEN_MISSING';
    problems.push(problem(code, place, { name }));
    return undefined;
  }
  const manifest = parseManifest(text);
  const isOurs = manifest && (audience === 'author' || manifest.audience === audience);
  if (isOurs && addressesOf(manifest).every(isPlain)) return { folder, manifest };
  const reason = manifest && !isOurs ? 'là của bản dựng cho người đọc khác' : 'bị hỏng';
  problems.push(problem('FROZEN_MANIFEST', place, { name: url, root: name, reason }));
  return undefined;
}

/** Its meetings, judged by the rules of today. `cache`: where a text's pictures may be put for whoever needs a folder. */
export function releasedMeetings(
  root: ContentRoot,
  { folder, manifest }: Released,
  { ownHost, cache }: { ownHost: string | undefined; cache: string },
): FolderReading[] {
  return manifest.meetings.map((released): FolderReading => {
    const { id, internal = false, body, facts } = released;
    const file = `${nameOf(root, id)}/index.md`;
    const visibility = { internal, draft: false, from: undefined };
    const { data, error } = meetingSchema.safeParse(released.data);
    if (!data) {
      const reason = `không còn đúng quy tắc ở ${error.issues[0]?.path.join('.') ?? ''}`;
      const names = { name: `${releasedManifestUrl(root.slug)} (${id})`, root: root.name, reason };
      const found = problem('FROZEN_MANIFEST', root.place, names);
      return { id, meeting: undefined, problems: [found], visibility };
    }
    const attachments = data.attachments.map((one) => one.file);
    const { links } = judgeMarkdown(body, { file, firstLine: 1, ownHost, attachments });
    return {
      id,
      visibility,
      problems: [],
      meeting: {
        ...data,
        ...{ id, file, body, bodyLine: 1, visibility },
        folder: join(cache, root.slug, id),
        files: new Map(attachments.map((name) => [name, name])),
        links: links.map(({ meeting }) => ({ meeting, file })),
        circulation: { internal, allowed: new Set(), mailDomains: [] },
        lineOf: () => undefined,
        released: { folder, facts },
      },
    };
  });
}

/** Where the folder would be. */
export function nameOf({ name }: Pick<ContentRoot, 'name'>, id: ReleasedMeeting['id']): string {
  return `${name}/meetings/${id.slice(0, 4)}/${id}`;
}

function addressesOf({ files, pages, meetings }: ReleaseManifest): string[] {
  const documents = meetings.flatMap(({ facts }) => facts);
  return [...files, ...pages, ...documents].map(({ url }) => url);
}

/** Below the folder of the release, whatever somebody wrote. */
function isPlain(url: string): boolean {
  return url.startsWith('/') && !/(?:^|[\\/])\.\.?(?:[\\/]|$)|\\/u.test(url);
}
