import { modelsNarrative, proposalsNarrative } from '../../registers/register-narrative.ts'
import { field, type Narrative, type NarrativeRun, remark, runsOf, said } from '../narrative.ts'
import { type OutlinePart, part, words } from '../report-outline.ts'
import { figureKey } from './figure-keys.ts'
import { isMet, isMissed } from './period-judgement.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { totalOf } from './period-totals.ts'
import {
  distanceScaled,
  distanceWords,
  incompleteNotes,
  incompleteWords,
  neededWords,
  planShortName,
  standWords,
  targetWords,
  unitNames,
} from './period-wording.ts'
import { joined } from './results-parts.ts'
import { countTasks } from './task-counts.ts'

const asParagraph = (runs: readonly NarrativeRun[]) => ({ kind: 'paragraph' as const, runs })

function strengthsDraft(snapshot: PeriodSnapshot): Narrative {
  const { key } = snapshot.period
  const met = snapshot.results.filter(isMet).map((row) => {
    const distance =
      distanceWords(row) === null ? [] : runsOf`, ${field(figureKey.distance(row.indicator, row.unit, key))}`
    return asParagraph([
      ...runsOf`${row.label} đạt ${field(figureKey.rate(row.indicator, row.unit, key))}`,
      ...distance,
      { text: '.' },
    ])
  })
  const { completedInTime } = countTasks(snapshot.tasks)
  const inTime =
    completedInTime === 0
      ? []
      : [asParagraph(runsOf`${field(figureKey.tasks('completedInTime'))} nhiệm vụ hoàn thành đúng hạn.`)]
  return met.length > 0
    ? [...met, ...inTime]
    : [said('Chưa có chỉ tiêu nào được xác định là đạt trên số liệu đầy đủ.'), ...inTime]
}

/** Units below the city's target, where more is better. */
function unitsBelow(snapshot: PeriodSnapshot, row: PeriodSnapshot['results'][number]): string {
  if (row.comparator !== '>=' && row.comparator !== '>') return ''
  const below = snapshot.unitResults
    .filter((one) => one.indicator === row.indicator)
    .filter((one) => (distanceScaled({ percent: one.percent, target: row.target })?.scaled ?? 0n) < 0n)
  return unitNames(
    snapshot,
    below.map((one) => one.unit),
  )
}

function missedRuns(snapshot: PeriodSnapshot, row: PeriodSnapshot['results'][number]): readonly NarrativeRun[] {
  const { key } = snapshot.period
  const { indicator, unit } = row
  const facts = [
    ...(distanceWords(row) === null ? [] : [[field(figureKey.distance(indicator, unit, key))]]),
    ...(neededWords(row) === null ? [] : [runsOf`còn thiếu ${field(figureKey.needed(indicator, unit, key))}`]),
  ]
  const units = unitsBelow(snapshot, row)
  return [
    ...runsOf`${row.label} chỉ đạt ${field(figureKey.rate(indicator, unit, key))}, `,
    ...joined(facts, ', '),
    { text: `.${units === '' ? '' : ` Đơn vị thấp hơn mục tiêu chung: ${units}.`}` },
  ]
}

