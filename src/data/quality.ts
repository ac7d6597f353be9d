import { byVietnamese } from '../text/collate.ts';
import { figuresBy, type Figures } from '../telling/quality/figures.ts';
import { judgeDocuments } from '../telling/quality/judge.ts';
import { allMeetings } from './meetings.ts';
import { once } from './once.ts';
import { organisations } from './organisations.ts';

export interface Quality {
  byYear: (Figures & { label: string })[];
  byOrganisation: (Figures & { label: string })[];
}

/** How well the documents of all meetings were prepared: newest year first, agencies in alphabetical order. */
export const quality = once(async (): Promise<Quality> => {
  const judged = judgeDocuments(await allMeetings());
  const names = await organisations();
  return {
    byYear: figuresBy(judged, ({ year }) => year).map((year) => ({ ...year, label: year.key })),
    byOrganisation: figuresBy(judged, ({ organisation }) => organisation)
      .map((row) => ({ ...row, label: names.get(row.key)?.name ?? row.key }))
      .sort((a, b) => byVietnamese(a.label, b.label)),
  };
});
