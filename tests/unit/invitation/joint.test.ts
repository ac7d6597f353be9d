import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInvitation } from '../../../src/invitation/extract.ts';

const letter = (head: string, foot: string) => `${head}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 05 tháng 4 năm 2024

GIẤY MỜI
Họp liên tịch

Thời gian: 8 giờ 00, ngày 09/4/2024.
Địa điểm: Phòng họp số 2.

${foot}`;

const HEADS = [
  'SỞ Y TẾ TỈNH HÀ NAM\nSố: 12/LT-SYT\nTỈNH ĐOÀN HÀ NAM\nSố: 7/LT-TĐ',
  'SỞ Y TẾ TỈNH HÀ NAM - TỈNH ĐOÀN HÀ NAM\nSố: 12/LT-SYT-TĐ',
];
const FEET = {
  'one after the other':
    'TM. BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Văn Bình\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Thị An\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.',
  'side by side above the recipients':
    'TM. BAN THƯỜNG VỤ                     KT. GIÁM ĐỐC\n     BÍ THƯ                           PHÓ GIÁM ĐỐC\n\n\nTrần Văn Bình                          Lê Thị An\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.',
  'side by side right of the recipients':
    'Nơi nhận:              TM. BAN THƯỜNG VỤ            KT. GIÁM ĐỐC\n- Như trên;                  BÍ THƯ                 PHÓ GIÁM ĐỐC\n- Lưu: VT.\n\n                         Trần Văn Bình               Lê Thị An',
};

for (const [look, foot] of Object.entries(FEET)) {
  for (const head of HEADS) {
    test(`a joint letter signed ${look}, headed ${head.split('\n')[0]}`, () => {
      const read = readInvitation(letter(head, foot));
      assert.deepEqual(
        [read.signer, ...read.coSigners].map((one) => one?.value),
        [
          {
            authority: 'TM. BAN THƯỜNG VỤ',
            title: 'BÍ THƯ',
            name: 'Trần Văn Bình',
            otherTitle: null,
          },
          {
            authority: 'KT. GIÁM ĐỐC',
            title: 'PHÓ GIÁM ĐỐC',
            name: 'Lê Thị An',
            otherTitle: null,
          },
        ],
      );
      assert.match(read.issuer?.value ?? '', /^Sở Y tế tỉnh Hà Nam (?:và|-) Tỉnh đoàn Hà Nam$/u);
      assert.deepEqual(
        read.recipients.map((one) => one.value),
        ['Như trên', 'Lưu: VT'],
      );
    });
  }
}
