/** The words of a task: who may act, the verbs of work, what is only coming or announcing. */
import { foldInPlace } from './fragment.ts';
import { AGENCY, PERSON } from './words.ts';

const ACTOR = new RegExp(
  `^(?:va\\s+)?(?:${AGENCY}|${PERSON}|quy (?:co quan|don vi|cong ty))(?![\\p{L}])`,
  'u',
);
/** “LĐLĐ các huyện …”, “các TTYT …”: an abbreviation of three capitals or more in a text that is not all capitals. */
const ABBREVIATION = /^(?:(?:các|Các)\s+)?\p{Lu}{3,8}(?=\s+\S*\p{Ll})/u;

/** Does a text begin with an agency or the designation of a person? */
export function isActor(text: string): boolean {
  return ACTOR.test(foldInPlace(text)) || ABBREVIATION.test(text);
}

/** What agencies are asked to do; small letters only, names of agencies have capitals. */
const VERB = new RegExp(
  '(?<![\\p{L}\\p{M}])(?:(?:có trách nhiệm|chịu trách nhiệm|chủ động|tiếp tục|khẩn trương|kịp thời|phối hợp|chủ trì|' +
    'báo cáo(?! viên)|chuẩn bị|xây dựng|tổng hợp|gửi|nộp|trình bày|trình|bố trí|kiểm tra|đăng ký|đăng kí|in ấn|in(?= )|sao in|tham luận|' +
    'hoàn chỉnh|hoàn thiện|có ý kiến|cho ý kiến|góp ý|cập nhật|tham mưu|rà soát|thông báo|mời|cử|tổ chức|đảm bảo|bảo đảm|thực hiện|triển khai|soạn thảo|' +
    'dự thảo|cung cấp|đọc|nghiên cứu|mang|thẩm định|phát hành|đưa tin|hướng dẫn|đôn đốc|xác nhận|tiếp nhận|trang trí|lắp đặt|' +
    'huy động|trưng bày|tuyên truyền|đề xuất|giải trình|hỗ trợ|thiết lập|kết nối|vận hành|lập danh sách|lập kế hoạch|đón tiếp|phân công|chỉ đạo|phục vụ|' +
    'phát biểu|sử dụng|quán triệt|xin ý kiến|hoàn thành|điều hành|bảo vệ|giữ gìn|quay phim|ghi hình|viết bài|chấp hành))(?![\\p{L}\\p{M}])',
  'u',
);
/** What opens a request: “Đề nghị …”, “Giao …”. */
export const LEAD =
  /^(?:de nghi|kinh de nghi|tran trong de nghi|yeu cau|giao(?: cho)?|phan cong|moi|de nghi va giao|va|-|\+|rieng|ngoai ra,?|dong thoi,?|truoc mat,?)(?::|,)?\s+/u;
/** Everybody who is invited, asked to be on time; “Quý đơn vị chuẩn bị dự toán” is asked for work. */
const GENERAL_ACTOR =
  /^(?:cac dong chi|dong chi|quy|dai bieu|cac dai bieu|ong|ba|cac vi|cac thanh phan|thanh phan|nguoi|ong ba|cac ong|nhan duoc|khi|moi thong tin)(?![\p{L}])/u;
const QUY_AGENCY = /^quy (?:co quan|don vi|so|co quan, don vi|cong ty|bao cao vien)(?![\p{L}])/u;

/** Folded name and what is asked. */
export function isEverybody(name: string, asked: string): boolean {
  return GENERAL_ACTOR.test(name) && !(QUY_AGENCY.test(name) && WORK_FIRST.test(asked));
}
const ATTENDING =
  /(?<![\p{L}])(?:du hop|den du|ve du|tham du|toi du|du day du|dung gio|dung thanh phan|day du va|duoc biet|kinh moi|tran trong|thu xep|sap xep (?:thoi gian|cong viec)|bo tri thoi gian|xin thong bao|du hoi nghi|uy quyen|bien ban)(?![\p{L}])/u;
export const ANNOUNCING =
  /^(?:tổ chức (?:họp|hội|cuộc|buổi|phiên|lễ|kỳ|lớp|đoàn|tập)|thông báo|mời|triệu tập|hoãn|hủy|chủ trì (?:họp|hội|cuộc|phiên|buổi)|điều chỉnh|bổ sung|dự kiến|phối hợp (?:[^.;,]{0,80} )?tổ chức)/iu;

const WORK =
  /(?<![\p{L}])(?:gui|nop|mang(?: theo)?|chuan bi|bao cao|dang ky|tong hop|cung cap|hoan thien|trinh bay|xac nhan|lap danh sach)(?![\p{L}])/u;

const WORK_FIRST = /^(?:chuẩn bị|gửi|nộp|báo cáo|xây dựng|tổng hợp|cung cấp|hoàn thiện|đăng ký)/u;

/** Asked to come, and nothing else: “danh sách người dự họp” is no coming, “tham dự và mang theo hồ sơ” is work. */
export function onlyAttends(text: string): boolean {
  const folded = foldInPlace(text).replace(
    /(?<![\p{L}])(?:nguoi|thanh phan|dai bieu|danh sach|so luong|can bo|lanh dao|phuc vu|bao chi)(?:,? \S+){0,2}? (?:tham du|du hop|du hoi nghi|du)(?![\p{L}])/gu,
    (words) => ' '.repeat(words.length),
  );
  const attending = ATTENDING.exec(folded);
  return attending !== null && !WORK.test(folded.slice(attending.index));
}

/** Where the first verb of work stands. */
export function findVerb(text: string): number | undefined {
  const open = text.replace(/\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length));
  const match = VERB.exec(open);
  if (!match) return undefined;
  const before = open.slice(0, match.index);
  if (!/(?<![\p{L}])(?:được|liên quan đến việc|phục vụ|trường hợp)\s*$/u.test(before))
    return match.index;
  const later =
    /(?<![\p{L}\p{M}])(?:tiếp tục|khẩn trương|gửi|hoàn thiện|hoàn chỉnh|nộp|có trách nhiệm)(?![\p{L}\p{M}])/u.exec(
      open.slice(match.index + 1),
    );
  return later ? match.index + 1 + later.index : undefined;
}

/**
 * “Trưởng các thôn: Báo cáo kết quả …”: where the words after the colon begin that parts the one who acts from the work. Under
 * a label the work may be named without a verb (“Sở Nội vụ: tình hình …”); “Các sở: Y tế, Nội vụ chuẩn bị …” is one name.
 */
export function workAfterName(text: string, labelled: boolean): number | undefined {
  const name = /^[^:;.]{3,140}:\s+(?=\S)/u.exec(text)?.[0];
  if (name === undefined || !isActor(text) || findVerb(name) !== undefined) return undefined;
  const work = text.slice(name.length);
  if (findVerb(work.toLocaleLowerCase('vi')) === 0) return name.length;
  const one = /^\p{Ll}/u.test(work) || !/^các(?![\p{L}\p{M}])/iu.test(text);
  return labelled && one && work.length > 8 ? name.length : undefined;
}

/** The papers are the subject, not somebody who acts. */
const PAPERS =
  /^(?:cac |toan bo |moi |yeu cau |de nghi )*(?:bao cao(?! vien)|tai lieu|van ban|noi dung|y kien|file|ho so|du thao|giay moi|danh sach)(?![\p{L}])/u;

export function isPaper(folded: string): boolean {
  return PAPERS.test(folded);
}
