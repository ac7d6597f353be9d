/** Starts the CMS at `/quan-tri/`. Runs in the browser, in this page only. */
import './no-eval.ts';
import './speak-vietnamese.ts';
import CMS from '@sveltia/cms';
import { editor } from '../../i18n/editor.ts';
import { CONFIG_ID, type PageConfig } from '../page.ts';
import { toFile, toForm } from '../files.ts';
import { FORMS } from '../forms.ts';
import { addVietnameseLetters } from './vietnamese-letters.ts';
import { momentControl } from './moment-control.ts';

const { cms, local } = JSON.parse(
  document.getElementById(CONFIG_ID)?.textContent ?? '{}',
) as PageConfig;

const onThisMachine = /^(?:localhost|127\.0\.0\.1|.+\.localhost)$/u.test(location.hostname);

if (local && !onThisMachine) document.body.append(editor.localOnly);
else start();

function start(): void {
  addVietnameseLetters();
  for (const [name, { kind, extension, fields }] of Object.entries(FORMS)) {
    CMS.registerCustomFormat(name, extension, {
      fromFile: (text) => toForm(kind, text),
      toFile: (form) => toFile(kind, fields, form),
    });
  }
  CMS.registerFieldType('moment', momentControl());
  void CMS.init({ config: cms as never });
}
