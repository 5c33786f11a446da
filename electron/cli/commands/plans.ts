import {
  comparatorSigns,
  natureWords,
  notInDocument,
  yearsText,
} from '../../../shared/domain/catalogue/plan-row-words.ts'
import { seriesDocumentName } from '../../../shared/domain/catalogue/target-series.ts'
import { parsePlanId } from '../../../shared/domain/ids.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Command, type CommandDesk, UsageError } from '../command.ts'
import { plainNumber } from '../plain-number.ts'
import { textTable } from '../text-table.ts'

type Target = Awaited<ReturnType<CommandDesk['client']['plans']['show']>>['targets'][number]

const targetText = ({ value, comparator, unit, nature }: Target): string =>
  value === null || comparator === null
    ? natureWords[nature]
    : `${comparatorSigns[comparator]} ${formatValue(value)}${unit ?? ''}`

export const plansCommand: Command = {
  name: 'plans',
  form: '',
  summary: 'Danh mục kế hoạch',
  access: 'catalogue',
  run: async ({ client }) => {
    const plans = await client.plans.list()
    const rows = plans.map((plan) => [
      plan.id,
      plan.number ?? notInDocument,
      plan.date === null ? notInDocument : formatDate(plan.date),
      String(plan.targetCount),
    ])
    const text = textTable(
      [{ head: 'Mã' }, { head: 'Số, ký hiệu' }, { head: 'Ngày' }, { head: 'Chỉ tiêu', align: 'right' }],
      rows,
    )
    return { json: plans, text, refused: false }
  },
}

export const showPlanCommand: Command = {
  name: 'plans show',
  form: 'ID',
  summary: 'Một kế hoạch: chỉ tiêu, báo cáo phải gửi',
  access: 'catalogue',
  run: async ({ client }, { words }) => {
    const planId = parsePlanId(words[0] ?? '')
    if (planId === null) throw new UsageError('Nêu mã kế hoạch, ví dụ: plans show da-nang-64-kh-ubnd-2021.')
    const plan = await client.plans.show({ planId })
    const { meta, targets } = plan
    const rows = targets.map((target) => [
      target.clause,
      yearsText(target.yearFrom, target.yearTo),
      target.label,
      targetText(target),
    ])
    const text = [
      `${meta.documentType} ${meta.number ?? `(số: ${notInDocument})`}: ${meta.title}`,
      '',
      textTable([{ head: 'Điểm' }, { head: 'Năm' }, { head: 'Chỉ tiêu' }, { head: 'Mức', align: 'right' }], rows),
      '',
      `${plan.assignments.length} nhiệm vụ, ${plan.obligations.length} báo cáo phải gửi, ${plan.agencies.length} cơ quan.`,
      ...plan.targetSeries.map(
        ({ document, targets: others }) =>
          `Cùng áp dụng: ${seriesDocumentName(document)} của ${document.issuer} (${others.map(({ year, comparator, value, measure }) => `${year} ${comparatorSigns[comparator]} ${formatValue(value)}${measure}`).join('; ')}).`,
      ),
      ...(meta.note === null ? [] : ['', `Ghi chú: ${meta.note}`]),
    ].join('\n')
    const plainTargets = targets.map((target) => ({ ...target, value: target.value && plainNumber(target.value) }))
    const { units: _, ...document } = plan
    const baselines = plan.baselines.map((baseline) => ({ ...baseline, value: plainNumber(baseline.value) }))
    const targetSeries = plan.targetSeries.map((series) => ({
      ...series,
      targets: series.targets.map((target) => ({ ...target, value: plainNumber(target.value) })),
    }))
    return { json: { ...document, targets: plainTargets, baselines, targetSeries }, text, refused: false }
  },
}
