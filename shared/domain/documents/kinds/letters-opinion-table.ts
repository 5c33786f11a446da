import type { PlanMeta } from '../../catalogue/plan.ts'
import type { IsoDate } from '../../ids.ts'
import { outcomeText, outcomeWords } from '../../rounds/opinion-rules.ts'
import { type Opinion, opinionOutcomes } from '../../rounds/round-event.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type Appendix, type Block, type DocumentContent, paragraph } from '../content.ts'
import { cell, type LetterForm, letterFrame, planCitation, punctuated } from './letters-form.ts'

/** An opinion as the table prints it. */
export interface TabledOpinion extends Pick<Opinion, 'about' | 'text' | 'outcome' | 'answer'> {
  /** Who gave it. */
  readonly from: string
  /** "215/UBND-LĐ ngày 10/01/2023"; null: without a letter. */
  readonly letter: string | null
}

export interface OpinionTableFacts {
  readonly form: LetterForm
  readonly plan: PlanMeta
  /** "kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022" */
  readonly subject: string
  readonly opinions: readonly TabledOpinion[]
  /** How many were asked, and who of them has not answered. */
  readonly asked: number
  readonly silent: readonly string[]
  readonly day: IsoDate
  readonly isIllustrative: boolean
}

const name = 'Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý'

/** "Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý" as an appendix of the phiếu trình or the report. */
export const opinionAppendix = (
  facts: Pick<OpinionTableFacts, 'subject' | 'opinions' | 'asked' | 'silent' | 'day'>,
): Appendix => ({
  title: `${name} dự thảo Báo cáo ${facts.subject}`,
  orientation: 'landscape',
  blocks: [...opinionSummary(facts), opinionTable(facts.opinions)],
})

/** The report on the opinions, with the table as its lying appendix. */
export function opinionReportContent(facts: OpinionTableFacts): DocumentContent {
  const { form, subject, plan, day } = facts
  const frame = letterFrame(form, Number(day.slice(0, 4)))
  return {
    ...frame,
    head: { ...frame.head, typeCode: 'BC', issuerCode: form.issuerCode },
    documentType: 'Báo cáo',
    subject: `Tiếp thu, giải trình ý kiến góp ý dự thảo Báo cáo ${subject}`,
    addressees: null,
    blocks: [
      paragraph(
        `Thực hiện ${planCitation(plan)}, ${form.committee} đã lấy ý kiến các cơ quan, đơn vị đối với dự thảo Báo cáo ${subject}. Kết quả tổng hợp, tiếp thu, giải trình như sau:`,
      ),
      ...opinionSummary(facts),
      ...outcomeCounts(facts.opinions),
      paragraph('Nội dung cụ thể tại Phụ lục kèm theo.'),
    ],
    appendices: [opinionAppendix(facts)],
    isIllustrative: facts.isIllustrative,
  }
}

/** How many were taken up, how many were not, how many are still open. */
function outcomeCounts(opinions: readonly TabledOpinion[]): readonly Block[] {
  const lines = opinionOutcomes
    .filter((outcome) => outcome !== 'agreed')
    .map((outcome) => ({ outcome, count: opinions.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${outcomeWords[outcome]}: ${count} ý kiến`)
  return lines.length === 0 ? [] : [{ kind: 'list', items: punctuated(lines) }]
}

function opinionSummary({
  opinions,
  asked,
  silent,
  day,
}: Pick<OpinionTableFacts, 'opinions' | 'asked' | 'silent' | 'day'>): readonly Block[] {
  const senders = new Set(opinions.map(({ from }) => from))
  const agreed = new Set(opinions.filter(({ outcome }) => outcome === 'agreed').map(({ from }) => from))
  const answered = asked - silent.length
  const told = [
    asked === 0
      ? `Đến ngày ${formatDate(day)} đã ghi nhận ý kiến của ${senders.size} cơ quan, đơn vị.`
      : `Đã lấy ý kiến ${asked} cơ quan, đơn vị; đến ngày ${formatDate(day)} có ${answered} nơi trả lời, trong đó ${agreed.size} nơi thống nhất với dự thảo.`,
    ...(silent.length === 0 ? [] : [`Chưa có văn bản trả lời: ${silent.join(', ')}.`]),
  ]
  return [paragraph(told.join(' '))]
}

const opinionTable = (opinions: readonly TabledOpinion[]): Block => ({
  kind: 'table',
  title: '',
  unitNote: null,
  columns: [
    { heading: 'STT', align: 'center', share: 7 },
    { heading: 'Cơ quan, đơn vị (văn bản)', align: 'left', share: 22 },
    { heading: 'Nội dung dự thảo', align: 'left', share: 16 },
    { heading: 'Ý kiến góp ý', align: 'left', share: 34 },
    { heading: 'Tiếp thu, giải trình', align: 'left', share: 30 },
  ],
  rows: opinions.map((opinion, index) => [
    cell(String(index + 1)),
    { lines: opinion.letter === null ? [opinion.from] : [opinion.from, `(${opinion.letter})`] },
    cell(opinion.about.trim() === '' ? 'Toàn văn' : opinion.about),
    cell(opinion.outcome === 'agreed' ? 'Thống nhất với dự thảo' : opinion.text),
    cell(opinion.outcome === 'agreed' ? '–' : outcomeText(opinion)),
  ]),
  notes: [],
})
