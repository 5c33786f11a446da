import { cleanText } from '../text/fold-text.ts'
import { cellKinds } from './grid.ts'
import type { Lexicon } from './lexicon.ts'
import type { SheetView } from './sheet-view.ts'

/** Why a sheet must not be read at all. */
export type SheetRefusal =
  | { readonly code: 'secret_document'; readonly cell: string; readonly read: string }
  | { readonly code: 'personal_data'; readonly cell: string; readonly read: string }
  | {
      readonly code: 'legacy_encoding'
      readonly cell: string
      readonly read: string
      readonly encoding: 'TCVN3' | 'VNI'
    }

const textKind = cellKinds.indexOf('text')
/** With its diacritics: "mặt" and "mắt" are other words. */
const secretMark = /^(?:(?:độ|dấu|mức độ)\s+mật\s*:?\s*)?(?:tuyệt mật|tối mật|mật)\s*[.!]?$/iu

/** Signs that TCVN3 (ABC) fonts use for Vietnamese letters and Unicode Vietnamese never needs inside words. */
const tcvn3 =
  /[\u00b5-\u00b9\u00bb-\u00be\u00c6-\u00c9\u00cb\u00ce-\u00d1\u00d5-\u00d8\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00a8-\u00ae]/u
/** VNI writes a base letter and then its mark: "baûo hieåm". */
const vni = /[aeiouy][ûåäøïÛÅÄØÏ]/iu
/** Letters of Vietnamese that only Unicode text has. */
const unicodeVietnamese = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/u

/** Looks for a mark of secrecy, lists of people, and text in a legacy encoding. Source: intake.md sections 3 and 4. */
export function refusalOf(view: SheetView, { words, synonyms }: Lexicon): SheetRefusal | null {
  const names = new Set(synonyms.personNames.map((phrase) => words.plain(phrase)))
  const identifiers = new Set(synonyms.personIdentifiers.map((phrase) => words.plain(phrase)))
  const named = new Set<number>()
  const identified = new Map<number, number>()
  const citizenNumbers = new Map<number, number>()
  const legacy = { TCVN3: 0, VNI: 0, unicode: 0, first: -1 }
  const { text, kind, row, column } = view.sheet.cells
  for (let index = 0; index < view.count; index += 1) {
    if (kind[index] !== textKind) continue
    const raw = text[index] ?? ''
    if (raw.length <= 40) {
      const clean = raw.trim()
      if (clean.length >= 3 && secretMark.test(cleanText(clean)))
        return { code: 'secret_document', cell: view.address(index), read: clean }
      if (/^0\d{11}$/.test(clean)) {
        const at = column[index] as number
        citizenNumbers.set(at, (citizenNumbers.get(at) ?? 0) + 1)
        if (citizenNumbers.get(at) === 3)
          return { code: 'personal_data', cell: view.address(index), read: 'dãy 12 chữ số' }
      } else if (/\p{L}{2}/u.test(clean)) {
        const plain = words.plain(clean)
        if (names.has(plain)) named.add(row[index] as number)
        if (identifiers.has(plain)) identified.set(row[index] as number, index)
      }
    }
    if (unicodeVietnamese.test(raw)) legacy.unicode += 1
    else if (tcvn3.test(raw) && /[A-Za-z]/.test(raw)) {
      legacy.TCVN3 += 1
      if (legacy.first < 0) legacy.first = index
    } else if (vni.test(raw)) {
      legacy.VNI += 1
      if (legacy.first < 0) legacy.first = index
    }
  }
  for (const [at, index] of identified) {
    if (named.has(at) || named.has(at - 1) || named.has(at + 1))
      return { code: 'personal_data', cell: view.address(index), read: view.textAt(at, view.columnOf(index)) }
  }
  const encoding = legacy.TCVN3 >= legacy.VNI ? 'TCVN3' : 'VNI'
  if (legacy[encoding] >= 3 && legacy[encoding] > legacy.unicode) {
    return {
      code: 'legacy_encoding',
      cell: view.address(legacy.first),
      read: (text[legacy.first] ?? '').trim(),
      encoding,
    }
  }
  return null
}

/** The sentence for people. */
export function refusalMessage(
  refusal: SheetRefusal,
  sheet: string,
): { readonly message: string; readonly remedy: string; readonly reason: string } {
  const place = `Ô ${refusal.cell}, trang “${sheet}”`
  switch (refusal.code) {
    case 'secret_document':
      return {
        message: `${place}: tệp có dấu “${refusal.read}”. Tài liệu mật không được đưa vào phần mềm này.`,
        remedy: 'Xóa tệp khỏi máy không đủ điều kiện bảo mật và gửi theo chế độ bảo vệ bí mật nhà nước.',
        reason: 'tệp có dấu mật: không đọc',
      }
    case 'personal_data':
      return {
        message: `${place}: trang có danh sách cá nhân (họ tên kèm số căn cước, mã số BHXH hoặc ngày sinh). Phần mềm không nhận dữ liệu cá nhân.`,
        remedy: 'Gửi lại tệp chỉ có số liệu tổng hợp, bỏ các cột họ tên, số căn cước, mã số BHXH.',
        reason: 'trang có dữ liệu cá nhân: không đọc',
      }
    case 'legacy_encoding':
      return {
        message: `${place}: chữ trong trang dùng bảng mã cũ ${refusal.encoding} (ví dụ “${refusal.read}”), chưa đọc được tên chỉ tiêu và đơn vị.`,
        remedy: 'Chuyển tệp sang bảng mã Unicode (ví dụ bằng công cụ chuyển mã của Unikey) rồi nhập lại.',
        reason: `chữ dùng bảng mã cũ ${refusal.encoding}: chưa đọc`,
      }
  }
}
