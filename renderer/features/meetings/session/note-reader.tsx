import { Alert, Button, CopyButton, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { formatInstant } from '../../../lib/format-instant.ts'
import { useSession } from '../../../lib/use-session.ts'
import type { Meeting } from '../meetings-data.ts'
import { noteCopies } from './note-keeping.ts'
import classes from './session.module.css'

interface NoteReaderProps {
  readonly meeting: Meeting
  readonly itemId: string
  readonly note: Meeting['notes'][number] | null
}

/** Notes that are closed. What this machine could not store in time is shown beside them, so that it is not lost. */
export function NoteReader({ meeting, itemId, note }: NoteReaderProps) {
  return (
    <>
      <Unstored key={itemId} meeting={meeting} itemId={itemId} stored={note?.text ?? ''} />
      {note === null || note.text.trim() === '' ? (
        <Text c="dimmed">Mục này không có ghi chép.</Text>
      ) : (
        <>
          <Text className={classes.read}>{note.text}</Text>
          <Text size="sm" c="dimmed" mt="sm">
            {formatInstant(note.updatedAt)}, {note.updatedBy}
          </Text>
        </>
      )}
    </>
  )
}

interface UnstoredProps {
  readonly meeting: Meeting
  readonly itemId: string
  readonly stored: string
}

function Unstored({ meeting, itemId, stored }: UnstoredProps) {
  const { person } = useSession()
  const copies = noteCopies(person.id, meeting.id, itemId)
  const [text, setText] = useState(() => copies.read()?.value ?? null)
  if (text === null || text === stored) return null
  return (
    <Alert color="yellow" mb="sm" title="Phần ghi chép trên máy này chưa kịp lưu khi ghi chép đóng lại">
      <pre className={classes.theirs}>{text}</pre>
      <Text mt="xs">Sao chép rồi ghi bằng “Sửa đổi, bổ sung biên bản” ở phần Kết luận nếu cần.</Text>
      <Group gap="xs" mt="xs">
        <CopyButton value={text} timeout={2000}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? 'Đã sao chép' : 'Sao chép'}
            </Button>
          )}
        </CopyButton>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            copies.drop()
            setText(null)
          }}
        >
          Bỏ phần này
        </Button>
      </Group>
    </Alert>
  )
}
