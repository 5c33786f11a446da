import type { IsoDate } from '../../ids.ts'
import type { Verdict } from '../../indicators/indicator-row.ts'
import { formatFraction, formatInteger, formatScaled, formatValue } from '../../numbers/format-number.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import { formatMillions } from '../exact-sum.ts'
import { readFraction } from '../stored-fraction.ts'
import { capitalised, distanceScaled, resultText } from './period-wording.ts'
import type {
  NumberCell,
  ReviewCell,
  ReviewColumn,
  ReviewLine,
  ReviewNumber,
  ReviewSnapshot,
  SnapshotStage,
} from './review-snapshot.ts'

/** "Kế hoạch số 64/KH-UBND"; where the source gives no number, its issuer. */
export function planShortName({ plan }: ReviewSnapshot): string {
  const type = capitalised(plan.documentType)
  if (plan.number !== null) return `${type} số ${plan.number}`
  return plan.issuer === null ? plan.title : `${type} của ${plan.issuer}`
}

/** The first citation in full; what the source does not say is said so (NĐ 30/2020, Phụ lục I, mục II.6). */
export function planFullName(snapshot: ReviewSnapshot): string {
  const { number, date, issuer, subject } = snapshot.plan
  const about = subject === null ? '' : ` về ${insideSentence(subject)}`
  if (number === null) return `${planShortName(snapshot)}${about} (số, ngày ban hành: không có trong văn bản)`
  const dated = date === null ? '' : ` ${formatDocumentDate(date)}`
  return `${planShortName(snapshot)}${dated}${issuer === null ? '' : ` của ${issuer}`}${about}`
}

/** "Triển khai …" becomes "triển khai …"; "BHXH …" and names stay. */
export function insideSentence(text: string): string {
  const [first = '', second = ''] = text.split(' ')
  const isPlainWord = /^\p{Lu}\p{Ll}*$/u.test(first) && /^\p{Ll}/u.test(second)
  return isPlainWord ? `${first.toLocaleLowerCase('vi')}${text.slice(first.length)}` : text
}

/** "2021 - 2023" */
export const spanText = ({ span }: ReviewSnapshot): string =>
  span.from === span.to ? String(span.from) : `${span.from} - ${span.to}`

/** "03": numbers of years below ten take a leading zero, as officials write them. */
export const yearCount = ({ span }: ReviewSnapshot): string => String(span.to - span.from + 1).padStart(2, '0')

/** "03 năm (2021 - 2023)" of a mid-term review, "giai đoạn 2021 - 2025" of a final one. */
export const timeWords = (snapshot: ReviewSnapshot): string =>
  snapshot.kind === 'midterm' ? `${yearCount(snapshot)} năm (${spanText(snapshot)})` : `giai đoạn ${spanText(snapshot)}`

/** The trích yếu. */
export const reviewTitle = (snapshot: ReviewSnapshot): string =>
  snapshot.kind === 'midterm'
    ? `Sơ kết ${timeWords(snapshot)} thực hiện ${planShortName(snapshot)}`
    : `Tổng kết thực hiện ${planShortName(snapshot)} ${timeWords(snapshot)}`

/** "nhiệm vụ", or "nội dung đề nghị" of a document that only asks. */
export const dutyWords = ({ plan }: ReviewSnapshot): string => (plan.isRequest ? 'nội dung đề nghị' : 'nhiệm vụ')

/** Who has it: a document that only asks has nobody in charge. */
export const leadWords = ({ plan }: ReviewSnapshot): string =>
  plan.isRequest ? 'cơ quan được đề nghị' : 'cơ quan chủ trì'

export const allColumns = ({ stages }: ReviewSnapshot): readonly ReviewColumn[] =>
  stages.flatMap(({ columns }) => columns)

/** The latest column that has figures; null while none has. */
export const latestColumn = (snapshot: ReviewSnapshot): ReviewColumn | null =>
  allColumns(snapshot).findLast(({ hasFigures }) => hasFigures) ?? null

/** The figures end before the last day of the years reviewed. */
export const endsEarly = (snapshot: ReviewSnapshot): boolean =>
  snapshot.cutOff !== null && snapshot.cutOff < `${snapshot.span.to}-12-31`

/** "số liệu đến ngày 30/9/2023"; a review before the end of its years says so. */
export function cutOffWords(snapshot: ReviewSnapshot): string {
  if (snapshot.cutOff === null) return 'chưa có số liệu'
  const day = `số liệu đến ngày ${shortDate(snapshot.cutOff)}`
  return endsEarly(snapshot) ? `${day}, trước khi kết thúc năm ${snapshot.span.to}` : day
}

