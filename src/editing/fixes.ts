/** Repairs that need no judgement: what `check --fix` proposes. Nothing is written here. */
import { glob, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName } from '../attachments/inspect/kinds.ts';
import { printedNumber } from '../meetings/document-number.ts';
import { matchFiles } from '../meetings/reading/attachment-files.ts';
import { readFrontmatter } from '../meetings/reading/frontmatter.ts';
import { proposeEntry } from '../meetings/propose-entry.ts';
import { meetingSchema } from '../meetings/schema/meeting.ts';
import type { YamlSource } from '../meetings/reading/yaml-source.ts';
import { nfc } from '../text/normalize.ts';
import { addDocument, listedDocuments, takenIds } from './documents.ts';
import { EditError } from './edit-error.ts';
import { applyChanges, recoverChanges } from './transaction.ts';
import { setField, type Path } from './yaml-edit.ts';

/** A file as it would be, and names that would change. */
export interface Fix {
  /** `content/…` */
  file: string;
  before: string;
  after: string;
  /** files of `attachments/` whose name is decomposed (NFD), from and to as paths below the root */
  rename: { from: string; to: string }[];
}

/** Every file of `content/` below `root` that can be repaired, in the order of their names. */
export async function proposeFixes(root: string): Promise<Fix[]> {
  const files = await Array.fromAsync(glob('content/**/*.{md,yaml}', { cwd: root }));
  const fixes: Fix[] = [];
  for (const path of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    if (path.includes('/attachments/')) continue;
    const bytes = await readFile(join(root, path));
    const before = bytes.toString('utf8');
    // Not UTF-8: composing would lose bytes, so it stays for a person to mend.
    if (!Buffer.from(before).equals(bytes)) continue;
    const meeting = /^(content\/meetings\/\d{4}\/[^/]+)\/index\.md$/u.exec(path)?.[1];
    const names = meeting ? await attachmentNames(join(root, meeting)) : [];
    const after = meeting ? fixMeeting(nfc(before), names.map(nfc)) : nfc(before);
    const rename = names
      .filter((name) => name !== nfc(name) && !names.includes(nfc(name)))
      .map((name) => ({
        from: `${meeting}/attachments/${name}`,
        to: `${meeting}/attachments/${nfc(name)}`,
      }));
    if (after !== before || rename.length > 0) fixes.push({ file: path, before, after, rename });
  }
  return fixes;
}

/** Makes one of the proposed repairs, whole or not at all. */
export async function applyFix(root: string, { file, before, after, rename }: Fix): Promise<void> {
  await recoverChanges(root);
  await applyChanges(root, {
    write: after === before ? undefined : { path: join(root, file), text: after },
    rename: rename.map(({ from, to }) => ({ from: join(root, from), to: join(root, to) })),
  });
}

/** `index.md` with quotes where text needs them, the leading zero of its number, and every file declared. */
export function fixMeeting(text: string, files: readonly string[]): string {
  let fixed = quoteValues(text);
  try {
    for (const { path, value } of unquotedTexts(fixed)) fixed = setField(fixed, path, value);
    const number: unknown = (yamlOf(fixed).data as { number?: unknown } | undefined)?.number;
    if (typeof number === 'string' && printedNumber(number) !== number) {
      fixed = setField(fixed, ['number'], printedNumber(number));
    }
    return declareFiles(fixed, files);
  } catch (error) {
    // What cannot be mended by rule is left to the check, which names the line.
    if (error instanceof EditError) return fixed;
    throw error;
  }
}

async function attachmentNames(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'attachments'), { withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** `title: Họp: giao ban`, the colon that ends the whole file for YAML, and `kind: “briefing”`, both → `"…"` */
function quoteValues(text: string): string {
  const yaml = yamlOf(text);
  const lines = new Set(
    yaml.problems.filter(({ code }) => code === 'YAML').map(({ line }) => line),
  );
  return text
    .split('\n')
    .map((content, index) => {
      const match = lines.has(index + 1) ? (CURLED.exec(content) ?? COLON.exec(content)) : null;
      if (!match) return content;
      const [, key = '', value = '', rest = ''] = match;
      return `${key}${JSON.stringify(value)}${rest}`;
    })
    .join('\n');
}

const COLON = /^(\s*(?:- )?[a-z_]+: )([^"'[{|>&*!#\s].*?: .*?)(\s*)$/u;
const CURLED = /^(\s*(?:- )?(?:[a-z_]+: )?)[“”„‟]([^“”„‟"]*)[“”„‟"](\s*)$/u;

/** Fields that want text and hold what YAML takes for a number, a date or a yes, as they were typed. */
function unquotedTexts(text: string): { path: Path; value: string }[] {
  const yaml = yamlOf(text);
  const result = meetingSchema.safeParse(yaml.data);
  if (result.success || yaml.data === undefined) return [];
  return result.error.issues.flatMap((issue) => {
    const typed = yaml.sourceOf(issue.path);
    const wanted = issue.code === 'invalid_type' && issue.expected === 'string';
    if (!wanted || !/^(?:[\d.+-]+|true|false)$/iu.test(typed)) return [];
    return [{ path: issue.path as Path, value: typed }];
  });
}

/** What an entry means, though by another name, is left for a person to mend there. */
function declareFiles(text: string, files: readonly string[]): string {
  const { undeclared } = matchFiles(
    listedDocuments(text),
    listedDocuments(text, 'withdrawn'),
    files.filter((file) => kindOfName(file) && !/^(?:\.|~\$)/u.test(file)),
  );
  let fixed = text;
  for (const file of undeclared) {
    fixed = addDocument(fixed, { ...proposeEntry(file, takenIds(fixed)), file });
  }
  return fixed;
}

function yamlOf(text: string): YamlSource {
  return readFrontmatter(text.replace(/\r\n/gu, '\n').replace(/^\uFEFF/u, ''), '').yaml;
}
