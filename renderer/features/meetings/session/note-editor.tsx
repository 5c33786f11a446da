import { Group, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { generalNotes } from '../../../../shared/domain/meetings/meeting.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { useSession } from '../../../lib/use-session.ts'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { KeepLine, KeepTrouble } from '../keeping/keep-line.tsx'
import { useKeeper } from '../keeping/use-keeper.ts'
import type { Meeting } from '../meetings-data.ts'
import { joinNotes } from './join-notes.ts'
import { noteKeeping, storedNote } from './note-keeping.ts'
import classes from './session.module.css'

interface NoteEditorProps {
  readonly meeting: Meeting
  readonly itemId: string
  readonly note: Meeting['notes'][number] | null
}

/** Notes on one item, saved by themselves; must have the item as its key. */
export function NoteEditor({ meeting, itemId, note }: NoteEditorProps) {
  const { person } = useSession()
  const queryClient = useQueryClient()
  const [state, keeper] = useKeeper<string>(storedNote(meeting, itemId), () =>
    noteKeeping(queryClient, { meetingId: meeting.id, itemId, personId: person.id }),
  )
  return (
    <div className={classes.stack}>
      <KeepTrouble
        state={state}
        keeper={keeper}
        theirs={(theirs) => <pre className={classes.theirs}>{theirs === '' ? '(trống)' : theirs}</pre>}
        join={(theirs, mine) => joinNotes(state.base.value, theirs, mine)}
      />
      <div className={classes.note}>
        <GrowingTextarea
          label="Ghi chép"
          description={itemId === generalNotes ? 'Mỗi ý một dòng.' : 'Mỗi ý một dòng; vào biên bản theo đúng mục này.'}
          value={state.value}
          onChange={(event) => keeper.type(event.currentTarget.value)}
          onBlur={() => void keeper.saveNow()}
          maxLength={200_000}
        />
      </div>
      <Group justify="space-between">
        <KeepLine state={state} keeper={keeper} />
        {note === null ? null : (
          <Text size="sm" c="dimmed">
            Lần lưu gần nhất: {formatInstant(note.updatedAt)}, {note.updatedBy}
          </Text>
        )}
      </Group>
    </div>
  )
}
