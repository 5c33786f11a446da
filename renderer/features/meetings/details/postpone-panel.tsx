import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'
import { readTypedTime } from './details-draft.ts'
import { TimeField } from './time-field.tsx'

/** The meeting on another day, or not at all; both with a reason that stays. */
export function PostponePanel({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const [open, setOpen] = useState<'postpone' | 'cancel' | null>(null)
  const isMeeting = meeting.details.kind !== 'consultation'
  return (
    <Panel title={isMeeting ? 'Hoãn, đổi lịch, không tổ chức' : 'Đổi ngày, không thực hiện'}>
      {open === null ? (
        <div className={classes.actions}>
          <Button variant="default" disabled={store.readOnly} onClick={() => setOpen('postpone')}>
            Hoãn hoặc đổi lịch
          </Button>
          <Button variant="default" color="red" disabled={store.readOnly} onClick={() => setOpen('cancel')}>
            {isMeeting ? 'Không tổ chức nữa' : 'Không thực hiện nữa'}
          </Button>
        </div>
      ) : open === 'postpone' ? (
        <PostponeForm meeting={meeting} onClose={() => setOpen(null)} />
      ) : (
        <CancelForm meeting={meeting} onClose={() => setOpen(null)} />
      )}
    </Panel>
  )
}

interface FormProps {
  readonly meeting: Meeting
  readonly onClose: () => void
}

function PostponeForm({ meeting, onClose }: FormProps) {
  const { details } = meeting
  const isMeeting = details.kind !== 'consultation'
  const [date, setDate] = useState<typeof details.date>(null)
  const [startTime, setStart] = useState(details.startTime ?? '')
  const [endTime, setEnd] = useState(details.endTime ?? '')
  const [place, setPlace] = useState(details.place)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [start, end] = [readTypedTime(startTime), readTypedTime(endTime)]
  const faults = {
    start: startTime.trim() !== '' && start === null ? 'Giờ ghi dạng 08:30.' : undefined,
    end:
      endTime.trim() !== '' && end === null
        ? 'Giờ ghi dạng 10:30.'
        : start !== null && end !== null && end <= start
          ? 'Phải sau giờ bắt đầu.'
          : undefined,
    reason: reason.trim() === '' ? 'Ghi lý do.' : undefined,
  }
  const moving = useMeetingChange(
    () =>
      client.meetings.postpone({
        ...stepOf(meeting),
        date,
        startTime: start,
        endTime: end,
        place: place.trim(),
        reason,
      }),
    {
      said:
        meeting.invited === null
          ? 'Đã đổi lịch.'
          : 'Đã đổi lịch. Người được mời cần được báo lại: soạn thông báo hoãn hoặc giấy mời mới ở phần Tài liệu.',
      after: onClose,
    },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.values(faults).every((fault) => fault === undefined)) moving.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <DateField
          label={isMeeting ? 'Ngày họp mới' : 'Ngày gửi mới'}
          description="Để trống khi chưa định ngày"
          value={date}
          onChange={setDate}
        />
        {isMeeting ? (
          <>
            <div className={classes.fields}>
              <TimeField
                label="Bắt đầu"
                value={startTime}
                onChange={setStart}
                error={tried ? faults.start : undefined}
              />
              <TimeField label="Kết thúc" value={endTime} onChange={setEnd} error={tried ? faults.end : undefined} />
            </div>
            <TextInput
              label="Địa điểm"
              value={place}
              onChange={(event) => setPlace(event.currentTarget.value)}
              maxLength={300}
            />
          </>
        ) : null}
        <GrowingTextarea
          label="Lý do"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried ? faults.reason : undefined}
          maxLength={1000}
          required
        />
        {moving.error ? <ErrorState {...describeError(moving.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button type="submit" loading={moving.isPending}>
            {date === null ? 'Hoãn, chưa định ngày' : 'Đổi lịch'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function CancelForm({ meeting, onClose }: FormProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const cancelling = useMeetingChange(() => client.meetings.cancel({ ...stepOf(meeting), reason }), {
    said: 'Đã ghi nhận cuộc họp không tổ chức.',
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() !== '') cancelling.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text>
          “{meeting.details.subject}” được giữ trong danh sách với lý do dưới đây và không mở lại được; cần họp lại thì
          lập cuộc họp mới.
        </Text>
        <GrowingTextarea
          label="Lý do"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? 'Ghi lý do.' : undefined}
          maxLength={1000}
          required
        />
        {cancelling.error ? <ErrorState {...describeError(cancelling.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button type="submit" color="red" loading={cancelling.isPending}>
            Không tổ chức
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
