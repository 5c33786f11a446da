import { type Block, heading } from '../content.ts'
import type { NarrativeSection } from '../document-kind.ts'
import { formatMillions } from '../exact-sum.ts'
import { type Narrative, type NarrativeBlock, printedNarrative, remark, said } from '../narrative.ts'
import { type AnnualNarrativeId, annualNarrativeIds } from './annual-facts.ts'
import { annualFigures } from './annual-figures.ts'
import { isMet, isMissed } from './annual-judgement.ts'
import type { AnnualSnapshot, SnapshotResult } from './annual-snapshot.ts'
import { totalOf } from './annual-totals.ts'
import {
  distanceScaled,
  distanceWords,
  incompleteNotes,
  incompleteWords,
  planShortName,
  resultText,
  stillNeededWords,
  targetWords,
  unitKinds,
  unitNames,
  untracked,
} from './annual-wording.ts'

/** A first draft: what the data says, then what the system does not follow yet. Nothing is made up. */
export interface NarrativeDraft {
  readonly paragraphs: readonly string[]
  readonly remark: string | null
}

function leadership(snapshot: AnnualSnapshot): NarrativeDraft {
  const reporting = snapshot.units.filter((unit) => unit.reports)
  const arrived = reporting.filter((unit) => snapshot.received.some((one) => one.unit === unit.code))
  const late = reporting.filter((unit) => !arrived.includes(unit))
  const told = `Đã tiếp nhận báo cáo năm ${snapshot.year} của ${arrived.length}/${reporting.length} ${unitKinds(snapshot)}.`
  const absent =
    late.length === 0
      ? []
      : [
          `Chưa nhận được báo cáo của: ${unitNames(
            snapshot,
            late.map((unit) => unit.code),
          )}.`,
        ]
  return {
    paragraphs: [told, ...absent],
    remark: untracked(
      'Văn bản chỉ đạo đã ban hành, các cuộc họp và kết luận của Ban Chỉ đạo, tuyên truyền, thanh tra, kiểm tra',
    ),
  }
}

const withSign = (row: SnapshotResult) => `${resultText(row)}${row.measure === '%' ? '%' : ` ${row.measure}`.trimEnd()}`

function strengths(snapshot: AnnualSnapshot): NarrativeDraft {
  const met = snapshot.results
    .filter(isMet)
    .map((row) => `${row.label} đạt ${withSign(row)}${distanceWords(row) === null ? '' : `, ${distanceWords(row)}`}.`)
  return met.length > 0
    ? { paragraphs: met, remark: null }
    : { paragraphs: ['Chưa có chỉ tiêu nào được xác định là đạt trên số liệu đầy đủ.'], remark: null }
}

function shortcomings(snapshot: AnnualSnapshot): NarrativeDraft {
  const missed = snapshot.results.filter(isMissed).map((row) => {
    const below = snapshot.unitResults
      .filter((one) => one.indicator === row.indicator)
      .filter((one) => (distanceScaled({ percent: one.percent, target: row.target })?.scaled ?? 0n) < 0n)
    const units =
      row.comparator === '>=' || row.comparator === '>'
        ? unitNames(
            snapshot,
            below.map((one) => one.unit),
          )
        : ''
    const parts = [distanceWords(row), stillNeededWords(row)].filter((part) => part !== null).join(', ')
    const where = units === '' ? '' : ` Đơn vị thấp hơn mục tiêu chung: ${units}.`
    return `${row.label} chỉ đạt ${withSign(row)}, ${parts}.${where}`
  })
  const partial = incompleteNotes(
    snapshot,
    snapshot.results.filter((row) => row.percent !== null),
  )
  const none = snapshot.results.filter((row) => row.verdict === 'no_data').map((row) => row.label)
  const lacking = none.length === 0 ? [] : [`Chưa có số liệu để đánh giá: ${none.join('; ')}.`]
  const arrears = totalOf(snapshot, 'this', 'arrears')
  const owed =
    arrears.value === null
      ? []
      : [
          `Số tiền chậm đóng, trốn đóng còn ${formatMillions(arrears.value)} triệu đồng${arrears.missing.length > 0 ? `, ${incompleteWords(arrears)}` : ''}.`,
        ]
  const told = [...missed, ...partial, ...lacking, ...owed]
  if (told.length > 0) return { paragraphs: told, remark: null }
  return { paragraphs: ['Không có chỉ tiêu nào được xác định là không đạt trên số liệu đầy đủ.'], remark: null }
}

