/**
 * Vietnamese encodings from before Unicode, as the signs that their bytes are in Windows-1252: so they reach us, from
 * text files and from Word documents in old fonts.
 */

/** Signs of Windows-1252 for the bytes 80 to 9F; the rest are the signs of Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const signOfByte = (byte: number): string => (byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte))

/** TCVN3 (ABC): signs and their letters; its capital fonts show the same signs as capitals. */
export const tcvn3: ReadonlyMap<string, string> = new Map(
  (
    'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ' +
    'ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ' +
    '¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
)

/**
 * VPS: letters of the bytes 80 to FF in their order, "." where there is none. Capitals with a dot below and some others
 * have no byte of their own that text could carry; their small letters stand for them in words of capitals.
 */
export const vps: ReadonlyMap<string, string> = new Map(
  (
    'À Ả Ã Ấ Ầ Ẩ ọ ỗ Ă ế ề ể ệ Ắ Ằ Ẳ Ế . . Ề Ể Ễ Ố Ồ Ổ Ỗ ý ỷ ỵ Ớ Ờ Ở . ắ ằ ẳ ẵ ặ Ỡ ớ Ù ờ ở ỡ Ũ Ứ ợ Ừ ổ Ử Ỳ Ỹ Í Ì ộ Ỉ Ĩ Ó ử ữ Ò Ỏ Õ ự ' +
    'ầ Á Â ấ ẩ ẫ ậ đ ẻ É Ê ẹ ỉ ễ ị ỹ Ư Ủ ồ ố Ô ỏ ơ È ừ ứ Ú ũ ư Ý Ẻ . à á â ã ả ạ ă . è é ê ẽ ì í . ĩ . Đ ò ó ô õ . Ơ ụ ù ú ủ . Ỷ Ẽ ỳ'
  )
    .split(' ')
    .map((letter, index): [string, string] => [signOfByte(0x80 + index), letter])
    .filter(([, letter]) => letter !== '.'),
)

/** VNI: marks that stand behind a letter … */
export const vniMarks: ReadonlyMap<string, string> = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
])

/** … and its signs that are whole letters. */
export const vniLetters: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
])

/** Windows-1258: letters and combining tones at the places where Windows-1252 has others. */
export const windows1258: ReadonlyMap<string, string> = new Map([
  ['Ã', 'Ă'],
  ['Ì', '\u0300'],
  ['Ð', 'Đ'],
  ['Ò', '\u0309'],
  ['Õ', 'Ơ'],
  ['Ý', 'Ư'],
  ['Þ', '\u0303'],
  ['ã', 'ă'],
  ['ì', '\u0301'],
  ['ð', 'đ'],
  ['ò', '\u0323'],
  ['õ', 'ơ'],
  ['ý', 'ư'],
  ['þ', '₫'],
])
