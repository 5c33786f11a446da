import type { PlanMeta } from '../../catalogue/plan.ts'
import type { IsoDate } from '../../ids.ts'
import { type Block, type DocumentContent, heading, paragraph } from '../content.ts'
import { type LetterForm, letterFrame, planCitation, punctuated } from './letters-form.ts'
import { type OpinionTableFacts, opinionAppendix } from './letters-opinion-table.ts'

export interface SubmissionFacts {
  readonly form: LetterForm
  /** To whom it is laid: "Trưởng Ban Chỉ đạo". */
  readonly to: string
  readonly plan: PlanMeta
  /** "kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022" */
  readonly subject: string
  /** Sentences about how the draft came to be, each ended. */
  readonly course: readonly string[]
  /** What the leader has to know before signing: what is lacking, what is open. Empty: nothing. */
  readonly remarks: readonly string[]
  /** Papers laid with it. */
  readonly enclosures: readonly string[]
  readonly opinions: Pick<OpinionTableFacts, 'opinions' | 'asked' | 'silent'>
  /** Who drew it up, and who heads the secretariat; null: blank. */
  readonly drafter: string | null
  readonly head: string | null
  readonly day: IsoDate
  readonly isIllustrative: boolean
}

/** Phiếu trình: the office's own form, in no number series, with the leader's decision left blank and two signatures. */
export function submissionContent(facts: SubmissionFacts): DocumentContent {
  const { form, to, plan, subject, course, remarks, enclosures, opinions, day } = facts
  const frame = letterFrame(form, Number(day.slice(0, 4)))
  const hasOpinions = opinions.asked > 0 || opinions.opinions.length > 0
  return {
    ...frame,
    head: { ...frame.head, number: null, date: day, withoutNumber: true },
    documentType: 'Phiếu trình',
    subject: `Về việc ký ban hành Báo cáo ${subject}`,
    addressees: [to],
    blocks: [
      heading(2, '1', 'Căn cứ và nội dung trình'),
      paragraph(
        `Thực hiện ${planCitation(plan)}, Tổ giúp việc Ban Chỉ đạo trình ${to} xem xét, ký ban hành Báo cáo ${subject}.`,
      ),
      heading(2, '2', 'Quá trình xây dựng dự thảo'),
      { kind: 'list', items: punctuated(course) },
      ...(remarks.length === 0
        ? []
        : [
            heading(2, '3', 'Những điểm cần báo cáo trước khi ký'),
            { kind: 'list', items: punctuated(remarks) } as const,
          ]),
      heading(2, remarks.length === 0 ? '3' : '4', 'Hồ sơ kèm theo'),
      { kind: 'list', items: punctuated(enclosures) },
      decisionBox,
      paragraph(`Tổ giúp việc Ban Chỉ đạo kính trình ${to} xem xét, quyết định.`),
    ],
    leftSignature: { titles: ['Người lập phiếu'], agencyPost: null, name: facts.drafter },
    signature: { titles: ['Tổ trưởng Tổ giúp việc'], agencyPost: null, name: facts.head },
    recipients: ['Lưu: Tổ giúp việc'],
    appendices: hasOpinions ? [opinionAppendix({ ...opinions, subject, day })] : [],
    isIllustrative: facts.isIllustrative,
  }
}

/** Room for the leader's own hand. */
const decisionBox: Block = {
  kind: 'table',
  title: '',
  unitNote: null,
  columns: [{ heading: 'Ý kiến của lãnh đạo', align: 'left', share: 100 }],
  rows: [[{ lines: [' ', ' ', ' ', ' '] }]],
  notes: [],
}
