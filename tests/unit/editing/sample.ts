import { diffArrays } from 'diff';

/** Files as offices write them: comments, two kinds of quotes, lists in both forms, odd indentation. */
export const SAMPLE = `---
# Tên cuộc họp
title: 'Giao ban tháng 11'   # một dòng
kind: briefing
issuer: "ubnd-tinh-mau"

starts_at: "2021-11-30T07:30:00+07:00"   # thứ Ba
ends_at: "2021-11-30T11:30:00+07:00"
session: morning
sites:
    - name: null
      location: "Phòng họp số 1"
      participants: []   # ghi sau
agenda:
- content: "Đầu tư công"
  presenter: null
  attachments: [bao-cao]
- content: >-
    Đơn thư
    khiếu nại
  presenter: null

# Tài liệu
attachments:
  # bản đầu tiên
  - id: bao-cao
    file: "Báo cáo.pdf"
    title: "Báo cáo"
    type: report
    number: "12/BC-STC"

  - id: so-do
    file: "Sơ đồ.png"
    title: "Sơ đồ"
    type: other
# Thay đổi
changes: []
tags: []
---

Kính mời các đồng chí.
`;

/** The lines that are only in one of two texts, with their sign. */
export function changedLines(before: string, after: string): string[] {
  return diffArrays(before.split('\n'), after.split('\n'))
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ added, value }) => value.map((line) => `${added ? '+' : '-'}${line}`));
}
