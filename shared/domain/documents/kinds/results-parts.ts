import { withSmallInitial } from '../../text/initial-letter.ts'
import type { NarrativeRun } from '../narrative.ts'
import { field, type Narrative, remark, runsOf, said } from '../narrative.ts'
import { type OutlinePart, part, words } from '../report-outline.ts'
import { figureKey } from './figure-keys.ts'
import { assignedBlocks, assignedDraft } from './period-assigned.ts'
import { comparisonTable } from './period-comparison-table.ts'
import { countResults, isMissed } from './period-judgement.ts'
import { moneyBlocks, moneyDraft } from './period-money.ts'
import type { PeriodSnapshot, SnapshotResult } from './period-snapshot.ts'
import { targetTable } from './period-tables.ts'
import { unitResultBlocks } from './period-unit-results.ts'
import {
  capitalised,
  distanceWords,
  neededWords,
  planShortName,
  previousWords,
  standWords,
  withoutFigures,
} from './period-wording.ts'

/** Runs one after the other with a text between them. */
export const joined = (parts: readonly (readonly NarrativeRun[])[], between: string): readonly NarrativeRun[] =>
  parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: between }, ...runs]))

/** "Trong 11 chỉ tiêu của năm 2022: 5 chỉ tiêu đạt, …" */
function summaryDraft(snapshot: PeriodSnapshot): Narrative {
  const told = countResults(snapshot.results).filter(({ what, number }) => what !== 'all' && number > 0)
  if (snapshot.results.length === 0)
    return [remark(`${capitalised(snapshot.plan.documentType)} không đặt chỉ tiêu cho năm ${snapshot.year}.`)]
  if (told.every(({ what }) => what === 'not_due'))
    return [said(`Năm ${snapshot.year} không có chỉ tiêu nào đến thời điểm đánh giá theo ${planShortName(snapshot)}.`)]
  const counts = joined(
    told.map((one) => runsOf`${field(figureKey.targets(one.what))} chỉ tiêu ${one.words}`),
    ', ',
  )
  return [
    {
      kind: 'paragraph',
      runs: [
        ...runsOf`Trong ${field(figureKey.targets('all'))} chỉ tiêu của năm ${String(snapshot.year)}: `,
        ...counts,
        { text: '.' },
      ],
    },
  ]
}

/** How far every target is reached. */
export const targetsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part(
    snapshot.period.kind === 'year'
      ? `Mức độ hoàn thành các chỉ tiêu năm ${snapshot.year}`
      : `Mức độ thực hiện các chỉ tiêu năm ${snapshot.year} ${standWords(snapshot)}`,
    words('targets', summaryDraft(snapshot)),
    ...(snapshot.results.length > 0 ? [targetTable(snapshot)] : []),
  )

export const unitsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part('Kết quả theo đơn vị', ...unitResultBlocks(snapshot))

const ownerOf = ({ owner }: SnapshotResult): string => owner ?? 'văn bản không nêu cơ quan chủ trì'

/** Each target missed, by how much, and who answers for it; the reason is for that agency to give. */
function missedDraft(snapshot: PeriodSnapshot): Narrative {
  const missed = snapshot.results.filter(isMissed)
  if (missed.length === 0) return [said('Không có chỉ tiêu nào được xác định là không đạt trên số liệu đầy đủ.')]
  const { key } = snapshot.period
  const items = missed.map((row) => {
    const { indicator, unit } = row
    const facts = [
      ...(row.target === null ? [] : [runsOf`mục tiêu ${field(figureKey.target(indicator, key))}`]),
      ...(distanceWords(row) === null ? [] : [[field(figureKey.distance(indicator, unit, key))]]),
      ...(neededWords(row) === null ? [] : [runsOf`còn thiếu ${field(figureKey.needed(indicator, unit, key))}`]),
    ]
    return [
      ...runsOf`${row.label}: ${field(figureKey.rate(indicator, unit, key))} (`,
      ...joined(facts, '; '),
      { text: `). Cơ quan chịu trách nhiệm: ${ownerOf(row)}.` },
    ]
  })
  return [
    { kind: 'list', items },
    remark('Nguyên nhân của từng chỉ tiêu không đạt: chưa có trên hệ thống, do cơ quan chịu trách nhiệm báo cáo.'),
  ]
}

