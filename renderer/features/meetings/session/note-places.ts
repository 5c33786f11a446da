import { generalNotes } from '../../../../shared/domain/meetings/meeting.ts'
import type { Meeting } from '../meetings-data.ts'

export interface NotePlace {
  readonly id: string
  readonly title: string
  /** Of the agenda; null: the meeting as a whole, or an item that was taken off the agenda. */
  readonly minutes: number | null
}

/** Where notes can stand: the items, the meeting as a whole, and items taken off that have notes already. */
export function notePlaces({
  agenda,
  notes,
  details,
}: Pick<Meeting, 'agenda' | 'notes' | 'details'>): readonly NotePlace[] {
  const known = new Set(agenda.map(({ id }) => id))
  const orphans = notes.filter(({ itemId, text }) => itemId !== generalNotes && !known.has(itemId) && text !== '')
  return [
    ...agenda.map(({ id, title, minutes }) => ({ id, title, minutes })),
    {
      id: generalNotes,
      title: details.kind === 'consultation' ? 'Ghi chép tổng hợp' : 'Ghi chép chung của cuộc họp',
      minutes: null,
    },
    ...orphans.map(({ itemId }, index) => ({
      id: itemId,
      title: `Mục đã bỏ khỏi chương trình${orphans.length > 1 ? ` (${index + 1})` : ''}`,
      minutes: null,
    })),
  ]
}
