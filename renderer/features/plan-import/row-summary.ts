import {
  agencyKindWords,
  comparatorSigns,
  dueWords,
  lineNumbers,
  natureWords,
  noLead,
  notInDocument,
  recurrenceWords,
  reportKindWords,
  roleWords,
  yearsText,
} from '../../../shared/domain/catalogue/plan-row-words.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import type { DraftAssignment, DraftDue } from '../../../shared/domain/plan-import/draft-plan.ts'
import type { OpenTarget } from '../../../shared/domain/plan-import/plan-proposal.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { linesOf, type MetaValue, type ReviewRow, type RowOf } from './review.ts'
import { metaWords } from './section-words.ts'

/** How codes are called. */
export interface ReviewNames {
  readonly indicator: (code: string) => string
  readonly agency: (code: string) => string
  readonly territory: (code: string) => string
}

/** What the list shows of a row: where it stands, what it says, its figure, and the rest in quiet lines. */
export interface RowSummary {
  readonly place: string
  readonly lines: string
  readonly main: string
  readonly figure: string | null
  readonly details: readonly string[]
}

/** `mentions`: in how many rows an agency is named. */
export function summaryOf(row: ReviewRow, names: ReviewNames, mentions: number): RowSummary {
  const lines = linesOf(row)
  const base = { lines: lines === null ? '' : lineNumbers(lines), figure: null, details: [] }
  switch (row.section) {
    case 'meta':
      return { ...base, place: metaWords[row.value.field], main: metaText(row.value, names) }
    case 'targets':
      return { ...base, ...placed(row), ...targetText(row.value, names) }
    case 'baselines': {
      const { indicator, value, unit } = row.value
      return {
        ...base,
        ...placed(row),
        main: indicator === null ? 'Chưa chọn chỉ tiêu' : names.indicator(indicator),
        figure: value === null ? 'chưa có số' : withUnit(formatValue(value), unit),
      }
    }
    case 'unplaced':
      return { ...base, ...placed(row), main: row.value.text, figure: row.value.figure }
    case 'assignments':
      return { ...base, ...placed(row), main: row.value.title, details: assignmentDetails(row.value, names) }
    case 'obligations': {
      const { kind, from, to, due, text } = row.value
      const parties = `${from === null ? 'Nơi gửi: văn bản không nêu' : names.agency(from)} → ${to === null ? 'nơi nhận: văn bản không nêu' : names.agency(to)}`
      return {
        ...base,
        ...placed(row),
        main: text,
        details: [
          parties,
          `Báo cáo ${reportKindWords[kind]}; hạn: ${due === null ? 'văn bản không nêu' : dueText(due)}`,
        ],
      }
    }
    case 'groups':
      return { ...base, ...placed(row), main: row.value.title }
    case 'committee': {
      const { role, agency, post, open } = row.value
      const member = [post, agency === null ? null : names.agency(agency)].filter((part) => part !== null).join(', ')
      return {
        ...base,
        place: roleWords[role],
        main: member === '' ? notInDocument : member,
        details: open ? ['danh sách để ngỏ: có thể còn thành viên khác'] : [],
      }
    }
    case 'agencies': {
      const { name, kind, isClass } = row.value
      return {
        ...base,
        place: mentions === 0 ? 'không mục nào nêu' : `${mentions} mục nêu tên`,
        main: name,
        details: [isClass ? 'nhóm cơ quan' : agencyKindWords[kind]],
      }
    }
  }
}

const placed = ({ value }: RowOf<'targets' | 'baselines' | 'unplaced' | 'assignments' | 'obligations' | 'groups'>) => ({
  place: value.bullet === null ? value.clause : `${value.clause}, gạch ${value.bullet}`,
})

function metaText(value: MetaValue, names: ReviewNames): string {
  if (value.value === null) return notInDocument
  if (value.field === 'date') return formatDate(value.value)
  if (value.field === 'territory') return names.territory(value.value)
  if (value.field === 'recipients' || value.field === 'parents') return value.value.join('; ')
  return String(value.value)
}

export const withUnit = (figure: string, unit: string | null): string =>
  unit === '%' ? `${figure}%` : unit === null ? figure : `${figure} ${unit}`

function targetText(target: OpenTarget, names: ReviewNames): Pick<RowSummary, 'main' | 'figure' | 'details'> {
  const { indicator, yearFrom, yearTo, comparator, value, unit, nature, aspiration, denominator } = target
  const years = yearFrom === null || yearTo === null ? 'chưa rõ năm' : `năm ${yearsText(yearFrom, yearTo)}`
  const sign = comparator === null ? '' : `${comparatorSigns[comparator]} `
  const details = [
    years,
    ...(nature === 'quantitative' ? [] : [natureWords[nature]]),
    ...(aspiration ? ['phấn đấu'] : []),
    ...(denominator === null ? [] : [`mẫu số: ${denominator}`]),
  ]
  return {
    main: indicator === null ? 'Chưa chọn chỉ tiêu' : names.indicator(indicator),
    figure:
      value === null
        ? nature === 'quantitative'
          ? 'chưa có mức'
          : null
        : `${sign}${withUnit(formatValue(value), unit)}`,
    details: [details.join(' · ')],
  }
}

function assignmentDetails(duty: DraftAssignment, names: ReviewNames): string[] {
  const agencies = (codes: readonly string[]) => codes.map(names.agency).join('; ')
  const { lead, coordinating, implementers, recipient, mode, recurrence, due, deliverable } = duty
  const time = [
    ...(mode === 'request' ? ['đề nghị'] : []),
    ...(recurrence.stated ? [recurrenceWords[recurrence.kind]] : []),
    ...(due === null ? [] : [`hạn: ${dueText(due)}`]),
    ...(deliverable === null ? [] : [`sản phẩm: ${deliverable}`]),
  ]
  return [
    `Chủ trì: ${lead.length === 0 ? noLead : agencies(lead)}`,
    ...(coordinating.length === 0 ? [] : [`Phối hợp: ${agencies(coordinating)}`]),
    ...(implementers.length === 0 ? [] : [`Tổ chức thực hiện: ${agencies(implementers)}`]),
    ...(recipient.length === 0 ? [] : [`Nơi nhận: ${agencies(recipient)}`]),
    ...(time.length === 0 ? [] : [time.join(' · ')]),
  ]
}

/** The words with what they mean for the last day; where they give no rule, that no date follows from them. */
export const dueText = ({ rule, inclusive, text }: DraftDue): string =>
  rule === null ? `${text} (chưa tính được ngày)` : dueWords({ rule, inclusive, text })
