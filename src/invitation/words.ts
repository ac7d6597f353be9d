/** Words of administrative Vietnamese by which the readers find their way. All patterns are for folded text. */

/** Not a letter before, not a letter after: `\b` for Vietnamese. */
export function whole(pattern: string): string {
  return `(?<![\\p{L}\\p{M}\\d])(?:${pattern})(?![\\p{L}\\p{M}\\d])`;
}

/** How the name of an agency, or of an office with a person, begins. */
export const AGENCY = String.raw`(?:cac\s+|tat ca\s+|toan the\s+)*(?:uy ban|ubnd|hdnd|ubmttq\w*|hoi dong|thuong truc|(?:thuong vu|ban chap hanh|tinh|thanh|huyen|quan|thi|dang|bi thu)\s+uy|dang bo|dang uy|chi bo|bo(?! sung| tri)|so(?! lieu| luong| sanh|\s*:|\s+\d)|ban(?! hanh| giao| bac| luan| ve| hoc)|van phong|thanh tra|cong an|bo doi|cuc|chi cuc|tong cuc|vu|vien|khoa(?! hoc)|co so(?! vat chat| du lieu| ha tang| phap)|hop tac xa|to dan pho|nha truong|benh vien|trung tam|trung tam|tram|truong(?! hop)|dai hoc|hoc vien|phong|cong ty|tong cong ty|cty|tap doan|doanh nghiep|lien doan|cong doan|hoi(?! thao| nghi| truong| dam| am)|hiep hoi|lien minh|lien hiep|lien hop|doan|tinh doan|huyen doan|thanh doan|bao(?! cao| dam| gom)|dai(?! bieu| dien| hoi)|kho bac|ngan hang|bao hiem|vien thong|buu dien|dien luc|vnpt|toa an|tand|vksnd|kiem toan|mat tran|mttq|hat|doi(?! voi| ngu| thoai| moi)|don(?! tiep| gian)|to(?! chuc| quoc| trinh)|ban quan ly|bql\w*|bcd|bch|btc|quan khu|bdbp|chqs|pctt\w*|don vi|co quan|dia phuong|nha thau|chu dau tu|tieu ban|nhom|xa(?! hoi)|phuong(?! an| tien| thuc| huong| phap)|thi tran|dac khu|thon|huyen|quan(?! triet| tam| he| trong| ly| diem)|thi xa|thanh pho|tinh(?! hinh| trang| than| den| tu))`;

/** How the designation of a person begins. */
export const PERSON = String.raw`(?:cac\s+)*(?:dong chi|d\/c|dc\.|ong|ba|chu tich|pho(?! bien| thong)|giam doc|tong giam doc|truong(?! hop)|thu truong|bo truong|thu tuong|thu truong|lanh dao|dai dien|chanh|bi thu|thanh vien|chuyen vien|hieu truong|vien truong|cuc truong|chi huy truong|to truong|phong vien|gs|pgs|ts|ths|bs\w*|nguoi|bao cao vien|giang vien|dien gia|ban giam doc|ban giam hieu|btc|mc)`;

/** Offices that stand alone on the line above a signature. */
export const OFFICE = String.raw`(?:q\.\s*|quyen\s+|pho\s+(?:tong\s+)?|tong\s+|uy vien\s+)?(?:chu tich|chanh(?:\s+van phong|\s+thanh tra|\s+an)?|giam doc|tong giam doc|truong\s+(?:ban|phong|doan|khoa|bo mon|thon|tieu ban|co quan|dai dien|vp|van phong|cong an)|bo truong|thu truong|thu tuong|bi thu|(?:to|doi|hieu|vien|chi huy|cuc|vu|doan) pho|hieu truong|vien truong|cuc truong|vu truong|chi cuc truong|tong cuc truong|chi huy truong|chinh uy|tu lenh|chu nhiem|to truong|doi truong|tram truong|hat truong|don truong|tong bien tap|tong thu ky|tong kiem toan|kiem toan truong|thong doc|vien pho|uy vien thuong truc|uy vien|ke toan truong|doan truong|chu tri|nguoi phat ngon|pho)(?![\p{L}])`;

/** Academic degrees and military ranks that are not part of a name (NĐ 30/2020, Phụ lục I, II.7). */
export const TITLES_BEFORE_NAME =
  /^(?:(?:GS|PGS|TS|ThS|Ths|ThS|THS|CN|KS|BS|DS|LS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|AHLĐ|KTS|ĐD|CKI{1,2}|BSCKI{1,2}|BS\.?CKI{1,2}|DSCKI{1,2}|TSKH|BSNT|CVCC|CVC)[.,]?\s*[-.]?\s*)+|^(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|Đại uý|Thượng uý|Chuẩn Đô đốc|Phó Đô đốc|Đô đốc|Ông|Bà|Đ\/c|Đồng chí|Luật sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư)\s+/u;

/** First words of a place. */
export const PLACE = String.raw`(?:tai|phong|hoi truong|tru so|trung tam|nha|tang|so|do|khach san|san|cong vien|quang truong|truong|benh vien|van phong|ubnd|khu|hoi nghi truc tuyen|truc tuyen|theo|cac diem|ban)`;

/** Words that may continue a place after a comma, although they begin with a small letter. */
export const PLACE_WORD = String.raw`(?:tang|so|nha|duong|pho|xa(?! hoi)|phuong(?! an| tien| thuc| huong| phap)|huyen|thi|tinh|thanh|quan|khu|thon|ap|to|km|toa|lau|lo|ngo|ngach|tru so|dia chi|phong|hoi truong|truc tuyen|nam|dac khu)`;
