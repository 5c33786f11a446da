import { type ReportingUnit, unitFullName } from '../../catalogue/unit.ts'
import { measureLabels, type Variable } from '../../catalogue/variable.ts'
import type { Fact } from '../../facts/fact.ts'
import { formatValue } from '../../numbers/format-number.ts'
import { formatPeriod, type Period } from '../../time/period.ts'
import type { DocumentNeed } from '../document-kind.ts'

export interface LoneEstimates {
  readonly period: Period
  /** Estimates beside which no final figure is known. */
  readonly estimates: readonly Fact[]
  /** Every unit that can have one, the territory too. */
  readonly units: readonly ReportingUnit[]
  readonly variables: readonly Variable[]
}

/** Figures named for one unit; the rest is counted. */
const named = 4

/**
 * What is known as "ước thực hiện" alone prints as missing, since an estimate never stands in for a figure: the need
 * names the estimate, and who owes the final figure.
 */
export function estimateNeeds({ period, estimates, units, variables }: LoneEstimates): readonly DocumentNeed[] {
  const byUnit = Map.groupBy(estimates, ({ unit }) => unit)
  return [...byUnit].map(([code, own]) => {
    const unit = units.find((one) => one.code === code)
    const from = unit === undefined ? code : unitFullName(unit)
    const rest = own.length - named
    const told = own.slice(0, named).map((fact) => estimateText(fact, variables))
    const list = [...told, ...(rest > 0 ? [`${rest} số liệu khác`] : [])].join('; ')
    return {
      code: 'only_estimate',
      from,
      what: `${upperFirst(from)} mới có số ước thực hiện ${formatPeriod(period)}, báo cáo không dùng số ước: ${list}. Đề nghị ${from} gửi số chính thức.`,
      blocksIssue: false,
    }
  })
}

function estimateText({ variable, value }: Fact, variables: readonly Variable[]): string {
  const known = variables.find(({ code }) => code === variable)
  return known === undefined
    ? `${variable} ${formatValue(value)}`
    : `${known.label} ${formatValue(value)} ${measureLabels[known.measure]}`
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
