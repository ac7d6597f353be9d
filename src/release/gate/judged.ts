/**
 * Groups in which nothing was wrong, remembered by how they looked. Of those only what they need of the rest of the
 * portal is looked at again: that everything they point to is still there.
 */
import { readRecord, writeRecord } from '../../kept/record-file.ts';
import type { Reference } from './references.ts';

export interface JudgedGroup {
  name: string;
  print: string;
  /** what its files point to outside of it */
  targets: readonly Target[];
  /** ids of the elements of its first page, to which others point */
  ids: readonly string[];
}

export type Target = Pick<Reference, 'address' | 'fragment'>;

/** The same text for the same target only: no address has a line break. */
export function targetKey({ address, fragment }: Target): string {
  return `${address}\n${fragment}`;
}

interface Written {
  targets: readonly Target[];
  ids: readonly string[];
  groups: readonly [name: string, print: string, targets: number[], ids: number[]][];
}

const NOTHING: Written = { targets: [], ids: [], groups: [] };

/** By name; empty when another judge wrote it. `judge`: the program, and where the portal stands. */
export function readJudged(path: string, judge: string): Map<string, JudgedGroup> {
  const { targets, ids, groups } = (readRecord(path, judge) ?? NOTHING) as Written;
  return new Map(
    groups.map(([name, print, ownTargets, ownIds]) => [
      name,
      {
        name,
        print,
        targets: ownTargets.flatMap((place) => targets[place] ?? []),
        ids: ownIds.flatMap((place) => ids[place] ?? []),
      },
    ]),
  );
}

export function writeJudged(path: string, judge: string, groups: Iterable<JudgedGroup>): void {
  const targets = createList(targetKey);
  const ids = createList<string>((id) => id);
  const written = [...groups].map((group): Written['groups'][number] => [
    group.name,
    group.print,
    group.targets.map(targets.placeOf),
    group.ids.map(ids.placeOf),
  ]);
  const record: Written = { targets: targets.all, ids: ids.all, groups: written };
  writeRecord(path, judge, record);
}

/** Most values stand in many groups: each is written once, and named by its place. */
function createList<Value>(keyOf: (value: Value) => string) {
  const places = new Map<string, number>();
  const all: Value[] = [];
  return {
    all,
    placeOf: (value: Value): number => {
      const key = keyOf(value);
      const place = places.get(key) ?? all.push(value) - 1;
      places.set(key, place);
      return place;
    },
  };
}
