import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfficial } from '../../../../src/meetings/sensitive/persons.ts';
import { sensitiveIn } from '../../../../src/meetings/sensitive/sensitive.ts';
import { INNOCENT } from './innocent.ts';

const nfd = (text: string) => text.normalize('NFD');

const SEEN: Readonly<Record<string, readonly string[]>> = {
  SECRET_MARK: [
    'MẬT',
    'TỐI MẬT',
    'TUYỆT MẬT',
    'Tối mật',
    nfd('MẬT'),
    nfd('TUYỆT MẬT'),
    '**TỐI MẬT**',
    '> **MẬT**',
    '# TUYỆT MẬT',
    '[MẬT]',
    '(TỐI MẬT)',
    '| MẬT | Số: 12 |',
    'M Ậ T',
    'T U Y Ệ T   M Ậ T',
    'MẬT\u200B',
    'TỐI\u00A0MẬT',
    'ＭẬＴ',
    'MẬT – HỎA TỐC',
    'MẬT   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'UBND TỈNH\tTỐI MẬT',
    'TỐI MẬT Bản số: 03',
    'Độ mật: Mật',
    'Độ mật: **Tối mật**',
    'ĐỘ MẬT : TUYỆT MẬT',
    'Dấu chỉ độ mật: “Mật”',
    nfd('Độ mật: Tối mật'),
    'TUYET MAT',
    'М ẬТ',
    'MẬT (bản 1/5)',
    'MẬT Số: 12/BC-UBND',
    'Số: 12/BC-UBND MẬT',
    'TÀI LIỆU MẬT',
    'Loại: Tối mật',
    'Mức độ: Mật',
    'TỐI MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ],
  INTERNAL_MARK: [
    'Lưu hành nội bộ',
    'LƯU HÀNH NỘI BỘ',
    nfd('(Lưu hành nội bộ)'),
    '**Tài liệu lưu hành nội bộ**',
    'Văn bản này chỉ lưu hành nội bộ.',
    'XEM XONG TRẢ LẠI',
    'Tài liệu thu hồi sau hội nghị',
    'Tài liệu thu hồi',
    'Thu hồi sau cuộc họp',
    'Không phổ biến',
    'Tài liệu nội bộ',
    'Lưu hành nội bộ - không phổ biến',
    'Lưu hành nội bộ (không đăng mạng)',
    'Tài liệu phục vụ họp, thu hồi sau khi họp',
  ],
  CITIZEN_ID: [
    'Ông A, CCCD 001085012345',
    '024 190 012 345',
    'Số căn cước: 030.085.012.345',
    'CMND số 121234567 cấp ngày 01/02/2010',
    'chứng minh nhân dân: 121 234 567',
    'Hộ chiếu C1234567',
    nfd('Căn cước công dân 038085012345'),
  ],
  BANK_ACCOUNT: [
    'Tài khoản: 190345678901234',
    'TK: 19034567890121',
    'Số tài khoản: 19034567890121 tại Techcombank',
    'STK 0011 0012 3456 7',
    'tài khoản số 3713.0.1058490.00000',
  ],
  PASSWORD: ['Mật khẩu phòng họp: 482913', 'Passcode = a1b2c3'],
  CREDENTIAL: [
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----',
    'AKIAIOSFODNN7EXAMPLE',
    `ghp_${'a1B2'.repeat(9)}`,
  ],
  MOBILE_NUMBER: [
    '0912 345 678',
    'ĐT: 0912.345.678',
    '+84 912 345 678',
    '(0)912-345-678'.slice(3).replace('912', '0912'),
  ],
  PRIVATE_MAIL: ['vanthu@gmail.com', 'Gửi về a.b@yahoo.com.vn'],
};

for (const [code, texts] of Object.entries(SEEN)) {
  for (const text of texts) {
    test(`${code}: ${text}`, () => {
      assert.deepEqual(
        sensitiveIn(`Kính gửi\n\n${text}\nTrân trọng`).map((sight) => [sight.code, sight.line]),
        [[code, 3]],
      );
    });
  }
}

test(`${INNOCENT.length} innocent texts pass, also decomposed and in bold`, () => {
  assert.ok(INNOCENT.length >= 60);
  for (const text of INNOCENT) {
    for (const form of [text, nfd(text), `**${text}**`]) {
      assert.deepEqual(sensitiveIn(form), [], form);
    }
  }
});

test('a report does not repeat what it warns of', () => {
  const [sight] = sensitiveIn('CCCD 001085012345; vanthu@gmail.com');
  assert.equal(sight?.found, '001•••••••45');
});

test('domains of the office are its own', () => {
  assert.ok(isOfficial('sokhdt.example', ['example']));
  assert.ok(isOfficial('SoYTe.gov.vn'));
  assert.ok(!isOfficial('fakegov.vn', ['example']));
});