/** "30/9/2023": days below 10 and months 1 and 2 keep their zero, as in documents. */
export function shortDate(date: IsoDate): string {
  const month = Number(date.slice(5, 7))
  return `${date.slice(8, 10)}/${month <= 2 ? `0${month}` : month}/${date.slice(0, 4)}`
}

/** Where several territories follow one another: "Địa giới trước ngày 01/7/2025". */
export function stageWords({ stages }: ReviewSnapshot, stage: SnapshotStage): string {
  const at = stages.indexOf(stage)
  const next = stages[at + 1]
  const from = `từ ngày ${shortDate(stage.from)}`
  if (at === 0) return next === undefined ? 'Địa giới của kỳ báo cáo' : `Địa giới trước ngày ${shortDate(next.from)}`
  return next === undefined ? `Địa giới ${from}` : `Địa giới ${from} đến ngày ${shortDate(stage.to)}`
}

export const cellAt = (line: ReviewLine, column: ReviewColumn): ReviewCell | null => line.cells[column.key] ?? null

/** " %", " giờ" behind a figure in a sentence. */
export const signOf = ({ measure }: Pick<ReviewLine, 'measure'>): string =>
  measure === '%' ? '%' : measure === '' ? '' : ` ${measure}`

export const cellText = (cell: ReviewCell | null): string | null => cell && resultText(cell)

/** Only complete figures are counted as met or missed. */
export const isMetCell = (cell: ReviewCell): boolean => cell.verdict === 'met' && !cell.incomplete
export const isMissedCell = (cell: ReviewCell): boolean =>
  (cell.verdict === 'not_met' || cell.verdict === 'not_yet') && !cell.incomplete

/** In narrow columns. */
export const shortVerdicts: Readonly<Record<Verdict, string>> = {
  met: 'đạt',
  not_met: 'không đạt',
  not_yet: 'chưa đạt',
  not_due: '',
  no_data: '',
  judged: 'đã đánh giá',
  needs_judgement: 'chờ đánh giá',
}

/** "cao hơn mục tiêu 1,20 điểm %"; null without result or target. */
export function distanceWords(cell: ReviewCell, line: Pick<ReviewLine, 'measure'>): string | null {
  const distance = distanceScaled(cell)
  if (distance === null) return null
  if (distance.scaled === 0n) return 'bằng mục tiêu'
  const size = formatScaled(distance.scaled < 0n ? -distance.scaled : distance.scaled, distance.decimals)
  const unit = line.measure === '%' ? 'điểm %' : line.measure
  return `${distance.scaled > 0n ? 'cao hơn' : 'thấp hơn'} mục tiêu ${size} ${unit}`.trim()
}

/** "còn thiếu 4.512 người"; null where the number has no meaning. */
export const stillNeededWords = (cell: ReviewCell, { counted }: Pick<ReviewLine, 'counted'>): string | null =>
  counted === null || cell.stillNeeded === null || cell.stillNeeded === '0'
    ? null
    : `còn thiếu ${formatInteger(BigInt(cell.stillNeeded))} ${counted}`

export const numberText = ({ isMoney }: Pick<ReviewNumber, 'isMoney'>, { value }: NumberCell): string =>
  isMoney ? formatMillions(value) : formatValue(value)

export const fractionText = (stored: Parameters<typeof readFraction>[0]): string => formatFraction(readFraction(stored))

/** "quận Hải Châu, huyện Hòa Vang" in the order of the stage's units. */
export const unitNames = (stage: SnapshotStage, codes: readonly string[]): string =>
  stage.units
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .join(', ')

/** "quận, huyện": the kinds of unit that report. */
export function unitKinds(stage: SnapshotStage): string {
  const kinds = new Set(stage.units.map(({ typeName }) => typeName))
  const named = ['thành phố', 'quận', 'huyện', 'thị xã', 'phường', 'xã', 'đặc khu'].filter((kind) => kinds.has(kind))
  return named.length > 0 && named.length === kinds.size ? named.join(', ') : 'đơn vị'
}

/** The year up to which the work that is left is planned: the plan's end, after it the next end of a five-year term. */
export function directionYear({ kind, goalYear, plan }: ReviewSnapshot): number {
  if (kind === 'midterm' || goalYear < plan.yearTo) return plan.yearTo
  return goalYear + 5 - (goalYear % 5)
}

/** With a capital and an end. */
export const asSentence = (text: string): string => (/[.!?]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`)

/** The territory that a column belongs to. */
export const stageOfColumn = (snapshot: ReviewSnapshot, column: ReviewColumn) =>
  snapshot.stages.find(({ columns }) => columns.includes(column))
