import { StateChip } from '../../../ui/state-chip.tsx'
import type { Meeting } from '../meetings-data.ts'
import type { NotePlace } from './note-places.ts'
import classes from './session.module.css'

interface NoteListProps {
  readonly meeting: Meeting
  readonly places: readonly NotePlace[]
  readonly shown: string
  readonly onShow: (id: string) => void
}

/** The items with what is noted on each; the one that is dealt with now is marked. */
export function NoteList({ meeting, places, shown, onShow }: NoteListProps) {
  const noted = new Set(meeting.notes.filter(({ text }) => text.trim() !== '').map(({ itemId }) => itemId))
  return (
    <nav aria-label="Mục ghi chép">
      <ol className={classes.places}>
        {places.map(({ id, title, minutes }, index) => (
          <li key={id}>
            <button
              type="button"
              className={classes.place}
              aria-current={id === shown ? 'true' : undefined}
              onClick={() => onShow(id)}
            >
              <span className={classes.placeTitle}>
                {minutes === null ? '' : `${index + 1}. `}
                {title}
              </span>
              <span className={classes.under}>
                {meeting.current?.itemId === id ? (
                  <StateChip tone="partial" quiet>
                    Đang ở mục này
                  </StateChip>
                ) : null}
                {minutes === null ? null : <span>{minutes} phút</span>}
                <span>{noted.has(id) ? 'đã ghi' : 'chưa ghi'}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
