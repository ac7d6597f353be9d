import { audienceOf } from '../meetings/audience.ts';

/** Are the pages for the office's own network? */
export const isInternal = audienceOf(process.env) === 'internal';
