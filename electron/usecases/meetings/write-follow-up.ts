import { agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import { documentFileName } from '../../../shared/domain/documents/document-file-name.ts'
import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { followedSource, followUpListContent } from '../../../shared/domain/meetings/follow-up/follow-up-list.ts'
import {
  type FollowedConclusion,
  followedState,
  followUpCounts,
  followUpSummary,
} from '../../../shared/domain/meetings/follow-up/followed-conclusion.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { RegisterSheetCell, RegisterSheetColumn } from '../../workbook/write-register.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import type { Desk } from '../desk.ts'
import { holdsIllustrative } from '../intake/illustrative.ts'
import { planInForce } from '../plans/plans-in-force.ts'
import { Refusal } from '../refusal.ts'
import { formOf } from '../reminders/reminder-facts.ts'
import { readFollowUp } from './follow-up.ts'

export interface FollowUpExport {
  /** Null: every year. */
  readonly year: number | null
  /** The conclusions wanted, in their order. */
  readonly conclusionIds: readonly string[]
  readonly format: 'xlsx' | 'pdf'
}

/** The follow-up table as a person narrowed and ordered it, as a workbook or as a list to print. */
export async function writeFollowUp(
  desk: Desk,
  { year, conclusionIds, format }: FollowUpExport,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { day, rows: all } = readFollowUp(desk, year)
  const known = new Map(all.map((row) => [row.conclusionId, row]))
  const rows = conclusionIds.map((id) => {
    const row = known.get(id)
    if (row) return row
    throw new Refusal(
      'STALE',
      'Danh sách kết luận vừa thay đổi: có kết luận không còn nữa.',
      'Tải lại danh sách rồi xuất lại.',
    )
  })
  const nameOf = agencyNames(desk, rows, day)
  const years = year === null ? 'các năm' : `năm ${year}`
  const isIllustrative = holdsIllustrative(desk.store)
  if (format === 'pdf') {
    const content = followUpListContent({ form: formOf(desk), years, day, rows, nameOf, isIllustrative })
    const { bytes } = await desk.documents.renderPdf(content, { createdAt: day })
    return { name: documentFileName(content, 'pdf'), bytes }
  }
  const marked = isIllustrative ? ' – số liệu minh họa' : ''
  const title = `Theo dõi thực hiện kết luận của Ban Chỉ đạo, ${years} (đến ngày ${formatDate(day)})${marked}`
  const bytes = await desk.writeRegisterWorkbook({
    title,
    sheetName: 'Kết luận',
    footer: title,
    day: midnightOf(day),
    columns: columns.map(({ head, width, kind }) => ({ head, width, kind })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, nameOf))),
    totals: followUpSummary(followUpCounts(rows)),
  })
  return { name: safeFileName(`theo-doi-ket-luan-${year ?? 'cac-nam'}_${day}`, 'xlsx'), bytes }
}

/** Names on the day; an entry of a plan's own list where the register has none. */
function agencyNames(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  rows: readonly FollowedConclusion[],
  day: IsoDate,
): (code: string) => string {
  const { register } = registerInForce(desk, null)
  const plans = new Set(rows.map(({ meeting }) => meeting.planId))
  const entries = new Map(
    [...plans].flatMap((id) => planInForce(desk, id)?.plan.agencies ?? []).map(({ code, name }) => [code, name]),
  )
  return (code) => {
    const agency = register.byCode.get(code)
    return agency ? agencyNameOn(agency, day).name : (entries.get(code) ?? code)
  }
}

const midnightOf = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`)

interface FollowUpColumn extends RegisterSheetColumn {
  readonly cell: (row: FollowedConclusion, nameOf: (code: string) => string) => RegisterSheetCell
}

const text = (value: string | null | undefined): string | null => (value ? value : null)
const named = (codes: readonly string[], nameOf: (code: string) => string) => codes.map(nameOf).join('; ')

const columns: readonly FollowUpColumn[] = [
  { head: 'Ngày họp', width: 12, kind: 'date', cell: ({ meeting }) => midnightOf(meeting.day) },
  { head: 'Cuộc họp', width: 34, kind: 'text', cell: ({ meeting }) => meeting.subject },
  { head: 'Văn bản', width: 26, kind: 'text', cell: followedSource },
  { head: 'Khoản', width: 8, kind: 'number', cell: ({ clause }) => clause },
  { head: 'Nội dung kết luận', width: 60, kind: 'text', cell: (row) => row.text },
  {
    head: 'Chủ trì',
    width: 30,
    kind: 'text',
    cell: ({ task }, nameOf) => task && (named(task.lead, nameOf) || 'chưa phân công'),
  },
  {
    head: 'Phối hợp',
    width: 30,
    kind: 'text',
    cell: ({ task }, nameOf) => task && text(named(task.coordinating, nameOf)),
  },
  { head: 'Hạn', width: 12, kind: 'date', cell: ({ task }) => (task?.due ? midnightOf(task.due.date) : null) },
  {
    head: 'Cách tính hạn',
    width: 14,
    kind: 'text',
    cell: ({ task }) => {
      if (task === null) return null
      if (task.isRequest) return 'đề nghị, không tính quá hạn'
      if (task.due === null) return 'không đặt hạn'
      return task.due.inclusive ? 'chậm nhất ngày này' : 'trước ngày này'
    },
  },
  { head: 'Sản phẩm', width: 26, kind: 'text', cell: ({ task }) => text(task?.product) },
  { head: 'Tình trạng', width: 20, kind: 'text', cell: followedState },
  {
    head: 'Số ngày quá hạn',
    width: 10,
    kind: 'number',
    cell: ({ task }) => (task && task.daysLate > 0 ? task.daysLate : null),
  },
  {
    head: 'Số cuộc họp đã qua',
    width: 10,
    kind: 'number',
    cell: ({ task, meetingsWaited }) => (task === null ? null : meetingsWaited),
  },
  { head: 'Tiến độ (%)', width: 9, kind: 'number', cell: ({ task }) => task?.percent ?? null },
  { head: 'Nội dung cập nhật', width: 40, kind: 'text', cell: ({ task }) => text(task?.note) },
]
