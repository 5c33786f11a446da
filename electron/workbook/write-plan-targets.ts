import type { PlanTarget } from '../../shared/domain/catalogue/plan.ts'
import { comparatorSigns, comparatorWords, natureWords } from '../../shared/domain/catalogue/plan-row-words.ts'
import { targetsOf, targetYears, yearRanges } from '../../shared/domain/catalogue/target-years.ts'
import type { IndicatorCode } from '../../shared/domain/ids.ts'
import { formatValue } from '../../shared/domain/numbers/format-number.ts'
import { figureCell } from './write-plan-figures.ts'
import type { PlanWorkbookInput } from './write-plan-input.ts'
import { changeColumn, lineColumns, numberColumn } from './write-plan-rows.ts'
import type { PlanCell, PlanTable } from './write-plan-table.ts'

interface IndicatorTargets {
  readonly number: number
  readonly indicator: IndicatorCode
  readonly targets: readonly PlanTarget[]
}

/** Indicator × year, in the order in which the document first names them. */
export function targetMatrixTable({ plan, indicatorLabel }: PlanWorkbookInput): PlanTable<IndicatorTargets> {
  const { years, untold } = targetYears(plan.meta, plan.targets)
  const indicators = [...new Set(plan.targets.map(({ indicator }) => indicator))]
  return {
    title: 'Mục tiêu theo năm',
    frozenColumns: 2,
    columns: [
      numberColumn,
      { head: 'Chỉ tiêu', width: 52, value: ({ indicator }) => indicatorLabel(indicator) },
      ...years.map((year) => ({
        head: `Năm ${year}`,
        width: 16,
        align: 'center' as const,
        value: ({ targets }: IndicatorTargets) => yearCell(targetsOf(targets, year)),
      })),
    ],
    entries: indicators.map((indicator, index) => ({
      number: index + 1,
      indicator,
      targets: plan.targets.filter((target) => target.indicator === indicator),
    })),
    empty: 'Văn bản không nêu mục tiêu.',
    ...(untold.length === 0 ? {} : { note: `Mục tiêu riêng năm ${yearRanges(untold)}: không có trong văn bản.` }),
  }
}

/** One target with a figure is a number; a target in words, or several of one year, are words. */
function yearCell(targets: readonly PlanTarget[]): PlanCell {
  const [first, ...others] = targets
  if (!first) return null
  if (others.length === 0 && first.value !== null && first.nature !== 'conditional')
    return figureCell(first.value, first.unit, first.comparator)
  if (others.length === 0) return targetText(first)
  return targets.map((target) => `${targetText(target)} (${target.clause})`).join('; ')
}

/** "≥ 42%", "định tính", "≥ 90%, khi đủ điều kiện" */
function targetText({ value, unit, comparator, nature }: PlanTarget): string {
  if (value === null) return natureWords[nature]
  const sign = comparator === null ? '' : `${comparatorSigns[comparator]} `
  const figure = `${sign}${formatValue(value)}${unit === '%' ? '%' : unit === null ? '' : ` ${unit}`}`
  return nature === 'conditional' ? `${figure}, ${natureWords.conditional}` : figure
}

type NumberedTarget = PlanTarget & { readonly number: number }

/** Every target with what the document says of it. */
export function targetTable(input: PlanWorkbookInput): PlanTable<NumberedTarget> {
  const { plan, indicatorLabel, referenceText } = input
  const nameOf = (id: string): string => {
    const whole = plan.targets.find((target) => target.id === id)
    return whole ? `${indicatorLabel(whole.indicator)} (${whole.clause})` : id
  }
  return {
    title: 'Chi tiết mục tiêu',
    frozenColumns: 2,
    columns: [
      numberColumn,
      { head: 'Chỉ tiêu', width: 34, value: ({ indicator }) => indicatorLabel(indicator) },
      { head: 'Điểm', width: 8, align: 'center', value: ({ clause }) => clause },
      { head: 'Từ năm', width: 7, align: 'center', value: ({ yearFrom }) => yearFrom },
      { head: 'Đến năm', width: 7, align: 'center', value: ({ yearTo }) => yearTo },
      {
        head: 'So sánh',
        width: 12,
        align: 'center',
        value: ({ comparator }) => (comparator === null ? null : comparatorWords[comparator]),
      },
      {
        head: 'Mức',
        width: 10,
        align: 'right',
        value: ({ value, unit }) => (value === null ? null : figureCell(value, unit, null)),
      },
      { head: 'Đơn vị tính', width: 7, align: 'center', value: ({ unit }) => unit },
      {
        head: 'Tính chất',
        width: 12,
        value: ({ nature, aspiration }) => `${natureWords[nature]}${aspiration ? ', phấn đấu' : ''}`,
      },
      { head: 'Mẫu số', width: 18, value: ({ denominator }) => denominator },
      { head: 'Nằm trong', width: 16, value: ({ subsetOf }) => (subsetOf === null ? '–' : nameOf(subsetOf)) },
      { head: 'Cơ quan chịu trách nhiệm', width: 16, value: ({ owner }) => owner },
      { head: 'Nguồn số liệu', width: 13, value: ({ source }) => source },
      { head: 'Trùng với', width: 16, value: ({ sameAs }) => (sameAs === null ? '–' : referenceText(sameAs)) },
      { head: 'Ghi chú', width: 28, value: ({ note }) => note ?? '–' },
      ...lineColumns,
      ...changeColumn(input.changes.targets),
    ],
    entries: plan.targets.map((target, index) => ({ ...target, number: index + 1 })),
    empty: 'Văn bản không nêu mục tiêu.',
  }
}
