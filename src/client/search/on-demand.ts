/** What pages fetch that search only when somebody types. */
export { markSegments } from '../../search/excerpt.ts';
export { engineOf, renewEngine } from './engine-of.ts';
