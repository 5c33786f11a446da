import type { ReportingUnit } from '../catalogue/unit.ts'
import type { UnitCode } from '../ids.ts'
import { matchUnit } from '../units/match-unit.ts'
import { inRunningText, isCapitals, nameOfBody } from './capitals.ts'
import type { DraftField } from './draft-plan.ts'
import { doubtful, found, headLines, missing } from './meta-fields.ts'
import type { SourceLine } from './source-lines.ts'

export interface ReadLocality {
  readonly locality: DraftField<string>
  readonly territory: DraftField<UnitCode>
}

const everyProvince = 'Các tỉnh, thành phố trực thuộc Trung ương'
const placeLine = /(?:^|\s)(?:TỈNH|THÀNH PHỐ)\s+\p{Lu}{2,}/u
const dateLine = /^((?:\p{Lu}[\p{L}.]*\s?){1,6}(?:-\s(?:\p{Lu}\p{L}*\s?)+)?),\s*ngày\s+\d/u
/** Who issues for the whole country has no place of its own. */
const central = /VIỆT NAM$|CHÍNH PHỦ|TRUNG ƯƠNG|^BỘ\s|QUỐC HỘI/u

/**
 * Where a plan is carried out: the place of the letterhead, of the subject, else of the date; the territory is the
 * province or municipality of that name in the catalogue.
 */
export function readLocality(
  lines: readonly SourceLine[],
  subject: DraftField<string>,
  units: readonly ReportingUnit[],
): ReadLocality {
  const head = lines.slice(0, headLines)
  const locality = localityOf(head, subject)
  return { locality, territory: territoryOf(locality, units) }
}

function localityOf(head: readonly SourceLine[], subject: DraftField<string>): DraftField<string> {
  const letterhead = head.find((line) => isCapitals(line.text) && placeLine.test(line.text) && line.text.length < 60)
  const ofHead = letterhead && placeName(nameOfBody(letterhead.text))
  if (letterhead && ofHead) return found(ofHead, letterhead)
  const toAll = head.find((line) => /(?:các\s+)?tỉnh,\s+thành phố\s+trực thuộc\s+Trung/iu.test(line.text))
  if (toAll)
    return doubtful(
      everyProvince,
      [toAll.number, toAll.number],
      'Văn bản gửi mọi tỉnh, thành phố: địa bàn là của ban chỉ đạo.',
    )
  const ofSubject = subject.value && placeName(inRunningText(subject.value))
  if (ofSubject && subject.lines) return doubtful(ofSubject, subject.lines, 'Lấy theo trích yếu.')
  if (head.some((line) => isCapitals(line.text) && central.test(line.text) && !/^CỘNG H|^ĐẢNG CỘNG/u.test(line.text)))
    return missing('địa bàn (văn bản của cơ quan trung ương)')
  for (const line of head) {
    const place = dateLine.exec(line.text)?.[1]?.trim()
    if (place) return doubtful(placeName(place) ?? place, [line.number, line.number], 'Lấy theo nơi ban hành.')
  }
  return missing('địa bàn')
}

/** "Đà Nẵng" of "… thành phố Đà Nẵng giai đoạn …"; Hồ Chí Minh keeps the "Thành phố" of its name. */
function placeName(text: string): string | null {
  const match =
    /(tỉnh|thành phố)\s+((?:\p{Lu}\p{L}*)(?:\s+\p{Lu}\p{L}*){0,2}(?:\s-\s\p{Lu}\p{L}*\s\p{Lu}\p{L}*)?)/iu.exec(text)
  const name = match?.[2] ? capitalWords(match[2]) : ''
  if (match === null || name === '') return null
  return name === 'Hồ Chí Minh' ? 'Thành phố Hồ Chí Minh' : name
}

/** The flag i lets small letters in: the name ends before the first word without a capital. */
function capitalWords(text: string): string {
  const words = text.split(' ')
  const end = words.findIndex((word) => !/^(?:\p{Lu}|-)/u.test(word))
  return (end < 0 ? words : words.slice(0, end)).join(' ')
}

function territoryOf(
  { value, lines, confidence }: DraftField<string>,
  units: readonly ReportingUnit[],
): DraftField<UnitCode> {
  if (value === null || value === everyProvince || lines === null) return missing('địa bàn của một tỉnh, thành phố')
  const provinces = units.filter((unit) => unit.type === 'province' || unit.type === 'municipality')
  const matches = matchUnit(value, provinces, null)
  const [unit] = matches
  if (matches.length === 1 && unit)
    return {
      value: unit.code,
      lines,
      confidence,
      reason: confidence === 'high' ? null : 'Lấy theo địa bàn của văn bản.',
    }
  return {
    value: null,
    lines,
    confidence: 'low',
    reason: `Danh mục đơn vị chưa có tỉnh, thành phố “${value}”: số liệu sẽ tính theo địa bàn của ban chỉ đạo.`,
  }
}
