import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import type { DraftEntry, Obligation } from '../reports-data.ts'

export const periodText = (period: string): string => {
  const parsed = parsePeriod(period)
  return parsed ? formatPeriod(parsed) : period
}

/** "trước 05/01/2023", "25/01/2023", "chưa đặt hạn" */
export const dueText = ({ due, dueInclusive }: Obligation): string =>
  due === null ? 'chưa đặt hạn' : `${dueInclusive ? '' : 'trước '}${formatDate(due)}`

/** "05/BC-BCĐ ngày 20/01/2023 (chậm hạn)" */
export const issuedText = ({ issued }: Obligation): string | null =>
  issued && `${issued.numberText} ngày ${formatDate(issued.date)}${issued.late ? ' (chậm hạn)' : ''}`

/** The draft that is to meet an obligation. */
export const draftFor = (drafts: readonly DraftEntry[], { kind, period, part }: Obligation): DraftEntry | null =>
  drafts.find((draft) => draft.kind === kind && draft.period === period && draft.part === part) ?? null

/** "Dự thảo lần 2", "Trình ký" */
export const draftText = ({ state, draftNumber }: Pick<DraftEntry, 'state' | 'draftNumber'>): string =>
  state === 'draft' ? `Dự thảo lần ${draftNumber}` : state === 'for_signature' ? 'Trình ký' : 'Đã ký, chờ số'

/** Parts of the list, in the order in which they press. */
export const dueStates = [
  { value: 'all', label: 'Tất cả', has: () => true },
  { value: 'overdue', label: 'Quá hạn', has: ({ state }: Obligation) => state === 'overdue' },
  { value: 'due_soon', label: 'Đến hạn', has: ({ state }: Obligation) => state === 'due_soon' },
  {
    value: 'not_due',
    label: 'Chưa đến hạn',
    has: ({ state }: Obligation) => state === 'not_due' || state === 'no_due_date' || state === 'drafted',
  },
  { value: 'issued', label: 'Đã phát hành', has: ({ state }: Obligation) => state === 'issued' },
] as const
