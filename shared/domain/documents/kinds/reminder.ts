import type { IsoDate } from '../../ids.ts'
import { formatDate, formatDocumentDate } from '../../time/iso-date.ts'
import { type Block, type DocumentContent, paragraph, type Runs, type TableCell } from '../content.ts'
import type { DocumentNeed, LetterKind } from '../document-kind.ts'

/** A task as a letter lists it. */
export interface ReminderItem {
  readonly title: string
  /** "điểm II.3.c, Quyết định số 3651/QĐ-UBND"; null for a task without a document. */
  readonly basis: string | null
  readonly periodLabel: string
  readonly due: IsoDate
  readonly dueInclusive: boolean
  /** Whole days after the last day in time; 0: not late yet. */
  readonly daysLate: number
  readonly role: 'lead' | 'coordinating'
}

/** What a Party or mass organisation, or a province, is asked for: a request is never late. */
export interface ReminderRequest {
  readonly title: string
  readonly basis: string | null
  readonly periodLabel: string
}

/** A report that the receiver owes. */
export interface ReminderReport {
  /** "Báo cáo số liệu năm 2022" */
  readonly title: string
  readonly due: IsoDate | null
  readonly dueInclusive: boolean
  readonly daysLate: number
}

export interface ReminderForm {
  readonly committee: string
  readonly parentAgency: string | null
  readonly number: number | null
  /** "BCĐ" */
  readonly issuerCode: string
  /** The drafting body: "BHXH". */
  readonly drafterCode: string
  readonly place: string
  readonly date: IsoDate | null
  readonly signatureTitles: readonly string[]
  readonly agencyPost: string | null
  readonly signerName: string | null
  readonly recipients: readonly string[]
}

export interface ReminderFacts {
  readonly form: ReminderForm
  /** "Sở Y tế thành phố Đà Nẵng" */
  readonly receiver: string
  /** Plans the tasks come from, as a first citation names them. */
  readonly citations: readonly string[]
  /** The day on which lateness was counted. */
  readonly day: IsoDate
  /** The day by which an answer is asked. */
  readonly answerBy: IsoDate
  readonly items: readonly ReminderItem[]
  readonly requests: readonly ReminderRequest[]
  readonly reports: readonly ReminderReport[]
  readonly isIllustrative: boolean
}

export type ReminderSnapshot = ReminderFacts & { readonly kind: 'reminder' }

const text = (line: string): TableCell => ({ lines: [line] })

const dueText = ({ due, dueInclusive }: Pick<ReminderItem, 'due' | 'dueInclusive'>): string =>
  dueInclusive ? formatDate(due) : `trước ${formatDate(due)}`

const lateText = (daysLate: number): string => (daysLate > 0 ? String(daysLate) : 'chưa đến hạn')

function taskTable(items: readonly ReminderItem[]): Block {
  return {
    kind: 'table',
    title: 'Danh sách nhiệm vụ',
    unitNote: null,
    columns: [
      { heading: 'STT', align: 'center', share: 7 },
      { heading: 'Nội dung nhiệm vụ', align: 'left', share: 40 },
      { heading: 'Căn cứ', align: 'left', share: 22 },
      { heading: 'Kỳ', align: 'left', share: 12 },
      { heading: 'Hạn', align: 'left', share: 15 },
      { heading: 'Số ngày quá hạn', align: 'center', share: 12 },
    ],
    rows: items.map((item, index) => [
      text(String(index + 1)),
      text(item.role === 'coordinating' ? `${item.title} (phối hợp)` : item.title),
      text(item.basis ?? '–'),
      text(item.periodLabel),
      text(dueText(item)),
      text(lateText(item.daysLate)),
    ]),
    notes: [],
  }
}

/** Items of a list end with ";", the last one with ".". */
const punctuated = (lines: readonly string[]): readonly Runs[] =>
  lines.map((line, index) => [{ text: `${line}${index === lines.length - 1 ? '.' : ';'}` }])

function reportLines(reports: readonly ReminderReport[]): readonly Block[] {
  if (reports.length === 0) return []
  const line = ({ title, due, dueInclusive, daysLate }: ReminderReport): string => {
    if (due === null) return title
    const late = daysLate > 0 ? `, quá hạn ${daysLate} ngày` : ''
    return `${title} (hạn ${dueText({ due, dueInclusive })}${late})`
  }
  return [paragraph('Báo cáo chưa nhận được:'), { kind: 'list', items: punctuated(reports.map(line)) }]
}

