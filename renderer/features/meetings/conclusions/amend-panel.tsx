import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'

/** Corrections of closed minutes: what was noted stays, what is right stands beside it with its reason. */
export function AmendPanel({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const [isWriting, setWriting] = useState(false)
  const { amendments } = meeting
  return (
    <Panel
      title="Sửa đổi, bổ sung biên bản"
      note={amendments.length === 0 ? 'chưa có' : `${amendments.length} lần`}
      actions={
        isWriting ? undefined : (
          <Button size="xs" variant="default" disabled={store.readOnly} onClick={() => setWriting(true)}>
            Ghi sửa đổi, bổ sung
          </Button>
        )
      }
    >
      {amendments.length === 0 ? (
        <Text c="dimmed">Biên bản đã đóng; sai sót được ghi ở đây và in kèm, nội dung cũ vẫn giữ nguyên.</Text>
      ) : (
        <ol className={classes.plain}>
          {amendments.map(({ about, text, reason, at, personName }) => (
            <li key={at}>
              <Text>
                <strong>{about === '' ? 'Biên bản' : about}</strong>: {text}
              </Text>
              <span className={classes.second}>
                Lý do: {reason} · {formatInstant(at)}, {personName}
              </span>
            </li>
          ))}
        </ol>
      )}
      {isWriting ? <AmendForm meeting={meeting} onClose={() => setWriting(false)} /> : null}
    </Panel>
  )
}

function AmendForm({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const [about, setAbout] = useState('')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const amending = useMeetingChange(() => client.meetings.amend({ ...stepOf(meeting), about, text, reason }), {
    said: 'Đã ghi sửa đổi, bổ sung biên bản.',
    after: onClose,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (text.trim() !== '' && reason.trim() !== '') amending.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" mt="md" maw={760}>
        <TextInput
          label="Phần của biên bản"
          description="Ví dụ: Thành phần, mục 3, kết luận 2"
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
          maxLength={300}
        />
        <GrowingTextarea
          label="Nội dung đúng"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={tried && text.trim() === '' ? 'Ghi nội dung đúng.' : undefined}
          maxLength={8000}
          required
        />
        <GrowingTextarea
          label="Lý do"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? 'Ghi lý do.' : undefined}
          maxLength={1000}
          required
        />
        {amending.error ? <ErrorState {...describeError(amending.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button type="submit" loading={amending.isPending}>
            Ghi sửa đổi, bổ sung
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
