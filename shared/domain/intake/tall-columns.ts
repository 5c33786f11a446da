import type { ReportingUnit } from '../catalogue/unit.ts'
import type { Period } from '../time/period.ts'
import { matchUnit } from '../units/match-unit.ts'
import { headingTime, lastYearIsPrevious } from './column-period.ts'
import type { Lexicon } from './lexicon.ts'
import { headingPath, type Table } from './locate-table.ts'
import type { SheetView } from './sheet-view.ts'

/** What a column of a tall sheet serves for. */
export type TallUse =
  | { readonly kind: 'value'; readonly inPeriod: boolean }
  | { readonly kind: 'side'; readonly role: 'plan' | 'previous' | 'estimate' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'label' }
  | { readonly kind: 'left_out'; readonly reason: string; readonly unknown: boolean }

export interface TallColumn {
  readonly column: number
  readonly heading: string
  readonly use: TallUse
}

export interface TallColumns {
  readonly columns: readonly TallColumn[]
  /** The column of the report's figures; null when there is none or more than one could be it. */
  readonly value: TallColumn | null
  readonly rivals: readonly TallColumn[]
  /** The figures of the value column are estimates: the sheet has no other. */
  readonly isEstimate: boolean
  /** Units that head columns: the sheet holds several. */
  readonly unitHeads: readonly ReportingUnit[]
}

const leftOut = (reason: string, unknown = false): TallUse => ({ kind: 'left_out', reason, unknown })

type Candidate = {
  readonly column: number
  readonly heading: string
  readonly use: TallUse
  readonly strength: number
  readonly ownTime: boolean
}

/** Settles the columns of a tall sheet: "lũy kế" before "thực hiện" before "trong kỳ" when several are there. */
export function readTallColumns(
  view: SheetView,
  table: Table,
  lexicon: Lexicon,
  period: Period,
  units: readonly ReportingUnit[],
): TallColumns {
  const candidates = table.columns.map((column): Candidate => {
    const path = headingPath(view, table, column)
    const heading = path.join(' – ')
    return { column, heading, ...purposeOf(path.join(' '), lexicon, period) }
  })
  const strongest = Math.max(0, ...candidates.map(({ strength }) => strength))
  let values = candidates.filter(({ strength }) => strength > 0 && strength === strongest)
  if (values.length > 1 && values.some(({ ownTime }) => ownTime)) values = values.filter(({ ownTime }) => ownTime)
  const estimates = candidates.filter(({ use }) => use.kind === 'side' && use.role === 'estimate')
  const isEstimate = values.length === 0 && estimates.length > 0
  if (isEstimate) values = estimates
  const [value, rival] = values
  const columns = candidates.map(({ column, heading, use, strength }): TallColumn => {
    if (values.some((one) => one.column === column)) {
      return { column, heading, use: { kind: 'value', inPeriod: use.kind === 'value' && use.inPeriod } }
    }
    return {
      column,
      heading,
      use: strength > 0 ? leftOut(`cột “${heading}”: đã dùng cột “${value?.heading ?? ''}”`) : use,
    }
  })
  const unitHeads = table.columns.flatMap((column) =>
    headingPath(view, table, column).flatMap((text) => matchUnit(text, units, null)),
  )
  const chosen = value ? (columns.find(({ column }) => column === value.column) ?? null) : null
  return {
    columns,
    value: rival ? null : chosen,
    rivals: rival ? columns.filter(({ column }) => values.some((one) => one.column === column)) : [],
    isEstimate,
    unitHeads: [...new Set(unitHeads)],
  }
}

function purposeOf(
  heading: string,
  lexicon: Lexicon,
  period: Period,
): { use: TallUse; strength: number; ownTime: boolean } {
  const { time, year, rest } = headingTime(lexicon, heading, period)
  const role = lexicon.roles.roleOf(rest) ?? (time === 'unstated' ? null : 'actual')
  const ownTime = time === 'same'
  const as = (use: TallUse, strength = 0) => ({ use, strength, ownTime })
  switch (role) {
    case 'ordinal':
      return as({ kind: 'label' })
    case 'measure':
      return as({ kind: 'measure' })
    case 'note':
      return as(leftOut('cột ghi chú'))
    case 'percent':
      return as(leftOut('cột tỷ lệ %: phần mềm tự tính lại'))
    case 'comparison':
      return as(leftOut('cột so sánh: phần mềm tự tính lại'))
    case 'plan':
      return year === null || year === period.year
        ? as({ kind: 'side', role: 'plan' })
        : as(leftOut(`cột kế hoạch của năm ${year}, không phải kỳ báo cáo`))
    case 'estimate':
      return as({ kind: 'side', role: 'estimate' })
    case 'previous':
      return as({ kind: 'side', role: 'previous' })
    case 'same_period':
      return lastYearIsPrevious(period)
        ? as({ kind: 'side', role: 'previous' })
        : as(leftOut('cột cùng kỳ năm trước: không phải số liệu của kỳ báo cáo'))
    case 'accumulated':
    case 'in_period':
    case 'actual':
      break
    case null:
      // Beside a column of indicators, "Đơn vị" is short for "Đơn vị tính".
      if (lexicon.roles.isUnitColumn(heading)) return as({ kind: 'measure' })
      return as(leftOut(heading === '' ? 'cột không có tiêu đề' : `cột “${heading}” không nhận ra`, true))
  }
  if (time === 'previous' || (time === 'last_year' && lastYearIsPrevious(period)))
    return as({ kind: 'side', role: 'previous' })
  if (time === 'last_year') return as(leftOut('cột cùng kỳ năm trước: không phải số liệu của kỳ báo cáo'))
  if (time === 'other') return as(leftOut(`cột “${heading}” là số liệu của kỳ khác`))
  const inPeriod = role === 'in_period' || time === 'same_end'
  const strength = inPeriod ? 1 : role === 'accumulated' ? 3 : 2
  return as({ kind: 'value', inPeriod }, strength)
}
