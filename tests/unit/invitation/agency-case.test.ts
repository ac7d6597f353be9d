import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agencyCase } from '../../../src/invitation/agency-case.ts';

const names: [capitals: string, written: string][] = [
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Sở Giáo dục và Đào tạo'],
  ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động - Thương binh và Xã hội'],
  ['TỈNH ỦY HÀ GIANG', 'Tỉnh ủy Hà Giang'],
  ['BAN CHỈ HUY PCTT VÀ TKCN TỈNH NGHỆ AN', 'Ban Chỉ huy PCTT và TKCN tỉnh Nghệ An'],
  ['BẢO HIỂM XÃ HỘI THỊ XÃ KỲ ANH', 'Bảo hiểm xã hội thị xã Kỳ Anh'],
  ['ỦY BAN MTTQ VIỆT NAM XÃ TÂN PHÚ', 'Ủy ban MTTQ Việt Nam xã Tân Phú'],
  ['BAN CHỈ ĐẠO 389 TỈNH KIÊN GIANG', 'Ban Chỉ đạo 389 tỉnh Kiên Giang'],
  ['Sở Y tế', 'Sở Y tế'],
];
for (const [capitals, written] of names) {
  test(`${capitals} → ${written}`, () => assert.equal(agencyCase(capitals, ''), written));
}

test('a word that is in no list is written as the text of the invitation writes it', () => {
  assert.equal(agencyCase('ĐOÀN GIÁM SÁT', 'Đoàn giám sát của HĐND'), 'Đoàn giám sát');
  assert.equal(agencyCase('VIỆN SÔNG HỒNG', 'gửi về Viện Sông Hồng'), 'Viện Sông Hồng');
});
