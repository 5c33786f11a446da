import type {
  LineRange,
  PlanAgency,
  PlanAssignment,
  PlanBaseline,
  PlanCommitteeSeat,
  PlanObligation,
} from '../../shared/domain/catalogue/plan.ts'
import {
  agencyKindWords,
  dueWords,
  leadStatusWords,
  modeWords,
  noLead,
  recurrenceWords,
  reportKindWords,
  reportPeriodText,
  roleWords,
} from '../../shared/domain/catalogue/plan-row-words.ts'
import { lastDayInTime } from '../../shared/domain/obligations/due-rule.ts'
import { type ObligationOccurrence, obligationCalendar } from '../../shared/domain/obligations/obligation-calendar.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { formatPeriod, period } from '../../shared/domain/time/period.ts'
import { dayCell, figureCell } from './write-plan-figures.ts'
import type { PlanWorkbookInput, WithdrawnRow } from './write-plan-input.ts'
import type { PlanColumn, PlanTable } from './write-plan-table.ts'

interface Numbered {
  readonly number: number
}

export const numberColumn: PlanColumn<Numbered> = {
  head: 'STT',
  width: 5,
  align: 'center',
  value: ({ number }) => number,
}

type Cited = { readonly lines: LineRange | null }

/** Where a reader can check the row; a row that rests on another document stands in no line of this one. */
export const lineColumns: readonly PlanColumn<Cited>[] = [
  { head: 'Từ dòng', width: 8, align: 'center', value: ({ lines }) => lines?.[0] ?? null },
  { head: 'Đến dòng', width: 8, align: 'center', value: ({ lines }) => lines?.[1] ?? null },
]

/** Only where something was changed: how the row came to differ from the document. */
export const changeColumn = (changes: ReadonlyMap<string, string>): readonly PlanColumn<{ readonly id: string }>[] =>
  changes.size === 0
    ? []
    : [{ head: 'Sửa đổi, bổ sung', width: 34, value: ({ id }) => changes.get(id) ?? 'theo văn bản' }]

const numbered = <Row>(rows: readonly Row[]): readonly (Row & Numbered)[] =>
  rows.map((row, index) => ({ ...row, number: index + 1 }))

