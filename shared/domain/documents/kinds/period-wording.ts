import type { Comparator } from '../../catalogue/plan.ts'
import type { Verdict } from '../../indicators/indicator-row.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import {
  formatBesideTarget,
  formatFraction,
  formatInteger,
  formatScaled,
  formatValue,
} from '../../numbers/format-number.ts'
import { fractionOf, roundFraction } from '../../numbers/fraction.ts'
import { withCapital, withSmallInitial } from '../../text/initial-letter.ts'
import { formatDate } from '../../time/iso-date.ts'
import { readFraction } from '../stored-fraction.ts'
import type { PeriodSnapshot, SnapshotResult } from './period-snapshot.ts'

export const noFigure = 'chưa có số liệu'
export const notOccurring = 'không phát sinh'

/** A matter that nobody has reported on yet. */
export const withoutFigures = ({ period }: Pick<PeriodSnapshot, 'period'>, matter: string): string =>
  `${matter}: ${noFigure} ${period.words}.`

/** "năm 2022" of a yearly report; "đến ngày 30/9/2023" of one within the year: where its stocks stand. */
export const standWords = ({ period, cutOff }: Pick<PeriodSnapshot, 'period' | 'cutOff'>): string =>
  period.kind === 'year' ? period.words : `đến ngày ${formatDate(cutOff)}`

/** "cùng kỳ năm 2022"; of a year "năm 2021": a baseline is always named. */
export const previousWords = ({ period, year }: Pick<PeriodSnapshot, 'period' | 'year'>): string =>
  period.kind === 'year' ? period.previousWords : `cùng kỳ năm ${year - 1}`

export const previousHeading = (snapshot: Pick<PeriodSnapshot, 'period' | 'year'>): string =>
  withCapital(previousWords(snapshot))

export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: 'Đạt',
  not_met: 'Không đạt',
  not_yet: 'Chưa đạt mục tiêu năm',
  not_due: 'Chưa đến thời điểm đánh giá',
  no_data: 'Chưa có số liệu',
  judged: 'Đã đánh giá',
  needs_judgement: 'Chờ Ban Chỉ đạo đánh giá',
}

export const capitalised = withCapital

/** "quận Hải Châu, huyện Hòa Vang" in the order of the report's units. */
export function unitNames(snapshot: PeriodSnapshot, codes: readonly string[]): string {
  return snapshot.units
    .filter((unit) => codes.includes(unit.code))
    .map((unit) => unit.name)
    .join(', ')
}

/** "quận, huyện": the kinds of unit that report, for "7/7 quận, huyện". */
export function unitKinds(snapshot: PeriodSnapshot): string {
  const kinds = new Set(snapshot.units.filter((unit) => unit.reports).map((unit) => unit.typeName))
  const named = ['thành phố', 'quận', 'huyện', 'thị xã', 'phường', 'xã', 'đặc khu'].filter((kind) => kinds.has(kind))
  return named.length === kinds.size ? named.join(', ') : 'đơn vị'
}

interface Counted {
  readonly reported: readonly string[]
  readonly missing: readonly string[]
}

/** "6/7 đơn vị" */
export const countWords = ({ reported, missing }: Counted): string =>
  `${reported.length}/${reported.length + missing.length} đơn vị`

/** "chưa đầy đủ (6/7 đơn vị)" */
export const incompleteWords = (counted: Counted): string => `chưa đầy đủ (${countWords(counted)})`

/** One note for all figures that lack the same units: "BHXH, BHYT: chưa đầy đủ (6/7 đơn vị), chưa có số liệu của …." */
export function incompleteNotes(
  snapshot: PeriodSnapshot,
  figures: readonly (Counted & { readonly label: string })[],
): readonly string[] {
  const byReason = new Map<string, string[]>()
  for (const figure of figures.filter((one) => one.missing.length > 0)) {
    const reason = `${incompleteWords(figure)}, chưa có số liệu của ${unitNames(snapshot, figure.missing)}.`
    byReason.set(reason, [...(byReason.get(reason) ?? []), figure.label])
  }
  return [...byReason].map(([reason, labels]) => `${labels.join('; ')}: ${reason}`)
}

/** The result as printed: beside its target with as many digits as the verdict needs. */
export function resultText(row: Pick<SnapshotResult, 'percent' | 'target'>): string | null {
  if (row.percent === null) return null
  const value = readFraction(row.percent)
  return row.target === null ? formatFraction(value) : formatBesideTarget(value, fractionOf(row.target))
}

