import { withSmallInitial } from '../../text/initial-letter.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import type { Appendix, DocumentContent } from '../content.ts'
import { paragraph } from '../content.ts'
import { numberBlocks } from '../number-blocks.ts'
import { type OutlinePart, outlineBlocks } from '../report-outline.ts'
import { periodFigures } from './period-figures.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { capitalised } from './period-wording.ts'
import { reportHead } from './report-head.ts'

/** The first citation in full: type, number, date, issuer and subject (NĐ 30/2020, Phụ lục I, mục II.6). */
export function fullPlanCitation({ plan }: Pick<PeriodSnapshot, 'plan'>): string {
  const amended = plan.amendments.length === 0 ? '' : ` (được sửa đổi, bổ sung tại ${plan.amendments.join('; ')})`
  const type = capitalised(plan.documentType)
  const issuer = plan.issuer === null ? '' : ` của ${plan.issuer}`
  // A source that gives no number is cited by its subject; nothing is put in the number's place.
  if (plan.number === null) return `${type} ${withSmallInitial(plan.subject ?? plan.title)}${issuer}${amended}`
  const date = plan.date === null ? '' : ` ${formatDocumentDate(plan.date)}`
  const subject = plan.subject === null ? '' : ` về ${withSmallInitial(plan.subject)}`
  return `${type} số ${plan.number}${date}${issuer}${subject}${amended}`
}

/** What stands around the outline of a report. */
export interface ReportFrame {
  /** Trích yếu, where nobody typed another. */
  readonly subject: string
  /** What is reported, as the opening names it: "báo cáo kết quả thực hiện năm 2022". */
  readonly matter: string
  readonly outline: readonly OutlinePart[]
  readonly appendices: readonly Appendix[]
}

/** A report (mẫu 1.4 of NĐ 30/2020) from its snapshot: opening, outline, closing sentence, appendices. */
export function reportContent(snapshot: PeriodSnapshot, frame: ReportFrame): DocumentContent {
  const { form, obligation } = snapshot
  const clause = obligation === null ? '' : ` (điểm ${obligation.clause})`
  const blocks = [
    paragraph(
      `Thực hiện ${fullPlanCitation(snapshot)}${clause}, ${form.issuingBody} báo cáo ${frame.matter} (số liệu đến ${formatDocumentDate(snapshot.cutOff)}) như sau:`,
    ),
    ...outlineBlocks(frame.outline, snapshot.narrative, periodFigures(snapshot)),
    paragraph(`Trên đây là ${frame.matter}, ${form.issuingBody} báo cáo.`),
  ]
  return {
    ...reportHead(form),
    subject: snapshot.ownSubject ?? frame.subject,
    addressees: obligation?.to ? [obligation.to] : null,
    blocks: numberBlocks(blocks),
    appendices: frame.appendices,
    isIllustrative: snapshot.isIllustrative,
  }
}
