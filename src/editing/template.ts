/** The `index.md` of a new meeting: what is known, and for the rest what may be filled in, told by the schema itself. */
import { helpAt } from '../meetings/reading/schema-help.ts';
import { meetingSchema, type MeetingData } from '../meetings/schema/meeting.ts';
import type { FieldHelp } from '../meetings/schema/fields.ts';
import { valueText } from './yaml-text.ts';

/** What a clerk knows at the start. */
export interface NewMeeting {
  title: string;
  kind: MeetingData['kind'];
  mode: MeetingData['mode'];
  issuer: string;
  startsAt: string;
  location: string | null;
}

/** Lists that stand in the file from the start, because every meeting comes to need them. */
const OPEN_LISTS = new Set(['agenda', 'attachments', 'changes']);

/**
 * Comments in Vietnamese above every field; fields that are not known are there as examples, behind a # without a space:
 * taken away alone, it leaves them straight under the others.
 */
export function meetingTemplate(meeting: NewMeeting): string {
  const known: Partial<Record<string, string>> = {
    title: valueText(meeting.title),
    kind: valueText(meeting.kind),
    mode: valueText(meeting.mode),
    issuer: valueText(meeting.issuer),
    starts_at: valueText(meeting.startsAt),
    sites: sitesText(meeting.location),
  };
  const blocks = Object.keys(meetingSchema.shape).map((name) => {
    const help: FieldHelp & { choices?: Record<string, string> } = helpAt(meetingSchema, [name]);
    const comment = `# ${help.label}: ${help.help}${choicesOf(help.choices)}`;
    const value = known[name] ?? (OPEN_LISTS.has(name) ? '[]' : undefined);
    if (value === undefined) return `${comment}\n#${name}: ${help.example}`;
    return `${comment}\n${name}:${value.startsWith('\n') ? '' : ' '}${value}`;
  });
  return `---\n${blocks.join('\n\n')}\n---\n`;
}

function choicesOf(choices: Record<string, string> | undefined): string {
  if (!choices) return '';
  const words = Object.entries(choices).map(([word, label]) => `${word} (${label})`);
  return ` Chọn một trong: ${words.join(', ')}.`;
}

function sitesText(location: string | null): string {
  return `\n  - name: null\n    location: ${valueText(location)}\n    participants: []`;
}