/**
 * Printed result − target, with its sign: whoever checks the row with a calculator gets the same number. Null without
 * both.
 */
export function distanceScaled(
  row: Pick<SnapshotResult, 'percent' | 'target'>,
): { scaled: bigint; decimals: number } | null {
  const text = resultText(row)
  if (text === null || row.percent === null || row.target === null) return null
  const decimals = Math.max(text.split(',')[1]?.length ?? 2, row.target.scale)
  const target = BigInt(row.target.amount) * 10n ** BigInt(decimals - row.target.scale)
  return { scaled: roundFraction(readFraction(row.percent), decimals) - target, decimals }
}

/** "+2,68", "-0,35", "0,00" */
export function distanceText(row: Pick<SnapshotResult, 'percent' | 'target'>): string | null {
  const distance = distanceScaled(row)
  if (distance === null) return null
  return `${distance.scaled > 0n ? '+' : ''}${formatScaled(distance.scaled, distance.decimals)}`
}

/** "cao hơn mục tiêu 1,20 điểm %", "thấp hơn mục tiêu 0,35 điểm %", "bằng mục tiêu". */
export function distanceWords(row: SnapshotResult): string | null {
  const distance = distanceScaled(row)
  if (distance === null) return null
  if (distance.scaled === 0n) return 'bằng mục tiêu'
  const size = formatScaled(distance.scaled < 0n ? -distance.scaled : distance.scaled, distance.decimals)
  const unit = row.measure === '%' ? 'điểm %' : row.measure
  return `${distance.scaled > 0n ? 'cao hơn' : 'thấp hơn'} mục tiêu ${size} ${unit}`
}

const signs: Readonly<Record<Comparator, string>> = { '>=': '', '>': '> ', '<=': '≤ ', '<': '< ', '=': '= ' }

/** A target as a report names it beside others: "42%", "49 giờ". */
export const measureSign = (measure: string): string => (measure === '%' ? '%' : ` ${measure}`.trimEnd())

/** A target in a table: "42", "> 42", "≤ 49". A bare number means "at least", as the plans write it. */
export const targetText = (target: ExactValue, comparator: Comparator | null): string =>
  `${comparator === null ? '' : signs[comparator]}${formatValue(target)}`

/**
 * A target in a sentence: "từ 42% trở lên", "không quá 49 giờ"; of an aspiration "phấn đấu đạt 42%", "phấn đấu đạt trên
 * 42%", "phấn đấu không quá 49 giờ".
 */
export function targetWords(
  value: ExactValue,
  comparator: Comparator | null,
  measure: string,
  aspiration: boolean,
): string {
  const amount = `${formatValue(value)}${measure === '%' ? '%' : ` ${measure}`}`.trim()
  if (aspiration) return `phấn đấu ${aspired(amount, comparator)}`
  switch (comparator) {
    case '>':
      return `trên ${amount}`
    case '<=':
      return `không quá ${amount}`
    case '<':
      return `dưới ${amount}`
    case '=':
      return `đúng ${amount}`
    default:
      return `từ ${amount} trở lên`
  }
}

function aspired(amount: string, comparator: Comparator | null): string {
  switch (comparator) {
    case '>':
      return `đạt trên ${amount}`
    case '<=':
      return `không quá ${amount}`
    case '<':
      return `đạt dưới ${amount}`
    case '=':
      return `đạt đúng ${amount}`
    default:
      return `đạt ${amount}`
  }
}

/** "4.512 người" that a result below its target lacks; null where the number has no meaning or nothing lacks. */
export const neededWords = ({
  counted,
  stillNeeded,
}: Pick<SnapshotResult, 'counted' | 'stillNeeded'>): string | null =>
  counted === null || stillNeeded === null || stillNeeded === '0'
    ? null
    : `${formatInteger(BigInt(stillNeeded))} ${counted}`

/** "Kế hoạch số 64/KH-UBND"; with the short title where the source gives no number. */
export const planShortName = ({
  plan,
}: {
  readonly plan: Pick<PeriodSnapshot['plan'], 'number' | 'title' | 'documentType'>
}): string =>
  plan.number === null
    ? `${capitalised(plan.documentType)} ${withSmallInitial(plan.title)}`
    : `${capitalised(plan.documentType)} số ${plan.number}`