function direction(snapshot: AnnualSnapshot): NarrativeDraft {
  const remark = untracked('Nhiệm vụ cụ thể kèm cơ quan chủ trì và thời hạn')
  const next = snapshot.year + 1
  if (snapshot.nextGoals.length === 0) {
    return { paragraphs: [`${planShortName(snapshot)} không nêu chỉ tiêu cho năm ${next}.`], remark }
  }
  const goals = snapshot.nextGoals.map((goal) => {
    if (goal.value === null) return `- ${goal.label}: ${goal.note ?? 'mục tiêu định tính'} (điểm ${goal.clause}).`
    return `- ${goal.label}: ${targetWords(goal.value, goal.comparator, goal.measure, goal.aspiration)} (điểm ${goal.clause}).`
  })
  return { paragraphs: [`Thực hiện các mục tiêu năm ${next} của ${planShortName(snapshot)}:`, ...goals], remark }
}

const drafts: Readonly<Record<AnnualNarrativeId, (snapshot: AnnualSnapshot) => NarrativeDraft>> = {
  leadership,
  missed_targets: () => ({ paragraphs: [], remark: untracked('Nguyên nhân của từng chỉ tiêu không đạt') }),
  tasks: () => ({ paragraphs: [], remark: untracked('Kết quả thực hiện nhiệm vụ theo từng nhóm và từng cơ quan') }),
  strengths,
  shortcomings,
  causes: () => ({ paragraphs: [], remark: untracked('Nguyên nhân khách quan, chủ quan và bài học kinh nghiệm') }),
  direction,
  proposals: () => ({ paragraphs: [], remark: untracked('Khó khăn, vướng mắc và kiến nghị của các cơ quan, đơn vị') }),
}

const narrativeHeadings: Readonly<Record<AnnualNarrativeId, string>> = {
  leadership: 'I. Công tác lãnh đạo, chỉ đạo, triển khai',
  missed_targets: 'II.3. Nguyên nhân của các chỉ tiêu không đạt',
  tasks: 'III. Kết quả thực hiện nhiệm vụ',
  strengths: 'IV.1. Ưu điểm',
  shortcomings: 'IV.2. Hạn chế',
  causes: 'IV.3. Nguyên nhân, bài học kinh nghiệm',
  direction: 'V. Phương hướng, nhiệm vụ',
  proposals: 'VI. Kiến nghị, đề xuất',
}

/** A paragraph that begins with "- " is an item of a list. */
function draftOf(snapshot: AnnualSnapshot, id: AnnualNarrativeId): Narrative {
  const { paragraphs, remark: lacking } = drafts[id](snapshot)
  const told = paragraphs.map(
    (text): NarrativeBlock =>
      text.startsWith('- ') ? { kind: 'list', items: [[{ text: text.slice(2) }]] } : said(text),
  )
  return lacking === null ? told : [...told, remark(lacking)]
}

/** The parts people may write themselves, each with the words that the data alone gives. */
export const annualSections = (snapshot: AnnualSnapshot): readonly NarrativeSection[] =>
  annualNarrativeIds.map((id) => ({ id, heading: narrativeHeadings[id], drafted: draftOf(snapshot, id) }))

/** The secretariat's own words where it has written any, else the draft from the data. */
export function narrativeBlocks(snapshot: AnnualSnapshot, id: AnnualNarrativeId): readonly Block[] {
  const figures = annualFigures(snapshot)
  const written = printedNarrative(snapshot.narrative[id] ?? [], figures)
  return written.length > 0 ? written : printedNarrative(draftOf(snapshot, id), figures)
}

export const assessmentBlocks = (snapshot: AnnualSnapshot): readonly Block[] => [
  heading(2, '1', 'Ưu điểm'),
  ...narrativeBlocks(snapshot, 'strengths'),
  heading(2, '2', 'Hạn chế'),
  ...narrativeBlocks(snapshot, 'shortcomings'),
  heading(2, '3', 'Nguyên nhân, bài học kinh nghiệm'),
  ...narrativeBlocks(snapshot, 'causes'),
]
