import { Anchor, Button, Stack, Text } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { readTypedTime } from '../details/details-draft.ts'
import { TimeField } from '../details/time-field.tsx'
import { timeNow } from '../meeting-clock.ts'
import { meetingAddress } from '../meeting-parts.ts'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'
import { lackWords } from './conclusion-list.ts'

interface ClosePanelProps {
  readonly meeting: Meeting
  /** The conclusions in sight are stored: what is not would be left out of the meeting. */
  readonly isSaved: boolean
}

/** Ends the meeting: notes and attendance are closed, and conclusions that give work become tasks. */
export function ClosePanel({ meeting, isSaved }: ClosePanelProps) {
  const { store } = useSession()
  const { conclusions, conclusionLacks, attendance, invitees, details } = meeting
  const isMeeting = details.kind !== 'consultation'
  const [typed, setTyped] = useState(timeNow)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const time = readTypedTime(typed)
  const asksReason = conclusions.length === 0 || conclusionLacks.length > 0
  const assignments = conclusions.filter(({ task }) => task !== null).length
  const unseen = isMeeting ? invitees.length - attendance.length : 0
  const closing = useMeetingChange(
    async () => {
      if (time !== null) await client.meetings.conclude({ ...stepOf(meeting), time, reason })
    },
    {
      said:
        assignments === 0
          ? 'Đã kết thúc; ghi chép và điểm danh đã đóng.'
          : `Đã kết thúc; ${assignments} kết luận giao việc đã thành nhiệm vụ.`,
    },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (time !== null && (!asksReason || reason.trim() !== '')) closing.mutate(undefined)
  }
  return (
    <Panel title={isMeeting ? 'Kết thúc họp' : 'Kết thúc tổng hợp'}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text c="dimmed">
            Sau khi kết thúc, ghi chép và điểm danh đóng lại, chỉ sửa bằng “Sửa đổi, bổ sung biên bản”; {assignments}{' '}
            kết luận giao việc thành nhiệm vụ.
          </Text>
          {conclusions.length === 0 ? <Text fw={500}>Chưa có kết luận nào.</Text> : null}
          {conclusionLacks.length === 0 ? null : (
            <ul className={classes.plain}>
              {conclusionLacks.map(({ conclusionId, index, lack }) => (
                <li key={`${conclusionId}/${lack}`}>
                  Kết luận {index + 1} {lackWords[lack]}.
                </li>
              ))}
            </ul>
          )}
          {unseen > 0 ? (
            <Text>
              Còn {unseen} người chưa điểm danh; điểm danh đóng lại khi kết thúc.{' '}
              <Anchor component={Link} to={meetingAddress(meeting.id, 'diem-danh')} underline="always">
                Điểm danh
              </Anchor>
            </Text>
          ) : null}
          <TimeField
            label="Kết thúc lúc"
            value={typed}
            onChange={setTyped}
            error={tried && time === null ? 'Giờ ghi dạng 10:30.' : undefined}
          />
          {asksReason ? (
            <GrowingTextarea
              label="Lý do vẫn kết thúc"
              description="Kết luận không có cơ quan chủ trì thành nhiệm vụ “chưa phân công”."
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={tried && reason.trim() === '' ? 'Bổ sung phần còn thiếu ở trên, hoặc ghi lý do.' : undefined}
              maxLength={1000}
              required
            />
          ) : null}
          {closing.error ? <ErrorState {...describeError(closing.error)} /> : null}
          <div>
            <Button
              type="submit"
              leftSection={<IconPlayerStop size={16} aria-hidden="true" />}
              loading={closing.isPending}
              disabled={store.readOnly || !isSaved}
              title={isSaved ? '' : 'Kết luận còn thay đổi chưa lưu'}
            >
              {isMeeting ? 'Kết thúc họp' : 'Kết thúc tổng hợp'}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  )
}
