import { comparatorSigns } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { seriesDocumentName } from '../../../shared/domain/catalogue/target-series.ts'
import { reachedOf } from '../../../shared/domain/indicators/evaluation.ts'
import type { IndicatorRow, OtherTarget } from '../../../shared/domain/indicators/indicator-row.ts'
import { verdictWords } from '../../../shared/domain/indicators/verdict-words.ts'
import {
  formatBesideTarget,
  formatFraction,
  formatInteger,
  formatValue,
} from '../../../shared/domain/numbers/format-number.ts'
import { fractionOf } from '../../../shared/domain/numbers/fraction.ts'
import { periodKey } from '../../../shared/domain/time/period.ts'
import { plainPercent, plainStanding } from '../assigned-json.ts'
import { type Command, UsageError } from '../command.ts'
import { plainNumber } from '../plain-number.ts'
import { optional, periodFrom, planIdFrom, unitFrom } from '../read-input.ts'
import { textTable } from '../text-table.ts'

export const indicatorsCommand: Command = {
  name: 'indicators',
  form: '--plan ID --period P [--unit CODE]',
  summary: 'Chỉ tiêu so với mục tiêu',
  access: 'read',
  run: async ({ client }, input) => {
    const unit = optional(input, 'unit') === null ? null : unitFrom(input)
    const table = await client.indicators.table({ planId: planIdFrom(input), period: periodKey(periodFrom(input)) })
    const ofCity = unit === null || table.city.some((row) => row.unit === unit)
    if (!ofCity && !table.units.some(({ code }) => code === unit))
      throw new UsageError(
        `Đơn vị “${unit}” không thuộc địa bàn của kế hoạch, ${table.periodLabel}; các mã: ${table.units.map(({ code }) => code).join(', ')}.`,
      )
    const rows = ofCity ? table.city : table.districts.filter((row) => row.unit === unit)
    return { json: rows.map(jsonRow), text: indicatorTableText(table.periodLabel, rows), refused: false }
  },
}

function jsonRow(row: IndicatorRow): object {
  return {
    indicator: row.indicator,
    label: row.label,
    unit: row.unit,
    numerator: row.numerator,
    denominator: row.denominator,
    value: plainPercent(row.percent),
    target: row.target === null ? null : plainNumber(row.target),
    comparator: row.comparator,
    clause: row.clause,
    verdict: row.verdict,
    incomplete: row.incomplete,
    provisional: row.provisional,
    reported: row.reported,
    missing: row.missing,
    assigned: plainStanding(row.assigned),
    otherTargets: row.otherTargets.map(plainOther),
    stillNeeded: row.stillNeeded,
    notes: row.notes,
  }
}

const plainOther = ({ series, document, target, comparator, verdict, distance, stillNeeded }: OtherTarget) => ({
  series,
  document,
  target: plainNumber(target),
  comparator,
  verdict,
  distance: plainPercent(distance),
  stillNeeded,
})

const verdictText = ({
  incomplete,
  reported,
  missing,
  verdict,
}: Pick<IndicatorRow, 'incomplete' | 'reported' | 'missing' | 'verdict'>): string =>
  incomplete ? `chưa đầy đủ (${reported.length}/${reported.length + missing.length} đơn vị)` : verdictWords[verdict]

/** The same result against a target set above, on a line of its own: "chỉ tiêu Thủ tướng Chính phủ giao". */
function otherLines({ percent, otherTargets, ...row }: IndicatorRow): readonly (readonly string[])[] {
  return otherTargets.map(({ document, target, comparator, verdict }) => [
    `  chỉ tiêu ${document.issuer} giao (${seriesDocumentName(document)})`,
    '',
    '',
    percent === null ? '–' : `${formatBesideTarget(percent, fractionOf(target))}%`,
    `${comparatorSigns[comparator]} ${formatValue(target)}%`,
    verdictText({ ...row, verdict }),
  ])
}

/** The table a person reads in the terminal, with its footnotes below. */
export function indicatorTableText(periodLabel: string, rows: readonly IndicatorRow[]): string {
  const lines = rows.flatMap((row) => {
    const target = row.target === null ? null : fractionOf(row.target)
    const value = reachedOf(row)
    // A plain value (hours) is no percentage.
    const sign = row.percent === null && value !== null ? '' : '%'
    const result = value === null ? '–' : `${target ? formatBesideTarget(value, target) : formatFraction(value)}${sign}`
    const own = [
      row.label,
      row.numerator === null ? '–' : formatInteger(row.numerator),
      row.denominator === null ? '–' : formatInteger(row.denominator),
      result,
      row.target === null || row.comparator === null
        ? '–'
        : `${comparatorSigns[row.comparator]} ${formatValue(row.target)}${sign}`,
      verdictText(row),
    ]
    return [own, ...otherLines(row)]
  })
  const table = textTable(
    [
      { head: `Chỉ tiêu, ${periodLabel}` },
      { head: 'Tử số', align: 'right' },
      { head: 'Mẫu số', align: 'right' },
      { head: 'Kết quả', align: 'right' },
      { head: 'Mục tiêu', align: 'right' },
      { head: 'Đánh giá' },
    ],
    lines,
  )
  const notes = [...new Set(rows.flatMap((row) => row.notes))]
  return notes.length === 0 ? table : `${table}\n\n${notes.map((note) => `Ghi chú: ${note}`).join('\n')}`
}
