/** A good meeting as files, and the means to spoil it in one place. */
import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { put, writeRegisters } from '../fixtures/content.ts';
import { docx, pdf } from '../fixtures/files.ts';

export const ID = '2021-11-30-giao-ban';
export const FOLDER = `content/meetings/2021/${ID}`;
export const INDEX = `${FOLDER}/index.md`;

const GOOD = `---
title: "Giao ban trực tuyến tháng 11"
kind: "briefing"
mode: "online"
issuer: "ubnd-tinh-mau"
number: "05"
symbol: "GM-UBND"
date_issued: "2021-11-23"
starts_at: "2021-11-30T07:30:00+07:00"
weekday_printed: "thứ Ba"
sites:
  - id: "tinh"
    name: "Điểm cầu tỉnh"
    level: "province"
    location: "Phòng họp tầng 4"
    participants:
      - "Các Phó Chủ tịch UBND tỉnh"
agenda:
  - content: "Phòng, chống dịch"
    presenter: "Sở Y tế"
    attachments: ["bao-cao"]
assignments:
  - who: "Sở Y tế"
    organisations: ["so-y-te-mau"]
    what: "Báo cáo"
    due: "2021-11-26T15:00:00+07:00"
    paper_copies: 5
attachments:
  - id: "giay-moi"
    file: "Giấy mời.docx"
    title: "Giấy mời"
    type: "invitation"
  - id: "bao-cao"
    file: "Báo cáo.pdf"
    title: "Báo cáo của Sở Y tế"
    type: "report"
---

Kính mời các đại biểu dự họp.

Trân trọng.
`;

/** A meeting's folder and what lies beside it, before it is written. */
export class Draft {
  /** path below the root → content */
  readonly files = new Map<string, string | Uint8Array>([
    [INDEX, GOOD],
    [`${FOLDER}/attachments/Giấy mời.docx`, docx('Giấy mời')],
    [`${FOLDER}/attachments/Báo cáo.pdf`, pdf(2, 'Bao cao')],
  ]);

  /** path below the root → where the link points */
  readonly links = new Map<string, string>();

  get index(): string {
    return String(this.files.get(INDEX));
  }

  /** Exchanges the one place of `index.md` that reads `from`. */
  edit(from: string, to: string): this {
    assert.equal(this.index.split(from).length, 2, `“${from}” stands once in the good meeting`);
    this.files.set(
      INDEX,
      this.index.replace(from, () => to),
    );
    return this;
  }

  /** Puts a file into the meeting's folder, under a name from there. */
  add(name: string, content: string | Uint8Array): this {
    this.files.set(`${FOLDER}/${name}`, content);
    return this;
  }

  /** Other content for the report, under another name when one is given. */
  report(content: Uint8Array, name = 'Báo cáo.pdf'): this {
    this.files.delete(`${FOLDER}/attachments/Báo cáo.pdf`);
    if (name !== 'Báo cáo.pdf') this.edit('file: "Báo cáo.pdf"', `file: ${JSON.stringify(name)}`);
    return this.add(`attachments/${name}`, content);
  }

  /** Moves the whole meeting. */
  move(folder: string): this {
    for (const [name, content] of [...this.files]) {
      this.files.delete(name);
      this.files.set(name.replace(FOLDER, folder), content);
    }
    return this;
  }

  async write(root: string): Promise<void> {
    await writeRegisters(root);
    for (const [name, content] of this.files) await put(root, name, content);
    for (const [name, target] of this.links) await symlink(target, join(root, name));
  }
}
