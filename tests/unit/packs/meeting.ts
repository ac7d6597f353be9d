/** A meeting with real files, as the packs see it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Document, MeetingWithDocuments } from '../../../src/attachments/document.ts';
import { meetingSchema } from '../../../src/meetings/schema/meeting.ts';
import { put } from '../../fixtures/content.ts';

export const CONTEXT = {
  address: 'https://tailieuhop.example.gov.vn',
  names: new Map([
    ['ubnd', 'Ủy ban nhân dân tỉnh Mẫu'],
    ['so-y-te', 'Sở Y tế'],
  ]),
};

export interface File {
  id: string;
  kind: string;
  bytes: Uint8Array;
  pages?: number;
  organisation?: string;
}

export async function meetingWith(
  root: string,
  files: readonly File[],
  fields: object = {},
): Promise<MeetingWithDocuments> {
  const documents = await Promise.all(
    files.map(async ({ id, kind, bytes, pages, organisation }): Promise<Document> => {
      await put(root, id, bytes);
      return {
        id,
        file: `${id}.${kind}`,
        title: `Tài liệu ${id}`,
        type: 'report',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        kind,
        mime: 'application/octet-stream',
        pages: pages ?? null,
        path: join(root, id),
        url: `/hop/x/tai-lieu/${id}.${kind}`,
        downloadName: `Tài liệu ${id}.${kind}`,
        reading: null,
        previews: [],
        signatures: [],
        text: 'own',
        ...(organisation !== undefined && { organisation }),
      };
    }),
  );
  const data = meetingSchema.parse({
    title: 'Giao ban <tháng 3> & “quý I”',
    kind: 'briefing',
    issuer: 'ubnd',
    starts_at: '2026-03-17T07:30:00+07:00',
    sites: [{ name: null, location: 'Phòng họp số 1', participants: [] }],
    ...fields,
  });
  return {
    ...data,
    id: '2026-03-17-giao-ban',
    folder: root,
    file: 'index.md',
    body: 'Kính mời **các đồng chí**.\n\n<script>alert(1)</script>\n',
    bodyLine: 1,
    lineOf: () => 1,
    files: new Map(),
    links: [],
    visibility: { internal: false, draft: false, from: undefined },
    circulation: { internal: false, allowed: new Set(), mailDomains: [] },
    documents,
  };
}
