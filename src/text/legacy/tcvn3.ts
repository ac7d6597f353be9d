/**
 * TCVN3 (“ABC”, fonts .VnTime, .VnArial…): one Latin-1 character a letter; TCVN 5712:1993, third character set. Capital
 * letters with marks do not exist: they are small letters in a font whose name ends in H.
 */
const LEGACY = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§';
const UNICODE = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';

const LETTERS = new Map([...LEGACY].map((legacy, index) => [legacy, [...UNICODE][index] ?? '']));

export function fromTcvn3(text: string): string {
  let converted = '';
  for (const character of text) converted += LETTERS.get(character) ?? character;
  return converted;
}
