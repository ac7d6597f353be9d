/**
 * Until the clerk chooses another language the interface is Vietnamese, whatever the browser's is. The CMS reads the
 * choice while it loads, so this has to be imported before it.
 */
const KEY = 'sveltia-cms.prefs';

const chosen = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { locale?: string };
localStorage.setItem(KEY, JSON.stringify({ ...chosen, locale: chosen.locale ?? 'vi' }));

export {};
