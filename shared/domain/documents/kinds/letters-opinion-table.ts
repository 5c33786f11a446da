import type { IsoDate } from '../../ids.ts'
import { outcomeText } from '../../rounds/opinion-rules.ts'
import type { Opinion } from '../../rounds/round-event.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type Appendix, type Block, type DocumentContent, paragraph } from '../content.ts'
import { cell, type LetterForm, letterFrame } from './letters-form.ts'

/** An opinion as the table prints it. */
export interface TabledOpinion extends Pick<Opinion, 'about' | 'text' | 'outcome' | 'answer'> {
  /** Who gave it. */
  readonly from: string
  /** "215/UBND-LĐ ngày 10/01/2023"; null: without a letter. */
  readonly letter: string | null
}

export interface OpinionTableFacts {
  readonly form: LetterForm
  /** Who signs for the secretariat: "Tổ giúp việc Ban Chỉ đạo". */
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

/** The same table as a paper of its own. */
export const opinionTableContent = (facts: OpinionTableFacts): DocumentContent => {
  const frame = letterFrame(facts.form, Number(facts.day.slice(0, 4)))
  return {
    ...frame,
    head: { ...frame.head, withoutNumber: true },
    documentType: name,
    subject: `Dự thảo Báo cáo ${facts.subject}`,
    addressees: null,
    blocks: [...opinionSummary(facts), opinionTable(facts.opinions)],
    signature: { titles: ['Tổ giúp việc Ban Chỉ đạo'], agencyPost: null, name: null },
    recipients: [],
    appendices: [],
    isIllustrative: facts.isIllustrative,
  }
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