function agencyNames({ plan }: PlanWorkbookInput): (code: string) => string {
  const names = new Map(plan.agencies.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? code
}

export function baselineTable({ plan, indicatorLabel }: PlanWorkbookInput): PlanTable<PlanBaseline & Numbered> {
  return {
    title: 'Hiện trạng văn bản nêu (không phải mục tiêu)',
    frozenColumns: 2,
    columns: [
      numberColumn,
      { head: 'Chỉ tiêu', width: 52, value: ({ indicator }) => indicatorLabel(indicator) },
      { head: 'Mức', width: 20, align: 'right', value: ({ value, unit }) => figureCell(value, unit, null) },
      { head: 'Đơn vị tính', width: 12, align: 'center', value: ({ unit }) => unit },
      { head: 'Thời điểm', width: 24, align: 'center', value: ({ asOf }) => asOf },
      { head: 'Điểm', width: 12, align: 'center', value: ({ clause }) => clause },
      { head: 'Ghi chú', width: 44, value: ({ note }) => note ?? '–' },
      ...lineColumns,
    ],
    entries: numbered(plan.baselines),
    empty: 'Văn bản không nêu hiện trạng.',
  }
}

export function assignmentTable(input: PlanWorkbookInput): PlanTable<PlanAssignment & Numbered> {
  const { plan, referenceText } = input
  const nameOf = agencyNames(input)
  const names = (codes: readonly string[]): string | null => (codes.length === 0 ? null : codes.map(nameOf).join('; '))
  const groups = new Map(plan.groups.map(({ id, clause, title }) => [id, `${clause}. ${title}`]))
  return {
    title: 'Nhiệm vụ',
    frozenColumns: 3,
    columns: [
      numberColumn,
      { head: 'Điểm', width: 8, align: 'center', value: ({ clause }) => clause },
      { head: 'Gạch đầu dòng', width: 7, align: 'center', value: ({ bullet }) => bullet ?? '–' },
      { head: 'Nhóm nhiệm vụ', width: 17, value: ({ group }) => groups.get(group) ?? group },
      { head: 'Nội dung', width: 36, value: ({ title }) => title },
      { head: 'Chủ trì', width: 22, value: ({ lead, leadStatus }) => leadText(names(lead), leadStatus) },
      { head: 'Phối hợp', width: 21, value: ({ coordinating }) => names(coordinating) },
      { head: 'Thực hiện', width: 16, value: ({ implementers }) => names(implementers) },
      { head: 'Nơi nhận kết quả', width: 16, value: ({ recipient }) => names(recipient) },
      { head: 'Giao / đề nghị', width: 8, align: 'center', value: ({ mode }) => modeWords[mode] },
      {
        head: 'Định kỳ',
        width: 11,
        value: ({ recurrence }) => (recurrence.stated ? recurrenceWords[recurrence.kind] : null),
      },
      { head: 'Hạn', width: 16, value: ({ due }) => (due === null ? null : dueWords(due)) },
      { head: 'Sản phẩm', width: 16, value: ({ deliverable }) => deliverable },
      { head: 'Trùng với', width: 14, value: ({ sameAs }) => (sameAs === null ? '–' : referenceText(sameAs)) },
      ...lineColumns,
      ...changeColumn(input.changes.assignments),
    ],
    entries: numbered(plan.assignments),
    empty: 'Văn bản không nêu nhiệm vụ.',
  }
}

/** A lead that the document does not name is said not to be named, or to be understood from what stands around it. */
function leadText(names: string | null, status: PlanAssignment['leadStatus']): string | null {
  if (status === 'none') return noLead
  return status === 'implied' ? `${names} (${leadStatusWords.implied})` : names
}

export function obligationTable(input: PlanWorkbookInput): PlanTable<PlanObligation & Numbered> {
  const nameOf = agencyNames(input)
  const party = (code: string | null): string | null => (code === null ? null : nameOf(code))
  return {
    title: 'Báo cáo phải gửi',
    frozenColumns: 2,
    columns: [
      numberColumn,
      { head: 'Báo cáo', width: 44, value: ({ title }) => title },
      { head: 'Loại', width: 13, align: 'center', value: ({ kind }) => reportKindWords[kind] },
      { head: 'Nơi gửi', width: 28, value: ({ from }) => party(from) },
      { head: 'Nơi nhận', width: 28, value: ({ to }) => party(to) },
      { head: 'Kỳ báo cáo', width: 18, value: reportPeriodText },
      { head: 'Hạn gửi', width: 30, value: ({ due }) => (due === null ? null : dueWords(due)) },
      { head: 'Giai đoạn', width: 13, align: 'center', value: ({ covers }) => covers ?? '–' },
      { head: 'Điểm', width: 10, align: 'center', value: ({ clause }) => clause },
      { head: 'Văn bản quy định', width: 24, value: ({ document }) => document ?? input.planName },
      ...lineColumns,
      ...changeColumn(input.changes.obligations),
    ],
    entries: numbered(input.plan.obligations),
    empty: 'Văn bản không nêu báo cáo phải gửi.',
  }
}

type DatedReport = ObligationOccurrence & Numbered

/** Every report of the plan's years that has a day, soonest first. */
export function reportCalendarTable(input: PlanWorkbookInput): PlanTable<DatedReport> {
  const nameOf = agencyNames(input)
  const party = (code: string | null): string | null => (code === null ? null : nameOf(code))
  // How late a report is goes by the day it is looked at; a workbook keeps only the days themselves.
  const dated = obligationCalendar(input.plan, isoDate('1990-01-01'))
    .filter(({ due }) => due !== null)
    .sort((left, right) => String(left.due).localeCompare(String(right.due)))
  return {
    title: 'Lịch gửi báo cáo',
    frozenColumns: 2,
    columns: [
      numberColumn,
      { head: 'Báo cáo', width: 44, value: ({ obligation }) => obligation.title },
      { head: 'Kỳ báo cáo', width: 20, value: (one) => formatPeriod(period(one.period)) },
      { head: 'Nơi gửi', width: 28, value: ({ obligation }) => party(obligation.from) },
      { head: 'Nơi nhận', width: 28, value: ({ obligation }) => party(obligation.to) },
      { head: 'Hạn theo văn bản', width: 30, value: ({ obligation }) => obligation.due && dueWords(obligation.due) },
      { head: 'Ngày văn bản nêu', width: 14, align: 'center', value: ({ due }) => due && dayCell(due) },
      {
        head: 'Ngày cuối còn trong hạn',
        width: 16,
        align: 'center',
        value: ({ due, dueInclusive }) => due && dayCell(lastDayInTime({ date: due, inclusive: dueInclusive })),
      },
      { head: 'Điểm', width: 10, align: 'center', value: ({ obligation }) => obligation.clause },
    ],
    entries: numbered(dated),
    empty: 'Văn bản không nêu ngày gửi của báo cáo nào (chưa đặt hạn).',
  }
}

export function committeeTable(input: PlanWorkbookInput): PlanTable<PlanCommitteeSeat & Numbered> {
  const nameOf = agencyNames(input)
  const { committee } = input.plan
  return {
    title: 'Thành phần Ban Chỉ đạo',
    frozenColumns: 2,
    columns: [
      numberColumn,
      { head: 'Vai trò', width: 32, value: ({ role }) => roleWords[role] },
      { head: 'Cơ quan', width: 48, value: ({ agency }) => (agency === null ? null : nameOf(agency)) },
      { head: 'Chức vụ nêu trong văn bản', width: 40, value: ({ post }) => post },
      { head: 'Ghi chú', width: 26, value: ({ open }) => (open ? 'danh sách còn mở (…)' : '–') },
      ...lineColumns,
    ],
    entries: numbered(committee),
    empty: 'Văn bản không nêu thành phần Ban Chỉ đạo.',
    ...(committee.some(({ open }) => open)
      ? { note: 'Danh sách trong văn bản kết thúc bằng “…”: có thể còn thành viên khác.' }
      : {}),
  }
}

export function agencyTable({ plan }: PlanWorkbookInput): PlanTable<PlanAgency & Numbered> {
  return {
    title: 'Cơ quan được nêu trong văn bản',
    frozenColumns: 2,
    columns: [
      numberColumn,
      { head: 'Cơ quan', width: 50, value: ({ name }) => name },
      { head: 'Loại', width: 26, value: ({ kind }) => agencyKindWords[kind] },
      { head: 'Tên gọi khác', width: 50, value: ({ aliases }) => aliases.join('; ') || '–' },
      {
        head: 'Số nhiệm vụ chủ trì',
        width: 14,
        align: 'center',
        value: ({ code }) => plan.assignments.filter(({ lead }) => lead.includes(code)).length,
      },
      {
        head: 'Số nhiệm vụ phối hợp',
        width: 14,
        align: 'center',
        value: ({ code }) => plan.assignments.filter(({ coordinating }) => coordinating.includes(code)).length,
      },
      { head: 'Mã', width: 24, value: ({ code }) => code },
    ],
    entries: numbered(plan.agencies),
    empty: 'Văn bản không nêu cơ quan nào.',
  }
}

const collectionWords: Readonly<Record<WithdrawnRow['collection'], string>> = {
  targets: 'mục tiêu',
  assignments: 'nhiệm vụ',
  obligations: 'báo cáo phải gửi',
}

/** What was taken out of force, and by what. */
export function withdrawnTable({ withdrawn }: PlanWorkbookInput): PlanTable<WithdrawnRow & Numbered> {
  return {
    title: 'Không còn hiệu lực',
    frozenColumns: 2,
    columns: [
      numberColumn,
      { head: 'Loại', width: 20, value: ({ collection }) => collectionWords[collection] },
      { head: 'Điểm', width: 12, align: 'center', value: ({ clause }) => clause },
      { head: 'Nội dung', width: 60, value: ({ title }) => title },
      { head: 'Căn cứ, lý do', width: 60, value: ({ reason }) => reason },
    ],
    entries: numbered(withdrawn),
    empty: 'Không có mục nào bị bãi bỏ.',
  }
}
