import type { Limits } from './isolate.ts';

/** What one file may cost, all its steps together. A 400-page report needs some 4 s and 200 MB. */
export const LIMITS: Limits = { milliseconds: 20_000, memory: 1.2e9 };

/** Files read at the same time. */
export const PARALLEL = 2;

/** Bytes of a file that is looked into at all. */
export const FILE_SIZE_LIMIT = 100_000_000;
