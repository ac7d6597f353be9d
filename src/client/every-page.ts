/**
 * What pages do beyond their HTML and can wait, in one file for all (what cannot is `at-once.ts`): it is fetched once and serves every page, where a file for each
 * part would be a dozen requests on the first. The search engine comes when somebody searches.
 */
import './mark-words.ts';
import './save-meeting.ts';
import './search-key.ts';
import './search-suggest.ts';
import './share-text.ts';
import './since-visit.ts';
import './zip-button.ts';