function requestLines({ requests, receiver }: ReminderFacts): readonly Block[] {
  if (requests.length === 0) return []
  const line = ({ title, basis, periodLabel }: ReminderRequest): string =>
    `${title} (${basis === null ? '' : `${basis}, `}${periodLabel})`
  return [
    paragraph(`Ban Chỉ đạo trân trọng đề nghị ${receiver} quan tâm phối hợp thực hiện các nội dung sau:`),
    { kind: 'list', items: punctuated(requests.map(line)) },
  ]
}

/** "đôn đốc" is for orders; where there are only requests the letter asks (product.md rule 6). */
export function reminderSubject({ items, reports, requests }: ReminderFacts): string {
  if (items.length > 0) return 'đôn đốc thực hiện nhiệm vụ'
  if (reports.length > 0) return 'đôn đốc gửi báo cáo'
  return requests.length > 0 ? 'đề nghị quan tâm phối hợp thực hiện nhiệm vụ' : 'thực hiện nhiệm vụ'
}

function opening({ citations, day, items, reports, receiver }: ReminderFacts): readonly Block[] {
  if (items.length === 0 && reports.length === 0) return []
  const basis = citations.length === 0 ? '' : `Thực hiện ${citations.join('; ')}, qua`
  const late = items.filter(({ daysLate }) => daysLate > 0).length
  const counts = [
    ...(items.length > 0
      ? [`${items.length} nhiệm vụ chưa hoàn thành${late > 0 ? `, trong đó ${late} nhiệm vụ quá hạn` : ''}`]
      : []),
    ...(reports.length > 0 ? [`${reports.length} báo cáo chưa gửi`] : []),
  ]
  return [
    paragraph(
      `${basis === '' ? 'Qua' : basis} theo dõi đến ${formatDocumentDate(day)}, ${receiver} còn ${counts.join(' và ')}.`,
    ),
  ]
}

function reminderContent(snapshot: ReminderSnapshot): DocumentContent {
  const { form, items, reports, answerBy, receiver } = snapshot
  const orders = items.length > 0 || reports.length > 0
  const blocks: readonly Block[] = [
    ...opening(snapshot),
    ...(items.length > 0 ? [taskTable(items)] : []),
    ...reportLines(reports),
    ...(orders
      ? [
          paragraph(
            `Ban Chỉ đạo đề nghị ${receiver} khẩn trương thực hiện, báo cáo kết quả và nguyên nhân chậm (nếu có) về Tổ thư ký trước ${formatDocumentDate(answerBy)}.`,
          ),
        ]
      : []),
    ...requestLines(snapshot),
    paragraph(orders ? `Đề nghị ${receiver} quan tâm thực hiện.` : 'Trân trọng cảm ơn sự phối hợp của quý cơ quan.'),
  ]
  return {
    profile: 'nd30',
    head: {
      parentAgency: form.parentAgency,
      issuingBody: form.committee,
      number: form.number,
      typeCode: form.issuerCode,
      issuerCode: form.drafterCode,
      place: form.place,
      date: form.date,
      yearWhileUndated: Number(snapshot.day.slice(0, 4)),
    },
    documentType: null,
    subject: reminderSubject(snapshot),
    addressees: [receiver],
    legalGrounds: [],
    blocks,
    signature: { titles: form.signatureTitles, agencyPost: form.agencyPost, name: form.signerName },
    recipients: form.recipients,
    appendices: [],
    isIllustrative: snapshot.isIllustrative,
  }
}

function reminderNeeds({ items, requests, reports, form }: ReminderFacts): readonly DocumentNeed[] {
  const needs: DocumentNeed[] = []
  if (items.length + requests.length + reports.length === 0)
    needs.push({
      code: 'nothing_to_ask',
      what: 'Cơ quan này không còn nhiệm vụ hay báo cáo nào phải nhắc.',
      from: 'Tổ thư ký',
      blocksIssue: true,
    })
  if (form.signerName === null)
    needs.push({ code: 'signer', what: 'Chưa ghi người ký văn bản.', from: 'Tổ thư ký', blocksIssue: true })
  return needs
}

/** Công văn đôn đốc, and the letter that asks where nobody may be chased (documents.md section 3, "Other prints"). */
export const reminderKind: LetterKind<ReminderFacts, ReminderSnapshot> = {
  id: 'reminder',
  name: 'Công văn đôn đốc',
  needs: reminderNeeds,
  snapshot: (facts) => ({ ...facts, kind: 'reminder' }),
  content: reminderContent,
}
