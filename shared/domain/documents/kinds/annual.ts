import { formatDocumentDate } from '../../time/iso-date.ts'
import { type Block, type DocumentContent, heading, paragraph } from '../content.ts'
import type { DocumentKind } from '../document-kind.ts'
import { numberBlocks } from '../number-blocks.ts'
import { figuresAppendix, sourcesAppendix } from './annual-appendices.ts'
import type { AnnualReportFacts } from './annual-facts.ts'
import { annualFigures } from './annual-figures.ts'
import { annualSections, assessmentBlocks, narrativeBlocks } from './annual-narrative.ts'
import { annualNeeds } from './annual-needs.ts'
import { resultBlocks } from './annual-results.ts'
import { type AnnualSnapshot, annualSnapshot } from './annual-snapshot.ts'
import { capitalised, planShortName } from './annual-wording.ts'

/** The first citation in full: type, number, date, issuer and subject (NĐ 30/2020, Phụ lục I, mục II.6). */
function fullCitation({ plan }: AnnualSnapshot): string {
  if (plan.number === null) return plan.title
  const date = plan.date === null ? '' : ` ${formatDocumentDate(plan.date)}`
  const issuer = plan.issuer === null ? '' : ` của ${plan.issuer}`
  const subject =
    plan.subject === null ? '' : ` về ${plan.subject.charAt(0).toLocaleLowerCase('vi')}${plan.subject.slice(1)}`
  return `${capitalised(plan.documentType)} số ${plan.number}${date}${issuer}${subject}`
}

const opening = (snapshot: AnnualSnapshot): Block =>
  paragraph(
    `Thực hiện ${fullCitation(snapshot)}, ${snapshot.form.issuingBody} báo cáo kết quả thực hiện năm ${snapshot.year} và nhiệm vụ trọng tâm năm ${snapshot.year + 1} (số liệu đến ${formatDocumentDate(snapshot.cutOff)}) như sau:`,
  )

export const annualTitle = (snapshot: AnnualSnapshot): string =>
  `Kết quả thực hiện ${planShortName(snapshot)} năm ${snapshot.year} và nhiệm vụ trọng tâm năm ${snapshot.year + 1}`

function annualContent(snapshot: AnnualSnapshot): DocumentContent {
  const { form, year } = snapshot
  const blocks: readonly Block[] = [
    opening(snapshot),
    heading(1, 'I', 'Công tác lãnh đạo, chỉ đạo, triển khai'),
    ...narrativeBlocks(snapshot, 'leadership'),
    heading(1, 'II', 'Kết quả thực hiện các mục tiêu, chỉ tiêu'),
    ...resultBlocks(snapshot),
    heading(1, 'III', 'Kết quả thực hiện nhiệm vụ'),
    ...narrativeBlocks(snapshot, 'tasks'),
    heading(1, 'IV', 'Đánh giá chung'),
    ...assessmentBlocks(snapshot),
    heading(1, 'V', `Phương hướng, nhiệm vụ năm ${year + 1}`),
    ...narrativeBlocks(snapshot, 'direction'),
    heading(1, 'VI', 'Kiến nghị, đề xuất'),
    ...narrativeBlocks(snapshot, 'proposals'),
    paragraph(
      `Trên đây là kết quả thực hiện ${planShortName(snapshot)} năm ${year} và nhiệm vụ trọng tâm năm ${year + 1}, ${form.issuingBody} báo cáo.`,
    ),
  ]
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
      yearWhileUndated: form.yearWhileUndated,
    },
    documentType: 'Báo cáo',
    subject: snapshot.ownSubject ?? annualTitle(snapshot),
    addressees: null,
    legalGrounds: [],
    blocks: numberBlocks(blocks),
    signature: { titles: form.signatureTitles, agencyPost: form.agencyPost, name: form.signerName },
    recipients: form.recipients,
    appendices: [figuresAppendix(snapshot), sourcesAppendix(snapshot)],
    isIllustrative: snapshot.isIllustrative,
  }
}

/** Annual review of a plan (documents.md section 3). */
export const annualKind: DocumentKind<AnnualReportFacts, AnnualSnapshot> = {
  id: 'annual',
  name: 'Báo cáo năm',
  needs: annualNeeds,
  snapshot: annualSnapshot,
  figures: annualFigures,
  sections: annualSections,
  content: annualContent,
}
