import type { Variable } from '../catalogue/variable.ts'
import type { Period } from '../time/period.ts'
import { headingTime, lastYearIsPrevious } from './column-period.ts'
import type { PrintedMeasure } from './heading-text.ts'
import type { Lexicon } from './lexicon.ts'
import { headingPath, type Table } from './locate-table.ts'
import type { SheetView } from './sheet-view.ts'
import type { ColumnRole } from './synonyms.ts'

export type WideUse =
  | {
      readonly kind: 'value'
      readonly variable: Variable
      readonly inPeriod: boolean
      readonly status: 'actual' | 'estimate'
    }
  | { readonly kind: 'side'; readonly variable: Variable; readonly role: 'plan' | 'previous' | 'estimate' }
  | { readonly kind: 'percent'; readonly variable: Variable | null }
  | { readonly kind: 'label' }
  | {
      readonly kind: 'left_out'
      readonly reason: string
      readonly unknown: boolean
      readonly between: readonly Variable[]
    }

export interface WideColumn {
  readonly column: number
  readonly heading: string
  readonly measure: PrintedMeasure | null
  /** "thẻ" where persons are due. */
  readonly countsCards: boolean
  readonly use: WideUse
}

/** A column that could hold the figures of a variable, with its claim to it. */
interface Claim {
  readonly column: WideColumn
  readonly strength: number
}

const leftOut = (reason: string, unknown = false, between: readonly Variable[] = []): WideUse => ({
  kind: 'left_out',
  reason,
  unknown,
  between,
})

/** Two columns that claim one variable with equal right. */
export interface WideRivals {
  readonly variable: Variable
  readonly columns: readonly WideColumn[]
}

/** Gives each column of a wide sheet its variable and role; of several claims to a variable the strongest is read. */
export function readWideColumns(
  view: SheetView,
  table: Table,
  lexicon: Lexicon,
  period: Period,
): { readonly columns: readonly WideColumn[]; readonly rivals: readonly WideRivals[] } {
  const claims = table.columns.map((column) => claimOf(headingPath(view, table, column), column, lexicon, period))
  const best = new Map<string, Claim[]>()
  for (const claim of claims) {
    const { use } = claim.column
    if (use.kind !== 'value') continue
    const known = best.get(use.variable.code) ?? []
    const strongest = known[0]?.strength ?? 0
    if (claim.strength > strongest) best.set(use.variable.code, [claim])
    else if (claim.strength === strongest) best.set(use.variable.code, [...known, claim])
  }
  const rivals: WideRivals[] = []
  for (const list of best.values()) {
    const use = list[0]?.column.use
    if (list.length > 1 && use?.kind === 'value')
      rivals.push({ variable: use.variable, columns: list.map(({ column }) => column) })
  }
  const columns = claims.map(({ column, strength }): WideColumn => {
    const { use } = column
    if (use.kind !== 'value') return column
    const winners = best.get(use.variable.code) ?? []
    const winner = winners[0]
    if (winners.length > 1) return { ...column, use: leftOut('hai cột cùng một chỉ tiêu, chưa rõ dùng cột nào') }
    if (winner && winner.strength > strength) {
      const estimate = use.status === 'estimate'
      return {
        ...column,
        use: estimate
          ? { kind: 'side', variable: use.variable, role: 'estimate' }
          : leftOut(`cột “${column.heading}”: đã dùng cột “${winner.column.heading}”`),
      }
    }
    return column
  })
  return { columns, rivals }
}

function claimOf(path: readonly string[], column: number, lexicon: Lexicon, period: Period): Claim {
  const heading = path.join(' – ')
  const parts = path.map((text) => lexicon.headings.heading(text))
  const measure = parts.findLast((part) => part.measure !== null)?.measure ?? null
  const times = parts.map((part) => headingTime(lexicon, part.label, period))
  const texts = times.map(({ rest }) => rest)
  const joined = `${texts.join(' ')}${measure?.measure === 'percent' ? ' %' : ''}`
  const time = times.findLast((one) => one.time !== 'unstated') ?? { time: 'unstated' as const, year: null }
  const countsCards =
    /\b(?:the|so the)\b/.test(lexicon.words.plain(heading)) && !lexicon.words.plain(heading).includes('cu the')
  const claim = (use: WideUse, strength = 0): Claim => ({
    column: { column, heading, measure, countsCards, use },
    strength,
  })

  if (path.length === 0) return claim(leftOut('cột không có tiêu đề', true))
  const asWritten = lexicon.resolve(texts, measure?.measure ?? null)
  const role = lexicon.roles.roleOf(joined)
  if (role === 'ordinal') return claim({ kind: 'label' })
  if (role === 'note') return claim(leftOut('cột ghi chú'))
  const direct =
    asWritten.kind === 'variable' &&
    (asWritten.variable.measure === 'percent' || (role !== 'percent' && role !== 'comparison'))
  const besides: readonly ColumnRole[] =
    role === 'percent' ? ['percent', 'plan', 'accumulated', 'actual'] : role === null ? [] : [role, 'actual']
  const stripped = texts.map((text) => besides.reduce((rest, one) => lexicon.roles.without(rest, one), text))
  const meaning = direct
    ? asWritten
    : lexicon.resolve(stripped, role === 'percent' || role === 'comparison' ? null : (measure?.measure ?? null))
  const variable = meaning.kind === 'variable' ? meaning.variable : null
  if (role === 'percent' && !direct) return claim({ kind: 'percent', variable })
  if (role === 'comparison' && !direct) return claim(leftOut('cột so sánh: phần mềm tự tính lại'))
  if (meaning.kind === 'derived') return claim(leftOut('cột tổng hợp: phần mềm tự tính lại'))
  if (meaning.kind === 'ambiguous') return claim(leftOut('cột có tên chưa đủ rõ', true, meaning.variables))
  if (!variable) return claim(leftOut(`cột “${heading}” không nhận ra`, true))
  return purposeOf(claim, variable, direct ? directRole(role) : role, time, period)
}

/** "Kế hoạch thu" is a variable of its own, not the plan column of "thu". */
const directRole = (role: ColumnRole | null): ColumnRole | null =>
  role === 'plan' || role === 'estimate' ? null : role

function purposeOf(
  claim: (use: WideUse, strength?: number) => Claim,
  variable: Variable,
  role: ColumnRole | null,
  { time, year }: { time: ReturnType<typeof headingTime>['time']; year: number | null },
  period: Period,
): Claim {
  if (role === 'plan') {
    return year === null || year === period.year
      ? claim({ kind: 'side', variable, role: 'plan' })
      : claim(leftOut(`cột kế hoạch của năm ${year}, không phải kỳ báo cáo`))
  }
  if (role === 'estimate') return claim({ kind: 'value', variable, inPeriod: false, status: 'estimate' }, 1)
  const isPrevious =
    role === 'previous' ||
    time === 'previous' ||
    ((role === 'same_period' || time === 'last_year') && lastYearIsPrevious(period))
  if (isPrevious) return claim({ kind: 'side', variable, role: 'previous' })
  if (role === 'same_period' || time === 'last_year')
    return claim(leftOut('cột cùng kỳ năm trước: không phải số liệu của kỳ báo cáo'))
  if (time === 'other') return claim(leftOut('cột là số liệu của kỳ khác'))
  const inPeriod = role === 'in_period' || time === 'same_end'
  return claim({ kind: 'value', variable, inPeriod, status: 'actual' }, inPeriod ? 2 : role === 'accumulated' ? 4 : 3)
}