function shortcomingsDraft(snapshot: PeriodSnapshot): Narrative {
  const missed = snapshot.results.filter(isMissed).map((row) => asParagraph(missedRuns(snapshot, row)))
  const partial = incompleteNotes(
    snapshot,
    snapshot.results.filter((row) => row.percent !== null),
  ).map(said)
  const none = snapshot.results.filter((row) => row.verdict === 'no_data').map((row) => row.label)
  const lacking = none.length === 0 ? [] : [said(`Chưa có số liệu để đánh giá: ${none.join('; ')}.`)]
  const arrears = totalOf(snapshot, 'this', 'arrears')
  const owed =
    arrears.value === null
      ? []
      : [
          asParagraph(
            runsOf`Số tiền chậm đóng, trốn đóng còn ${field(figureKey.millions('arrears', snapshot.period.key))}${arrears.missing.length > 0 ? `, ${incompleteWords(arrears)}` : ''}.`,
          ),
        ]
  const counts = countTasks(snapshot.tasks)
  const lateCounts = joined(
    [
      ...(counts.inProgressLate > 0
        ? [runsOf`${field(figureKey.tasks('inProgressLate'))} nhiệm vụ đang thực hiện`]
        : []),
      ...(counts.notStartedLate > 0
        ? [runsOf`${field(figureKey.tasks('notStartedLate'))} nhiệm vụ chưa thực hiện`]
        : []),
    ],
    ', ',
  )
  const late =
    lateCounts.length === 0
      ? []
      : [asParagraph([{ text: 'Nhiệm vụ quá hạn chưa hoàn thành: ' }, ...lateCounts, { text: '.' }])]
  const told = [...missed, ...partial, ...lacking, ...owed, ...late]
  return told.length > 0 ? told : [said('Không có chỉ tiêu nào được xác định là không đạt trên số liệu đầy đủ.')]
}

export const strengthsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part('Ưu điểm', words('strengths', strengthsDraft(snapshot)))

export const shortcomingsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part('Hạn chế', words('shortcomings', shortcomingsDraft(snapshot)))

export const causesPart = (): OutlinePart =>
  part(
    'Nguyên nhân, bài học kinh nghiệm',
    words('causes', [
      remark(
        'Nguyên nhân khách quan, chủ quan và bài học kinh nghiệm: chưa có trên hệ thống, do Ban Chỉ đạo và các cơ quan đánh giá.',
      ),
    ]),
  )

export const modelsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part('Mô hình hay, khen thưởng', words('models', modelsNarrative(snapshot.citations)))

export const proposalsPart = (snapshot: PeriodSnapshot, title: string): OutlinePart =>
  part(title, words('proposals', proposalsNarrative(snapshot.citations)))

/** The targets of the following year, where the plan has any. */
export function nextGoalsDraft(snapshot: PeriodSnapshot): Narrative {
  const next = snapshot.year + 1
  if (next > snapshot.plan.yearTo)
    return [
      said(
        `Giai đoạn của ${planShortName(snapshot)} kết thúc năm ${snapshot.plan.yearTo}; văn bản không nêu chỉ tiêu cho năm ${next}.`,
      ),
    ]
  if (snapshot.nextGoals.length === 0) return [said(`${planShortName(snapshot)} không nêu chỉ tiêu cho năm ${next}.`)]
  const items = snapshot.nextGoals.map((goal) => {
    const wanted =
      goal.value === null
        ? (goal.note ?? 'mục tiêu định tính')
        : targetWords(goal.value, goal.comparator, goal.measure, goal.aspiration)
    return [{ text: `${goal.label}: ${wanted} (điểm ${goal.clause}).` }]
  })
  return [said(`Thực hiện các mục tiêu năm ${next} của ${planShortName(snapshot)}:`), { kind: 'list', items }]
}

/** What is still to do in the year of a report within it. */
export function restOfYearDraft(snapshot: PeriodSnapshot): Narrative {
  const open = snapshot.results.filter((row) => row.verdict === 'not_yet' && !row.incomplete)
  if (open.length === 0) return []
  const { key } = snapshot.period
  const items = open.map((row) => {
    const needed =
      neededWords(row) === null ? [] : runsOf`; còn thiếu ${field(figureKey.needed(row.indicator, row.unit, key))}`
    return [
      ...runsOf`${row.label}: mục tiêu năm ${String(snapshot.year)} ${field(figureKey.target(row.indicator, key))}`,
      ...needed,
      { text: '.' },
    ]
  })
  return [said(`Các chỉ tiêu chưa đạt mục tiêu năm ${snapshot.year} ${standWords(snapshot)}:`), { kind: 'list', items }]
}
