import { ActionIcon, Anchor, Button, FileButton, Group, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconPaperclip, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { isAhead } from '../meeting-words.ts'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange, useMeetingFile } from '../meetings-data.ts'
import paperClasses from './papers.module.css'

/** PDFs from outside that go into the pack after the app's own parts. */
export function AnnexPanel({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const [title, setTitle] = useState('')
  const [removing, setRemoving] = useState<string | null>(null)
  const forget = useRef<() => void>(null)
  const disabled = !isAhead(meeting) || store.readOnly
  const adding = useMeetingChange(
    (file: File) => client.meetingPack.annex({ ...stepOf(meeting), title, file, name: file.name }),
    { after: () => setTitle('') },
  )
  const opening = useMeetingFile((annexId: string) => client.meetingPack.annexFile({ id: meeting.id, annexId }))
  const { annexes } = meeting
  return (
    <Panel title="Tài liệu kèm theo" note={annexes.length === 0 ? undefined : `${annexes.length} tệp PDF`} flush>
      {annexes.length === 0 ? (
        <EmptyState
          title="Chưa có tài liệu kèm theo"
          sentence="Đính kèm báo cáo, tờ trình của cơ quan bằng tệp PDF; các tệp vào tập tài liệu họp sau những phần do phần mềm lập."
        />
      ) : (
        <ol className={paperClasses.list} aria-label="Tài liệu kèm theo">
          {annexes.map((annex) => (
            <li key={annex.annexId} className={paperClasses.paper}>
              <div className={paperClasses.name}>
                <Anchor component="button" type="button" ta="left" onClick={() => opening.mutate(annex.annexId)}>
                  {annex.title}
                </Anchor>
                <span className={classes.second}>
                  {annex.fileName} · {formatInstant(annex.at)}, {annex.personName}
                </span>
              </div>
              <Text>{annex.pageCount} trang</Text>
              <Tooltip label="Gỡ khỏi tài liệu">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={disabled}
                  aria-label={`Gỡ ${annex.title}`}
                  onClick={() => setRemoving(annex.annexId)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
              {removing === annex.annexId ? (
                <RemoveForm meeting={meeting} annexId={annex.annexId} onClose={() => setRemoving(null)} />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {disabled ? null : (
        <Stack gap="sm" p="md" className={paperClasses.foot}>
          <Group align="flex-end" gap="sm">
            <TextInput
              label="Tên ghi trong mục lục"
              description="Để trống: lấy tên tệp"
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
              maxLength={300}
              w={360}
            />
            <FileButton
              accept="application/pdf,.pdf"
              resetRef={forget}
              onChange={(file) => {
                if (!file) return
                adding.mutate(file)
                // The same file may be picked again after it was mended.
                forget.current?.()
              }}
              inputProps={{ 'aria-label': 'Tệp PDF kèm theo' }}
            >
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  leftSection={<IconPaperclip size={16} aria-hidden="true" />}
                  loading={adding.isPending}
                >
                  Đính kèm tệp PDF
                </Button>
              )}
            </FileButton>
          </Group>
          {adding.error ? <ErrorState {...describeError(adding.error)} /> : null}
        </Stack>
      )}
    </Panel>
  )
}

interface RemoveFormProps {
  readonly meeting: Meeting
  readonly annexId: string
  readonly onClose: () => void
}

function RemoveForm({ meeting, annexId, onClose }: RemoveFormProps) {
  const [reason, setReason] = useState('')
  const removing = useMeetingChange(() => client.meetingPack.removeAnnex({ ...stepOf(meeting), annexId, reason }), {
    said: 'Đã gỡ tài liệu kèm theo.',
    after: onClose,
  })
  return (
    <form
      className={paperClasses.across}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') removing.mutate(undefined)
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Lý do gỡ"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          required
          w={360}
        />
        <Button type="submit" color="red" disabled={reason.trim() === ''} loading={removing.isPending}>
          Gỡ tài liệu
        </Button>
        <Button variant="default" onClick={onClose}>
          Hủy
        </Button>
      </Group>
      {removing.error ? <ErrorState {...describeError(removing.error)} /> : null}
    </form>
  )
}
