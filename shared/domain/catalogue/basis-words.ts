import { formatDate } from '../time/iso-date.ts'
import type { EditBasis } from './catalogue-edit.ts'

/** Abbreviations in the symbols of administrative documents (Nghị định 30/2020/NĐ-CP, annex III), as far as plans are amended by them. */
const kinds: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  ĐA: 'Đề án',
  PA: 'Phương án',
  HD: 'Hướng dẫn',
  KL: 'Kết luận',
  TB: 'Thông báo',
  TTr: 'Tờ trình',
  BC: 'Báo cáo',
  CV: 'Công văn',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
}

/** "Quyết định số 1203/QĐ-UBND"; a symbol that names no kind is an official letter's or an old one's: "văn bản số 12/UBND-VX". */
export function documentName(number: string): string {
  const kind = number
    .split(/[/\-\s]/)
    .map((part) => kinds[part])
    .find((name) => name !== undefined)
  return `${kind ?? 'văn bản'} số ${number}`
}

/** "Điều 1 Quyết định số 1203/QĐ-UBND ngày 20/06/2022 của Ủy ban nhân dân thành phố Đà Nẵng" */
export function basisText({ number, date, issuer, clause }: EditBasis): string {
  const document = `${documentName(number)} ngày ${formatDate(date)} của ${issuer}`
  return clause === null ? document : `${clause} ${document}`
}
