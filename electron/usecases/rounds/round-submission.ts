import { documentFileName } from '../../../shared/domain/documents/document-file-name.ts'
import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import {
  opinionReportContent,
  type TabledOpinion,
} from '../../../shared/domain/documents/kinds/letters-opinion-table.ts'
import { submissionContent } from '../../../shared/domain/documents/kinds/letters-submission.ts'
import { outcomeWords } from '../../../shared/domain/rounds/opinion-rules.ts'
import { opinionOutcomes, receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { hasText } from '../../../shared/domain/rounds/round-state.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/person.ts'
import type { Desk } from '../desk.ts'
import { holdsIllustrative } from '../intake/illustrative.ts'
import { formOf } from '../reminders/reminder-facts.ts'
import type { WrittenFile } from '../reminders/write-reminder.ts'
import { appendToRound, type RoundStep } from './change-round.ts'
import { nameIn, type RoundReading, readRound } from './read-round.ts'

/** Every opinion with its sender's name and letter, and who was asked and is silent. */
export function tabledOpinions(desk: Pick<Desk, 'store'>, reading: RoundReading) {
  const { state } = reading
  const asked = new Map(
    state.opinionsAsked.flatMap(({ receivers }) => receivers.map((one) => [receiverKey(one), one] as const)),
  )
  const answered = new Set(state.opinions.map(({ receiver }) => receiverKey(receiver)))
  const opinions = state.opinions.map(({ receiver, documentId, about, text, outcome, answer }): TabledOpinion => {
    const letter = documentId === null ? null : desk.store.tasks.document(documentId)
    return {
      from: nameIn(reading, receiver),
      letter: letter && `${letter.number} ngày ${formatDate(letter.date)}`,
      about,
      text,
      outcome,
      answer,
    }
  })
  const silent = [...asked].filter(([key]) => !answered.has(key)).map(([, receiver]) => nameIn(reading, receiver))
  return { opinions, asked: asked.size, silent }
}

/** "Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý" as a PDF. */
export async function writeOpinionTable(desk: Desk, id: string): Promise<WrittenFile> {
  const reading = readRound(desk, id)
  const content = opinionReportContent({
    form: formOf(desk),
    plan: reading.plan.meta,
    subject: reading.subject,
    ...tabledOpinions(desk, reading),
    day: reading.day,
    isIllustrative: holdsIllustrative(desk.store),
  })
  const { bytes } = await desk.documents.renderPdf(content, { createdAt: reading.day })
  return { name: documentFileName(content, 'pdf'), bytes }
}

export interface SubmissionInput {
  /** "Trưởng Ban Chỉ đạo" */
  readonly to: string
  readonly drafter: string | null
  readonly head: string | null
  /** What the leader has to know, beside what the round itself tells. */
  readonly remarks: readonly string[]
}

/** The phiếu trình as a PDF, with the table of opinions as its appendix. */
export async function writeSubmission(desk: Desk, id: string, input: SubmissionInput): Promise<WrittenFile> {
  const reading = readRound(desk, id)
  const opinions = tabledOpinions(desk, reading)
  const hasOpinions = opinions.asked > 0 || opinions.opinions.length > 0
  const content = submissionContent({
    form: formOf(desk),
    to: input.to,
    plan: reading.plan.meta,
    subject: reading.subject,
    course: courseOf(reading),
    remarks: [...lacksOf(reading), ...input.remarks],
    enclosures: [
      `Dự thảo Báo cáo ${reading.subject}`,
      ...(hasOpinions ? ['Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý (Phụ lục)'] : []),
    ],
    opinions,
    drafter: input.drafter,
    head: input.head,
    day: reading.day,
    isIllustrative: holdsIllustrative(desk.store),
  })
  const { bytes } = await desk.documents.renderPdf(content, { createdAt: reading.day })
  return { name: safeFileName(`Phiếu trình Báo cáo ${reading.subject} ${reading.day}`, 'pdf'), bytes }
}

/** Records that the draft was laid before the leader; the phiếu trình is kept as it was printed. */
export async function submitRound(
  desk: Desk,
  step: RoundStep & { readonly input: SubmissionInput },
  person: Person,
): Promise<void> {
  const { day } = readRound(desk, step.id)
  const { name, bytes } = await writeSubmission(desk, step.id, step.input)
  const sha256 = desk.store.originals.keep(bytes)
  appendToRound(
    desk,
    step,
    { kind: 'submitted', date: day, to: step.input.to },
    [{ title: 'Phiếu trình', fileName: name, sha256 }],
    person,
  )
}

/** How the draft came to be, from what was recorded alone. */
function courseOf({ state, receivers }: RoundReading): readonly string[] {
  const districts = receivers.filter(({ figures }) => figures !== null)
  const reported = districts.filter(({ figures }) => figures === 'received').length
  const texts = receivers.filter((one) => hasText(state, receiverKey(one))).length
  const counts = opinionOutcomes
    .map((outcome) => ({ outcome, count: state.opinions.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${outcomeWords[outcome].toLocaleLowerCase('vi')} ${count}`)
  return [
    ...state.asked.map(
      ({ number, date, receivers: to }) =>
        `Đã đề nghị ${to.length} cơ quan, đơn vị báo cáo (Công văn số ${number} ngày ${formatDate(date)})`,
    ),
    ...(districts.length > 0 ? [`Đã nhận báo cáo số liệu của ${reported}/${districts.length} đơn vị`] : []),
    ...(receivers.length > 0 ? [`Đã nhận báo cáo bằng văn bản của ${texts}/${receivers.length} nơi`] : []),
    ...state.opinionsAsked.map(
      ({ number, date, receivers: to }) =>
        `Đã lấy ý kiến ${to.length} cơ quan, đơn vị (Công văn số ${number} ngày ${formatDate(date)})`,
    ),
    ...(counts.length > 0 ? [`Ý kiến góp ý: ${counts.join(', ')}`] : []),
  ]
}

/** What the leader must know before signing: who has not reported, which opinions are open. */
function lacksOf({ stages }: RoundReading): readonly string[] {
  return stages
    .filter(({ id }) => id === 'receive' || id === 'opinions')
    .flatMap(({ lacking }) => lacking)
    .map(({ what, from }) => `${from}: ${what.startsWith('báo cáo') ? `chưa gửi ${what}` : what}`)
}
