/** What one file may cost. A 400-page report needs some 4 s and 200 MB. */
export const LIMITS = {
  /** Wall-clock milliseconds for all steps of one file together. */
  milliseconds: 20_000,
  /** Resident bytes of the child process; watched on Linux, elsewhere the engines' own limits hold. */
  memory: 1.2e9,
  /** Bytes of the file itself. */
  fileSize: 100_000_000,
  /** Files read at the same time. */
  parallel: 2,
};
