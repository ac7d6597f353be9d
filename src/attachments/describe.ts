/** One attachment → its facts, or what is wrong with it. */
import { statSync, type Stats } from 'node:fs';
import { formatSize } from '../text/number.ts';
import { derive, type DeriveOptions } from './derive.ts';
import type { Inspection } from './inspect/inspect.ts';
import { extensionOf, kindOfName, KINDS, type Kind } from './inspect/kinds.ts';
import type { Finding } from './inspect/finding.ts';
import { FILE_SIZE_LIMIT } from './worker/limits.ts';

export interface FileFacts {
  bytes: number;
  /** 64 lower-case hexadecimal digits */
  sha256: string;
  kind: Kind;
  mime: string;
  /** null where the format does not know it */
  pages: number | null;
}

export { isProblem } from './inspect/finding.ts';

/** Reads the bytes at most once for their fingerprint; the rest comes from the cache when it is there. */
export async function describeFile(
  path: string,
  options: DeriveOptions = {},
): Promise<FileFacts | Finding> {
  const outside = lookFromOutside(path);
  if ('code' in outside) return outside;
  const { sha256, outcomes } = await derive(path, ['inspect'], options);
  if ('finding' in outcomes.inspect) return outcomes.inspect.finding;
  return factsOf(outside, sha256, outcomes.inspect.value);
}

/** What name and size alone tell, before any byte is read. */
export function lookFromOutside(path: string): { promised: Kind; bytes: number } | Finding {
  const promised = kindOfName(path);
  if (!promised) {
    const extension = extensionOf(path);
    return { code: 'EXT_NOT_ALLOWED', found: extension ? `.${extension}` : 'không có đuôi' };
  }
  const file = statOf(path);
  if (!file?.isFile()) return { code: 'FILE_MISSING' };
  if (file.size === 0) return { code: 'FILE_EMPTY' };
  if (file.size > FILE_SIZE_LIMIT) return { code: 'FILE_TOO_LARGE', found: formatSize(file.size) };
  return { promised, bytes: file.size };
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The facts when the content is what the name promised, else the finding that it is not. */
export function factsOf(
  { promised, bytes }: { promised: Kind; bytes: number },
  sha256: string,
  inspection: Inspection,
): FileFacts | Finding {
  if ('other' in inspection) return { code: 'TYPE_MISMATCH', found: inspection.other };
  const { kind, pages } = inspection;
  if (kind !== promised) {
    return { code: 'TYPE_MISMATCH', found: `${KINDS[kind].label} (.${kind})` };
  }
  return { bytes, sha256, kind, mime: KINDS[kind].mime, pages };
}
