import type { IsoDate } from '../ids.ts'
import { foldText } from '../text/fold-text.ts'
import { isoDateOf } from '../time/iso-date.ts'
import { nameOfBody } from './capitals.ts'
import type { DraftField } from './draft-plan.ts'
import { found, missing } from './meta-fields.ts'
import type { PlanWords } from './plan-words.ts'
import type { SourceLine } from './source-lines.ts'

export function numberOf(head: readonly SourceLine[]): DraftField<string> {
  for (const line of head) {
    const match = /^Số(?:\s+hiệu)?\s*:?\s*(\d+\s*[-/]\s*[\p{L}\d\-/&]*\p{Lu}{2}[\p{L}\d\-/&]*)/u.exec(line.text)
    if (match) return found((match[1] ?? '').replace(/\s/g, ''), line)
  }
  return missing('số, ký hiệu')
}

export function dateOf(head: readonly SourceLine[]): DraftField<IsoDate> {
  const patterns = [
    /^[\p{L}\s.-]+,\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/u,
    /^Ngày ban hành\s*:?\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/u,
  ]
  for (const pattern of patterns) {
    for (const line of head) {
      const match = pattern.exec(line.text)
      const date = match && isoDateOf({ day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) })
      if (date) return found(date, line)
    }
  }
  return missing('ngày ban hành')
}

/** The line that is nothing but the kind of document, in capitals; a letter has "V/v" instead. */
export function typeOf(
  head: readonly SourceLine[],
  { documentTypes }: Pick<PlanWords, 'documentTypes'>,
): DraftField<string> {
  for (const line of head) {
    const type = documentTypes.find((one) => line.text === one.toLocaleUpperCase('vi'))
    if (type) return found(type, line)
  }
  const letter = head.find((line) => /^V\/v\s/u.test(line.text))
  if (letter) return found('Công văn', letter)
  for (const line of head) {
    const type = documentTypes.find((one) => foldText(line.text).startsWith(`loai van ban ${foldText(one)}`))
    if (type) return found(type, line)
  }
  return missing('loại văn bản')
}

/** What stands under the kind of document, up to the first paragraph of the text. */
export function subjectOf(
  head: readonly SourceLine[],
  { documentTypes }: Pick<PlanWords, 'documentTypes'>,
): DraftField<string> {
  const letter = head.find((line) => /^V\/v\s/u.test(line.text))
  if (letter) return found(letter.text.replace(/^V\/v\s*/u, ''), letter)
  const at = head.findIndex((line) => documentTypes.some((one) => line.text === one.toLocaleUpperCase('vi')))
  if (at < 0) return missing('trích yếu')
  const taken: SourceLine[] = []
  for (const line of head.slice(at + 1)) {
    if (
      /^(?:Căn cứ|Thực hiện Nghị quyết số|Thực hiện Kế hoạch số|Kính gửi|\(Ban hành|I\.|1\.|A\.|Điều)/u.test(line.text)
    )
      break
    if (taken.length > 0 && /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN)\s\p{Lu}/u.test(line.text)) break
    // "NGHỊ QUYẾT / CỦA BAN THƯỜNG VỤ …": the issuer, not the subject.
    if (taken.length === 0 && /^CỦA\s\p{Lu}{2}/u.test(line.text)) continue
    taken.push(line)
    if (taken.length === 8 || /[.;]$/.test(line.text)) break
  }
  const [first] = taken
  const last = taken.at(-1)
  if (!first || !last) return missing('trích yếu')
  return found(
    taken
      .map((line) => line.text)
      .join(' ')
      .replace(/\s*[-–]+\s*$/, '')
      .replace(/^về(?:\s+việc)?\s+/iu, ''),
    first,
    last,
  )
}

const bodies =
  /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN CHỈ ĐẠO|BAN CÁN SỰ ĐẢNG|BAN THƯỜNG VỤ|THÀNH ỦY|TỈNH ỦY|HUYỆN ỦY|BẢO HIỂM XÃ HỘI|SỞ|BỘ)(?=\s|$)/u

export function issuerOf(head: readonly SourceLine[], type: DraftField<string>): DraftField<string> {
  const under = head.find(
    (line) => line.number > (type.lines?.[0] ?? Number.MAX_SAFE_INTEGER) && /^CỦA\s/u.test(line.text),
  )
  if (under) return found(nameOfBody(under.text.replace(/^CỦA\s+/u, '')), under)
  for (const [index, line] of head.entries()) {
    if (!bodies.test(line.text) || line.text !== line.text.toLocaleUpperCase('vi')) continue
    const next = head[index + 1]
    const place = next && /^(?:THÀNH PHỐ|TỈNH|QUẬN|HUYỆN)\s/u.test(next.text) ? next : null
    return found(nameOfBody(place ? `${line.text} ${place.text}` : line.text), line, place ?? line)
  }
  return missing('cơ quan ban hành')
}
