import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisedAddresses } from '../../../src/meetings/addresses.ts';
import { answersOf } from '../../../src/meetings/former.ts';
import type { Content } from '../../../src/meetings/meeting.ts';
import { isError } from '../../../src/meetings/problems/problem.ts';
import { readMeetings } from '../../../src/meetings/reading/read-meetings.ts';
import { documentUrl, meetingUrl } from '../../../src/meetings/urls.ts';
import { recordAddresses } from '../../../src/release/record-addresses.ts';
import { inFolder, put, writeMeeting, writeRegisters, yaml } from '../../fixtures/content.ts';

/** What a clerk has in `content/` at one moment. */
interface Office {
  /** id → names of its documents */
  meetings: Map<string, string[]>;
  /** id → names of those taken back */
  taken: Map<string, string[]>;
  withdrawn: { id: string; reason: string; date: string }[];
  redirects: { from: string; to: string }[];
  /** how many ids were given */
  given: number;
}

type Choose = <Item>(items: readonly Item[]) => Item | undefined;

const ISSUERS = ['ubnd-tinh-mau', 'so-y-te-mau', 'so-cu-mau'];

function newId(office: Office): string {
  const number = office.given++;
  return `${2020 + (number % 3)}-0${1 + (number % 9)}-1${number % 10}-hop-${number}`;
}

/** Everything a clerk does that may take an address away, each by the rules. */
const DEEDS: readonly ((office: Office, choose: Choose) => void)[] = [
  function publish(office) {
    office.meetings.set(newId(office), ['Báo cáo.pdf', 'Phụ lục 1.docx']);
  },
  function takeDocumentBack({ meetings, taken }, choose) {
    const [id, files = []] = choose([...meetings].filter(([, files]) => files.length > 0)) ?? [];
    const file = choose(files);
    if (id === undefined || file === undefined) return;
    meetings.set(
      id,
      files.filter((name) => name !== file),
    );
    taken.set(id, [...(taken.get(id) ?? []), file]);
  },
  function moveMeeting(office, choose) {
    const [id, files] = choose([...office.meetings]) ?? [];
    if (id === undefined || files === undefined) return;
    const next = newId(office);
    office.meetings.delete(id);
    office.meetings.set(next, files);
    office.taken.set(next, office.taken.get(id) ?? []);
    office.redirects.push({ from: meetingUrl(id), to: meetingUrl(next) });
  },
  function takeMeetingBack({ meetings, withdrawn }, choose) {
    const id = choose([...meetings.keys()]);
    if (id === undefined) return;
    meetings.delete(id);
    withdrawn.push({ id, reason: 'Đăng nhầm', date: '2023-01-01' });
  },
];

async function write(root: string, office: Office): Promise<void> {
  await rm(join(root, 'content/meetings'), { recursive: true, force: true });
  for (const [id, files] of office.meetings) {
    const entry = (file: string) => ({ id: file.includes('lục') ? 'phu-luc' : 'bao-cao', file });
    const taken = (office.taken.get(id) ?? []).map((file) => ({
      ...entry(file),
      title: file,
      reason: 'Nhầm',
      date: '2023-01-01',
    }));
    const frontmatter = {
      title: `Họp ${id}`,
      kind: 'briefing',
      issuer: ISSUERS[id.length % ISSUERS.length],
      starts_at: `${id.slice(0, 10)}T07:30:00+07:00`,
      sites: [{ name: null, location: 'Phòng họp', participants: ['Các sở'] }],
      attachments: files.map((file) => ({ ...entry(file), title: file, type: 'report' })),
      ...(taken.length > 0 && { withdrawn: taken }),
    } as never;
    const bytes = Object.fromEntries(files.map((file) => [file, Buffer.from('x')]));
    await writeMeeting(root, { id, frontmatter, files: bytes });
  }
  await put(root, 'content/withdrawn.yaml', yaml(office.withdrawn));
  await put(root, 'content/redirects.yaml', yaml(office.redirects));
}

/** Where a reader ends who asks for an address: at content, at a notice, or nowhere. */
function endOf(content: Content, address: string): string {
  const answers = answersOf(content);
  const promised = promisedAddresses(content);
  const notices = new Set(
    content.meetings.flatMap(({ id, withdrawn }) =>
      withdrawn.map(({ file }) => documentUrl(id, file)),
    ),
  );
  let here = address;
  for (let hops = 0; hops < 50; hops++) {
    if (promised.has(here)) return 'content';
    if (notices.has(here)) return 'notice';
    const answer = answers.get(here);
    if (answer === undefined) return `nowhere: ${here}`;
    if (answer.kind === 'withdrawn') return 'notice';
    here = answer.to;
  }
  return 'round in circles';
}

for (const seed of [1, 2, 3, 4, 5, 6]) {
  test(`years of publishing, moving and taking back, no. ${seed}: every address ever published answers`, async () => {
    let state = seed;
    const choose: Choose = (items) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return items[Math.floor((state / 2_147_483_648) * items.length)];
    };
    await inFolder(async (root) => {
      await writeRegisters(root);
      const office: Office = {
        meetings: new Map(),
        taken: new Map(),
        withdrawn: [],
        redirects: [],
        given: 0,
      };
      const done: string[] = [];
      let most = 0;
      for (let step = 0; step < 16; step++) {
        const deed = step < 3 ? DEEDS[0] : choose(DEEDS);
        deed?.(office, choose);
        done.push(deed?.name ?? '');
        await write(root, office);
        const content = await readMeetings(root);
        assert.deepEqual(content.problems.filter(isError), [], done.join(', '));
        const lost = content.published
          .map((address) => [address, endOf(content, address)] as const)
          .filter(([, end]) => end !== 'content' && end !== 'notice');
        assert.deepEqual(lost, [], done.join(', '));
        await recordAddresses(root);
        most = Math.max(most, content.published.length);
      }
      assert.ok(most > 30, 'there was something to lose');
    });
  });
}
