/** What pages fetch of the search only when something is asked, in one file. */
export { markSegments } from '../../search/excerpt.ts';
export { engineOf, renewEngine, warmEngine } from './engine-of.ts';
export { fillExcerpts, resultItem } from './results.ts';
