import assert from 'node:assert/strict';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { meetingKeys } from '../../../src/attachments/meeting-key.ts';
import { readContent, type PortalContent } from '../../../src/attachments/read-content.ts';
import type { ReadingMemory } from '../../../src/meetings/reading/remembered-folder.ts';
import {
  forgetWhatWasRead,
  inFolder,
  type MeetingFolder,
  put,
  writeMeeting,
  writeRegisters,
} from '../../fixtures/content.ts';
import { picture } from '../../fixtures/files.ts';
import { meetings } from '../../fixtures/portal/meetings.ts';

await forgetWhatWasRead();

/** What one build leaves to the next; counts what was made. */
function memoryOver(kept: Map<string, Uint8Array>): ReadingMemory & { made: number } {
  const memory = {
    made: 0,
    read: (key: string) => kept.get(key),
    write(key: string, bytes: Uint8Array) {
      memory.made += 1;
      kept.set(key, bytes);
    },
  };
  return memory;
}

/** Everything but functions, and the names that others compare. */
function told({ meetings: all, problems }: PortalContent) {
  return { problems, meetings: all.map(({ lineOf, ...meeting }) => (void lineOf, meeting)) };
}

const keysOf = (content: PortalContent) => content.meetings.map(meetingKeys);

/** A portal whose meetings all have files. */
async function inPortal(
  use: (
    root: string,
    read: () => Promise<{ content: PortalContent; made: number }>,
  ) => Promise<void>,
): Promise<void> {
  await inFolder(async (root) => {
    await writeRegisters(root);
    const withFiles = (await meetings()).filter(({ files }) => files !== undefined);
    for (const meeting of withFiles) await writeMeeting(root, meeting);
    const kept = new Map<string, Uint8Array>();
    await use(root, async () => {
      const memory = memoryOver(kept);
      const content = await readContent(root, { memory });
      return { content, made: memory.made };
    });
  });
}

test('remembered meetings are those that are put together, with their names and their warnings', async () => {
  await inPortal(async (root, read) => {
    const first = await read();
    assert.ok(first.made > 0);
    const second = await read();
    assert.equal(second.made, 0);
    const plain = await readContent(root);
    for (const { content } of [first, second]) {
      assert.deepEqual(told(content), told(plain));
      assert.deepEqual(keysOf(content), keysOf(plain));
    }
    assert.ok(plain.meetings.length > 3);
    assert.ok(plain.problems.length > 0, 'a warning would be forgotten first');
  });
});

/** A document of the portal, where it lies. */
function somePdf({ meetings: all }: PortalContent) {
  const document = all.flatMap(({ documents }) => documents).find(({ kind }) => kind === 'pdf');
  return document ?? assert.fail('no PDF');
}

test('another file under the same name is seen, and one that is wrong', async () => {
  await inPortal(async (root, read) => {
    const { path, sha256 } = somePdf((await read()).content);
    const others = (await read()).content.meetings.flatMap(({ documents }) => documents);
    const other = others.find((one) => one.kind === 'pdf' && one.sha256 !== sha256);
    const bytes = await readFile(other?.path ?? '');
    await writeFile(path, bytes);
    const changed = await read();
    assert.deepEqual(told(changed.content), told(await readContent(root)));
    await writeFile(path, 'no PDF at all');
    for (let time = 0; time < 2; time += 1) {
      const { problems } = (await read()).content;
      assert.ok(problems.some(({ code }) => code === 'TYPE_MISMATCH'));
    }
    await rm(path);
    assert.deepEqual(told((await read()).content), told(await readContent(root)));
  });
});

test('another limit of size is another judgement', async () => {
  await inPortal(async (root, read) => {
    const { path } = somePdf((await read()).content);
    const padding = Buffer.alloc(1_100_000, ' ');
    await appendFile(path, padding);
    const codes = async () => new Set((await read()).content.problems.map(({ code }) => code));
    assert.equal((await codes()).has('SIZE_LARGE'), false);
    const limits = 'limits:\n  file_warn_mb: 1\n  file_max_mb: 2\n  meeting_max_mb: 9\n';
    await appendFile(join(root, 'content/site.yaml'), limits);
    assert.equal((await codes()).has('SIZE_LARGE'), true);
  });
});

test('what a machine read off a scan since is seen', async () => {
  await inPortal(async (root, read) => {
    const id = '2021-11-29-giao-ban';
    const photo = { id: 'anh', file: 'anh.png', title: 'Ảnh chụp', type: 'report' } as const;
    const frontmatter: MeetingFolder['frontmatter'] = {
      title: 'Giao ban',
      kind: 'briefing',
      issuer: 'ubnd-tinh-mau',
      number: '07',
      date_issued: '2021-11-23',
      starts_at: '2021-11-29T07:30:00+07:00',
      sites: [{ name: null, location: null, participants: [] }],
      attachments: [photo],
    };
    await writeMeeting(root, { id, frontmatter, files: { 'anh.png': await picture('png', 300) } });
    const { content } = await read();
    const [scan] = content.meetings.find((meeting) => meeting.id === id)?.documents ?? [];
    if (!scan) return assert.fail('no scan');
    for (const text of ['Kính gửi', 'CCCD số 001099012345']) {
      const sidecar = { engine: 'x', pages: [{ number: 1, text }] };
      await put(root, `content/ocr/${scan.sha256}.json`, JSON.stringify(sidecar));
      const again = await read();
      assert.ok(again.made > 0);
      assert.deepEqual(told(again.content), told(await readContent(root)));
    }
  });
});
