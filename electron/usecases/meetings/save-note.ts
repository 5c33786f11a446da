import { generalNotes } from '../../../shared/domain/meetings/meeting.ts'
import type { MeetingNote } from '../../store/meeting-records.ts'
import type { Person } from '../../store/person.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { readMeeting } from './read-meeting.ts'

export interface NoteInput {
  readonly id: string
  /** Id of the agenda item, or of the notes on the meeting as a whole. */
  readonly itemId: string
  readonly text: string
  /** 0: the first save. */
  readonly expectedRevision: number
}

/**
 * Saves the notes on one item, as they are typed. They are on the disk when this returns; a newer save by somebody else
 * is never overwritten. The audit says that they changed and how long they are, not what they say.
 */
export function saveNote(
  desk: Pick<Desk, 'store' | 'clock'>,
  { id, itemId, text, expectedRevision }: NoteInput,
  person: Person,
): MeetingNote {
  return desk.store.transaction(() => {
    const { stage, state, notes } = readMeeting(desk, id)
    if (stage === 'concluded' || stage === 'announced' || stage === 'cancelled')
      throw new Refusal(
        'REFUSED',
        'Cuộc họp đã kết thúc nên ghi chép đã đóng.',
        'Ghi “Sửa đổi, bổ sung biên bản” với lý do; sao chép nội dung vừa nhập trước khi rời trang.',
      )
    const before = notes.find((one) => one.itemId === itemId)
    // An item that was taken off the agenda keeps its notes; a new note needs an item that is there.
    if (before === undefined && itemId !== generalNotes && !state.agenda.some((item) => item.id === itemId))
      throw new Refusal(
        'NOT_FOUND',
        'Mục này không còn trong chương trình.',
        'Sao chép nội dung vừa nhập, tải lại trang rồi dán vào mục khác.',
      )
    const saved = desk.store.meetings.saveNote({ meetingId: id, itemId, text, expectedRevision, person })
    if (saved === null)
      throw new Refusal(
        'STALE',
        `${before?.updatedBy ?? 'Người khác'} vừa ghi vào mục này.`,
        'Xem nội dung mới ở bên cạnh rồi ghép; nội dung bạn vừa nhập vẫn còn trên màn hình.',
      )
    desk.store.audit.append({
      person,
      action: 'save_meeting_note',
      subject: `meeting:${id}`,
      before: { itemId, revision: expectedRevision },
      after: { itemId, revision: saved.revision, characters: saved.text.length },
    })
    return saved
  })
}
