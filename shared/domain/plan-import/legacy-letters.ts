import type { TextEncoding } from './draft-plan.ts'

/** What the letters of a text turned out to be, and the text in Unicode where it could be turned. */
export interface CleanLetters {
  readonly text: string
  readonly encoding: TextEncoding
}

/** TCVN3 (ABC): the signs of its fonts in the order of Unicode's Latin-1 page, each with its letter. */
const tcvn3Letters: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ' +
    'ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ' +
    '¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** Signs that TCVN3 uses inside words and Unicode Vietnamese never does. */
const tcvn3Signs =
  /[\u00b5-\u00b9\u00bb-\u00be\u00c6\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f6-\u00f8\u00fb\u00fc\u00fe\u00a8-\u00ae]/gu
const vniSigns = /[aeiouyAEIOUY][ûåäøïÛÅÄØÏ]/gu
const unicodeVietnamese = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/gu

/**
 * Vietnamese letters of a text in Unicode NFC. Converters of old files write ñ/ð for đ/Đ, or ð/Ð (the places of đ/Đ in
 * Windows-1258): none of them is a Vietnamese letter. TCVN3 is turned; VNI is recognised and left as it is.
 */
export function cleanLetters(raw: string): CleanLetters {
  const text = raw.normalize('NFC')
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0
  const modern = count(unicodeVietnamese)
  const abc = count(tcvn3Signs)
  const vni = count(vniSigns)
  if (abc >= 5 && abc > modern && vni < abc / 2) return { text: fromTcvn3(text).normalize('NFC'), encoding: 'tcvn3' }
  if (vni >= 5 && vni > modern) return { text, encoding: 'vni' }
  if (!/[ñðÐÑ]/.test(text)) return { text, encoding: 'unicode' }
  // With ñ in the text ð is the capital; without it ð is the small letter and Ð the capital.
  const small = text.includes('ñ') ? 'Đ' : 'đ'
  return {
    text: text.replaceAll('ñ', 'đ').replaceAll('Ñ', 'Đ').replaceAll('ð', small).replaceAll('Ð', 'Đ'),
    encoding: 'converted_dd',
  }
}

/** Capitals with marks are small letters in a capital font: inside a word of capitals they are turned back. */
function fromTcvn3(text: string): string {
  return text.replace(/[^\s\p{P}]+|[\u00a1-\u00ff]+/gu, (word) => {
    const turned = [...word].map((sign) => tcvn3Letters[sign] ?? sign).join('')
    const plain = word.replace(/[^A-Za-z]/g, '')
    return plain.length >= 1 && plain === plain.toUpperCase() && turned.length > 1 ? turned.toUpperCase() : turned
  })
}
