import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInvitation } from '../../../src/invitation/extract.ts';

const programme = (table: string) =>
  readInvitation(
    `GIẤY MỜI\nHọp giao ban\n\nThời gian: 7 giờ 30 ngày 30/11/2023.\nChương trình:\n\n${table}\nĐề nghị dự họp đúng giờ.\n`,
  ).agenda.map(({ value }) => value);

const CENTRED = ` TT       Thời gian                   Nội dung                     Người trình bày
                          Báo cáo tình hình kinh tế - xã hội
 1      07h30 - 08h15                                              Văn phòng UBND huyện
                                tháng 11 năm 2023
                           Tờ trình điều chỉnh kế hoạch
 2      08h15 - 09h00
                                đầu tư công năm 2023
                                                                  Phòng Tài chính - Kế hoạch
                            Dự toán thu, chi ngân sách
 3      09h00 - 09h40
                                  huyện năm 2024
 4      09h40 - 10h00             Giải lao
                                                                     Phòng Tài nguyên
 5      10h00 - 10h30         Danh mục công trình
                                                                      và Môi trường`;

test('rows of a table whose cells are centred, one cell shared by two rows, one empty', () => {
  assert.deepEqual(programme(CENTRED), [
    {
      time: '07:30-08:15',
      content: 'Báo cáo tình hình kinh tế - xã hội tháng 11 năm 2023',
      presenter: 'Văn phòng UBND huyện',
    },
    {
      time: '08:15-09:00',
      content: 'Tờ trình điều chỉnh kế hoạch đầu tư công năm 2023',
      presenter: 'Phòng Tài chính - Kế hoạch',
    },
    {
      time: '09:00-09:40',
      content: 'Dự toán thu, chi ngân sách huyện năm 2024',
      presenter: 'Phòng Tài chính - Kế hoạch',
    },
    { time: '09:40-10:00', content: 'Giải lao', presenter: null },
    {
      time: '10:00-10:30',
      content: 'Danh mục công trình',
      presenter: 'Phòng Tài nguyên và Môi trường',
    },
  ]);
});

test('a table whose rows begin at their first line is read as before', () => {
  const table = ` TT   Thời gian       Nội dung                       Người trình bày
 1    07h30 - 08h15   Báo cáo tình hình kinh tế      Văn phòng
                      tháng 11 năm 2023              UBND huyện
 2    08h15 - 09h00   Thảo luận                      Đại biểu`;
  assert.deepEqual(programme(table), [
    {
      time: '07:30-08:15',
      content: 'Báo cáo tình hình kinh tế tháng 11 năm 2023',
      presenter: 'Văn phòng UBND huyện',
    },
    { time: '08:15-09:00', content: 'Thảo luận', presenter: 'Đại biểu' },
  ]);
});