export const missedPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part(
    snapshot.period.kind === 'year' ? 'Chỉ tiêu không đạt và trách nhiệm' : 'Chỉ tiêu chưa đạt và trách nhiệm',
    words('missed_targets', missedDraft(snapshot)),
  )

const participants = ['si_compulsory', 'si_voluntary', 'ui_participants', 'hi_participants']
const benefits = ['pension_recipients', 'monthly_si_recipients', 'social_pension_recipients', 'si_lump_sum']
const flows = [
  'si_increase',
  'si_decrease',
  'hi_increase',
  'hi_decrease',
  'si_lump_sum',
  'contributions_due',
  'contributions_collected',
  'kcb_visits',
  'kcb_spending',
]
const treatment = ['kcb_visits', 'kcb_budget', 'kcb_spending']

/** A table of totals against the year before, or that nobody has reported them. */
function comparisonPart(
  snapshot: PeriodSnapshot,
  title: string,
  id: string,
  matter: string,
  codes: readonly string[],
): OutlinePart {
  const variables = snapshot.variables.filter(
    ({ code }) => codes.includes(code) && snapshot.figures.some((figure) => figure.variable === code),
  )
  if (variables.length === 0) return part(title, words(id, [remark(withoutFigures(snapshot, matter))]))
  const { key, previousKey } = snapshot.period
  const baseline = previousWords(snapshot)
  const told = variables.map(({ code, label }) => {
    const named = withSmallInitial(label)
    const before = snapshot.previousFigures.some(({ variable }) => variable === code)
    return before
      ? runsOf`${named}: ${field(figureKey.total(code, key))} (${baseline}: ${field(figureKey.total(code, previousKey))})`
      : runsOf`${named}: ${field(figureKey.total(code, key))}`
  })
  return part(
    title,
    words(id, [
      {
        kind: 'paragraph',
        runs: [...runsOf`${capitalised(standWords(snapshot))}, `, ...joined(told, '; '), { text: '.' }],
      },
    ]),
    comparisonTable(snapshot, variables, `${matter} so với ${baseline}`),
  )
}

export const participantsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  comparisonPart(snapshot, 'Phát triển người tham gia', 'participants', 'Số người tham gia', participants)

/** What runs on from New Year, and how much of it came in during the period alone. */
export const flowsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  comparisonPart(
    snapshot,
    'Phát sinh trong kỳ',
    'flows',
    'Số phát sinh lũy kế, số phát sinh trong kỳ',
    flows.filter((code) => snapshot.variables.some((one) => one.code === code && one.nature === 'flow')),
  )

export const assignedPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part(
    `Chỉ tiêu giao năm ${snapshot.year} và tỷ lệ thực hiện kế hoạch`,
    words('assigned', assignedDraft(snapshot)),
    ...assignedBlocks(snapshot),
  )

export const moneyPart = (snapshot: PeriodSnapshot, appendix: string | null): OutlinePart =>
  part(
    'Thu và tình hình chậm đóng, trốn đóng',
    words('money', moneyDraft(snapshot)),
    ...moneyBlocks(snapshot, appendix),
  )

export const benefitsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  comparisonPart(snapshot, 'Giải quyết chế độ', 'benefits', 'Số người hưởng chế độ', benefits)

export const treatmentPart = (snapshot: PeriodSnapshot): OutlinePart =>
  comparisonPart(
    snapshot,
    'Khám bệnh, chữa bệnh, quỹ BHYT và kinh phí thực hiện',
    'treatment',
    'Khám bệnh, chữa bệnh BHYT, dự toán và chi',
    treatment,
  )

/** Whether anybody has reported on treatment: the report asks for it otherwise. */
export const treatmentIsReported = (figures: readonly { readonly variable: string }[]): boolean =>
  figures.some(({ variable }) => treatment.includes(variable))
