import type { IsoDate } from '../ids.ts'
import { compareDates, formatDate } from '../time/iso-date.ts'
import type { MemberRole } from './member.ts'
import type { CommitteeFault } from './member-faults.ts'

export const decisionKinds = ['founding', 'reorganisation', 'secretariat', 'other'] as const
export const decisionKindWords: Readonly<Record<(typeof decisionKinds)[number], string>> = {
  founding: 'Thành lập',
  reorganisation: 'Kiện toàn',
  secretariat: 'Tổ thư ký, Tổ giúp việc',
  other: 'Văn bản khác',
}

/** A decision on the committee: it founds it, or says anew who sits in it. */
export interface CommitteeDecision {
  readonly kind: 'decision'
  readonly decision: (typeof decisionKinds)[number]
  readonly number: string
  readonly date: IsoDate
  readonly issuer: string
  readonly subject: string
}

export const meetingRhythms = ['none', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const
export type MeetingRhythm = (typeof meetingRhythms)[number]
export const meetingRhythmWords: Readonly<Record<MeetingRhythm, string>> = {
  none: 'Không quy định định kỳ',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  half_yearly: '6 tháng một lần',
  yearly: 'Hằng năm',
}

/** How a paper is signed on somebody's behalf (Nghị định 30/2020/NĐ-CP, article 13). */
export const signingForms = ['TM.', 'KT.', 'TL.', 'TUQ.'] as const
export const signingFormWords: Readonly<Record<(typeof signingForms)[number], string>> = {
  'TM.': 'thay mặt (TM.)',
  'KT.': 'ký thay (KT.)',
  'TL.': 'thừa lệnh (TL.)',
  'TUQ.': 'thừa ủy quyền (TUQ.)',
}

/** "Phó Trưởng ban thường trực ký thay (KT.): báo cáo, giấy mời" */
export interface SigningRule {
  readonly role: MemberRole
  readonly form: (typeof signingForms)[number]
  readonly papers: string
}

/** The working regulations (quy chế làm việc). What the document does not say is null. */
export interface WorkingRegulations {
  readonly kind: 'regulations'
  readonly number: string | null
  readonly date: IsoDate | null
  readonly issuer: string | null
  readonly rhythm: MeetingRhythm
  /** "ngày 25 tháng cuối quý", "thứ Năm tuần cuối" */
  readonly usualDay: string | null
  /** `HH:MM` */
  readonly usualTime: string | null
  readonly usualPlace: string | null
  readonly chairRole: MemberRole
  readonly signing: readonly SigningRule[]
}

/** A committee whose work passed to this one. */
export interface PredecessorCommittee {
  readonly kind: 'predecessor'
  readonly name: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** The decision that merged it: "Quyết định số 12/QĐ-UBND ngày 01/02/2020" */
  readonly decision: string | null
  readonly note: string | null
}

export type CommitteeRecord = CommitteeDecision | WorkingRegulations | PredecessorCommittee
export type CommitteeRecordKind = CommitteeRecord['kind']

/** Decisions with the newest first; of one day, the one recorded last. */
export const newestFirst = <Row extends { readonly record: CommitteeDecision }>(rows: readonly Row[]): readonly Row[] =>
  rows.toReversed().toSorted((left, right) => compareDates(right.record.date, left.record.date))

/**
 * The decision that the committee's composition rests on, on a day: the newest that founds or reorganises it. `rows` in
 * the order of recording.
 */
export const decisionInForce = <Row extends { readonly record: CommitteeDecision }>(
  rows: readonly Row[],
  day: IsoDate,
): Row | null =>
  newestFirst(rows).find(
    ({ record: { decision, date } }) => (decision === 'founding' || decision === 'reorganisation') && date <= day,
  ) ?? null

export function recordFaults(record: CommitteeRecord, today: IsoDate): readonly CommitteeFault[] {
  switch (record.kind) {
    case 'decision':
      return aheadFaults(`Quyết định số ${record.number}`, record.date, today)
    case 'regulations':
      return aheadFaults('Quy chế làm việc', record.date, today)
    case 'predecessor': {
      const { name, from, to } = record
      if (from === null || to === null || from <= to) return []
      return [
        {
          message: `${name}: ngày kết thúc ${formatDate(to)} đứng trước ngày bắt đầu ${formatDate(from)}.`,
          remedy: 'Sửa một trong hai ngày theo quyết định.',
        },
      ]
    }
  }
}

function aheadFaults(what: string, date: IsoDate | null, today: IsoDate): readonly CommitteeFault[] {
  if (date === null || date <= today) return []
  return [
    {
      message: `${what} ghi ngày ${formatDate(date)}, sau ngày hôm nay ${formatDate(today)}.`,
      remedy: 'Ghi đúng ngày ký của văn bản.',
    },
  ]
}

/** "Quyết định số 12/QĐ-UBND ngày 01/02/2021 của UBND thành phố" */
export const decisionTitle = ({ number, date, issuer }: CommitteeDecision): string =>
  `Quyết định số ${number} ngày ${formatDate(date)} của ${issuer}`
