/** The page at `/quan-tri/`: one script, and the configuration as data beside it. */
import { editor } from '../i18n/editor.ts';
import { editorMetaPolicy } from '../policy/content-security.ts';
import { originsOf } from './backend.ts';
import { cmsConfig, type Editable } from './config.ts';

export const SCRIPT = 'quan-tri.js';
export const CONFIG_ID = 'cau-hinh';

/** What the script finds in the page. */
export interface PageConfig {
  cms: ReturnType<typeof cmsConfig>;
  /** works with a folder of this machine, so only on this machine */
  local: boolean;
}

/** HTML of the page; every address in it is relative to `/quan-tri/`. */
export function editorPage(editable: Editable): string {
  const local = editable.editor.host === 'local';
  const config: PageConfig = { cms: cmsConfig(editable), local };
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${editorMetaPolicy(originsOf(editable.editor))}">
<title>${editor.title}</title>
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<script type="application/json" id="${CONFIG_ID}">${inScript(config)}</script>
<script type="module" src="${SCRIPT}"></script>
</head>
<body>
<noscript>${editor.noScript}</noscript>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
