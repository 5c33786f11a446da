import type { Block, DocumentContent } from '../content.ts'
import { paragraph } from '../content.ts'
import { numberBlocks } from '../number-blocks.ts'
import { lateAppendix } from './review-duty-tables.ts'
import type { ReviewSnapshot } from './review-snapshot.ts'
import { agencyAppendix } from './review-task-tables.ts'
import { indicatorAppendix, unitAppendix } from './review-unit-tables.ts'
import { cutOffWords, planFullName, planShortName, reviewTitle, timeWords } from './review-wording.ts'

/** First citation in full, the clause that asks for the review, and how far the figures go. */
const opening = (snapshot: ReviewSnapshot): Block =>
  paragraph(
    `Thực hiện ${planFullName(snapshot)}${askedWords(snapshot)}, ${snapshot.form.issuingBody} báo cáo ${kindWords(snapshot)} ${timeWords(snapshot)}; ${cutOffWords(snapshot)}, như sau:`,
  )

/** " và điểm IV.2 Nghị quyết số 03-NQ/TU (thời hạn: trong năm 2023)"; a clause of the plan itself in brackets alone. */
function askedWords({ obligation, dueWords }: ReviewSnapshot): string {
  if (obligation === null) return ''
  const due = dueWords === null ? '' : `thời hạn: ${dueWords}`
  if (obligation.document !== null)
    return ` và điểm ${obligation.clause} ${obligation.document}${due === '' ? '' : ` (${due})`}`
  return ` (điểm ${obligation.clause}${due === '' ? '' : `; ${due}`})`
}

const kindWords = ({ kind }: ReviewSnapshot): string => (kind === 'midterm' ? 'sơ kết' : 'tổng kết')

const closing = (snapshot: ReviewSnapshot): Block =>
  paragraph(
    `Trên đây là báo cáo ${kindWords(snapshot)} ${timeWords(snapshot)} thực hiện ${planShortName(snapshot)}, ${snapshot.form.issuingBody} báo cáo.`,
  )

/** The whole document around what the two kinds say each in their own outline. */
export function reviewContent(snapshot: ReviewSnapshot, body: readonly Block[]): DocumentContent {
  const { form } = snapshot
  return {
    profile: form.profile,
    head: {
      parentAgency: form.parentAgency,
      issuingBody: form.issuingBody,
      number: form.number,
      typeCode: 'BC',
      issuerCode: form.issuerCode,
      place: form.place,
      date: form.date,
      yearWhileUndated: Number(snapshot.drawnUpOn.slice(0, 4)),
    },
    documentType: 'Báo cáo',
    subject: snapshot.ownSubject ?? reviewTitle(snapshot),
    addressees: null,
    legalGrounds: [],
    blocks: numberBlocks([opening(snapshot), ...body, closing(snapshot)]),
    signature: { titles: form.signatureTitles, agencyPost: form.agencyPost, name: form.signerName },
    recipients: form.recipients,
    appendices: [indicatorAppendix(snapshot), unitAppendix(snapshot), agencyAppendix(snapshot), lateAppendix(snapshot)],
    isIllustrative: snapshot.isIllustrative,
    draftNumber: form.draftNumber,
  }
}
