/** “SỞ GIÁO DỤC VÀ ĐÀO TẠO” → “Sở Giáo dục và Đào tạo”: capitals of agencies' names by NĐ 30/2020, Phụ lục II, mục IV. */

/** Parts of names as they are printed, without marks of territory. */
const PARTS = [
  'Bảo hiểm xã hội, Bộ Chỉ huy, Bộ đội Biên phòng, Cựu chiến binh, Chữ thập đỏ, Chuyển đổi số, Công an, Công Thương, Cục Thuế',
  'Dân tộc, Du lịch, Đào tạo, Đầu tư, Đại học, Điện lực, Giáo dục, Giao thông vận tải, Giao thông, Hải quan, Hội đồng',
  'Hội Liên hiệp, Kế hoạch, Khoa học, Khởi nghiệp, Kiến trúc, Kinh tế, Kho bạc Nhà nước, Lao động, Liên đoàn, Liên minh',
  'Hợp tác xã, Liên hiệp, Môi trường, Nội vụ, Ngoại vụ, Nông dân, Nông lâm, Nông nghiệp, Phát triển nông thôn, Phụ nữ',
  'Phòng thủ dân sự, Phòng cháy chữa cháy, Quân sự, Quốc hội, Quy hoạch, Tài chính, Tài nguyên, Thanh tra, Thể thao',
  'Thi đua, Khen thưởng, Thông tin, Thương binh, Tôn giáo, Truyền thông, Tư pháp, Thường trực, Thường vụ, Tiếp công dân',
  'Tổ chức, Tuyên giáo, Dân vận, Nội chính, Kiểm tra, Văn hóa, Văn hoá, Văn phòng, Viễn thông, Việt Nam, Xã hội, Xây dựng, Y tế',
  'Ban Chấp hành, Ban Chỉ đạo, Ban Chỉ huy, Ban Quản lý, Ban Quản lý dự án, Ban Quản lý dự án đầu tư xây dựng, Ban Tổ chức',
  'Ban Thường trực, Ban Thường vụ, Trung tâm Chỉ huy, Ban Xây dựng Đảng, các khu công nghiệp, công trình, công trình giao thông, dân dụng, công nghiệp',
  'Đoàn đại biểu Quốc hội, Tòa án nhân dân, Toà án nhân dân, Viện kiểm sát nhân dân, Mặt trận Tổ quốc, Ủy ban, Uỷ ban, Ủy ban nhân dân, Uỷ ban nhân dân',
  'Hội đồng nhân dân, Tổ công tác, đặc biệt, dự án, phòng chống dịch, khu vực, Trường Tiểu học, Trung học, Trung học phổ thông',
]
  .join(', ')
  .split(', ');
const PRINTED = new Map(PARTS.map((part) => [part.toLocaleLowerCase('vi'), part]));
const LONGEST = 9;

/** What is followed by the name of a place. The Party's and the Youth's are capital, those of territory small. */
const BEFORE_PLACE = new Map(
  [
    'tỉnh, thành phố, huyện, quận, thị xã, thị trấn, xã, phường, đặc khu, tp., tp',
    'Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy, Đảng ủy, Đảng bộ, Tỉnh uỷ, Thành uỷ, Huyện uỷ, Quận uỷ, Thị uỷ, Đảng uỷ',
    'Tỉnh đoàn, Thành đoàn, Huyện đoàn, Quận đoàn, Xã đoàn',
  ]
    .join(', ')
    .split(', ')
    .map((words) => [words.toLocaleLowerCase('vi'), words]),
);
const SMALL = new Set('và của các nhân dân quản lý phòng chống về trên địa bàn'.split(' '));

/** A name in capitals as the decree writes it; words that are in no list as `body` prints them. Other names stay as they are. */
export function agencyCase(name: string, body: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  return name
    .split(/\s+-\s+/u)
    .map((part) => oneName(part, body))
    .join(' - ');
}

function oneName(name: string, body: string): string {
  const words = name.split(' ');
  const lower = words.map((word) => word.toLocaleLowerCase('vi'));
  const printed: string[] = [];
  let inPlace = false;
  for (let at = 0; at < words.length;) {
    const before = longest(lower, at, BEFORE_PLACE);
    // “Bảo hiểm xã hội” holds the word “xã”, “Xã hội” begins with it.
    const part = longest(lower, at, PRINTED);
    const known = (part?.length ?? 0) >= (before?.length ?? 0) ? part : before;
    if (known) {
      inPlace = known === before;
      printed.push(known.text);
      at += known.length;
      continue;
    }
    printed.push(oneWord(words[at] ?? '', at, inPlace, body));
    at++;
  }
  const text = printed.join(' ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function longest(
  lower: readonly string[],
  at: number,
  known: ReadonlyMap<string, string>,
): { text: string; length: number } | undefined {
  for (let length = Math.min(LONGEST, lower.length - at); length > 0; length--) {
    const text = known.get(lower.slice(at, at + length).join(' '));
    if (text !== undefined) return { text, length };
  }
  return undefined;
}

function oneWord(word: string, at: number, inPlace: boolean, body: string): string {
  const lower = word.toLocaleLowerCase('vi');
  const abbreviation = !/[aeiouy]/u.test(lower.normalize('NFD')) || /\d/u.test(word);
  if (abbreviation || /^(?:UBND|HĐND|BCĐ|BHXH|ĐBQH)$/u.test(word)) return word;
  const capital = lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
  if (at === 0 || inPlace) return capital;
  if (SMALL.has(lower)) return lower;
  const words: readonly string[] = body.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.includes(capital) || !words.includes(lower) ? capital : lower;
}
