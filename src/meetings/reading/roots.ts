/** The folders of meetings apart from `content/`, as `roots` in `content/site.yaml` names them. */
import { basename, resolve } from 'node:path';
import { slugify } from '../../text/slug.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Settings } from '../schema/settings.ts';
import type { Released } from '../released/read-released.ts';
import type { YamlSource } from './yaml-source.ts';

export interface ContentRoot {
  /** as the office names it, for messages: `../tai-lieu-2020` */
  name: string;
  /** absolute; it need not be there */
  folder: string;
  /** lower-case ASCII, no other root's: `tai-lieu-2020` */
  slug: string;
  /** when the folder is not there, its meetings are taken from the last release */
  frozen: boolean;
  /** where it is named */
  place: { file: string; line: number; field: string };
  /** what stands for the folder, when it is not here */
  released?: Released;
  /** neither the folder is here nor anything that stands for it */
  isUnseen?: true;
}

/** `project` is the folder beside which they lie: that of the programs, also when the content is read from a copy. */
export function rootsOf(
  project: string,
  settings: Pick<Settings, 'roots'> | undefined,
  source: YamlSource,
  problems: Problem[],
): ContentRoot[] {
  const taken = new Set([slugify(basename(resolve(project)))]);
  return (settings?.roots ?? []).flatMap(({ folder: name, frozen }, index) => {
    const line = source.lineOf(['roots', index, 'folder']);
    const place = { file: source.file, line, field: `roots[${index}].folder` };
    const slug = slugify(basename(name));
    if (taken.has(slug)) {
      problems.push(problem('ROOT_REPEATED', place, { name }));
      return [];
    }
    taken.add(slug);
    return [{ name, folder: resolve(project, name), slug, frozen, place }];
  });
}
