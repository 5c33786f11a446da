import { Button, Group, Text } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { readTypedTime } from '../details/details-draft.ts'
import { TimeField } from '../details/time-field.tsx'
import { timeNow } from '../meeting-clock.ts'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'

/** Begins the meeting, or the summing up of answers in writing. */
export function StartPanel({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const { details, day, stage } = meeting
  const isMeeting = details.kind !== 'consultation'
  const [typed, setTyped] = useState(timeNow)
  const time = readTypedTime(typed)
  const starting = useMeetingChange(
    async () => {
      if (time !== null) await client.meetings.start({ ...stepOf(meeting), time })
    },
    { said: isMeeting ? 'Đã bắt đầu họp.' : 'Đã bắt đầu tổng hợp ý kiến.' },
  )
  const hints = [
    details.date !== null && details.date > day ? `Ngày ghi trong lịch là ${formatDate(details.date)}.` : '',
    stage === 'planned' ? `Chưa ghi nhận đã gửi ${isMeeting ? 'giấy mời' : 'lấy ý kiến'}; vẫn bắt đầu được.` : '',
  ].filter(Boolean)
  return (
    <div style={{ marginBottom: 16 }}>
      <Panel title={isMeeting ? 'Bắt đầu họp' : 'Bắt đầu tổng hợp ý kiến'}>
        <div className={classes.fields}>
          <TimeField
            label="Bắt đầu lúc"
            value={typed}
            onChange={setTyped}
            error={time === null ? 'Giờ ghi dạng 08:00.' : undefined}
          />
          <Group mt={24} gap="md">
            <Button
              leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
              disabled={store.readOnly || time === null}
              loading={starting.isPending}
              onClick={() => starting.mutate(undefined)}
            >
              {isMeeting ? 'Bắt đầu họp' : 'Bắt đầu tổng hợp'}
            </Button>
            {hints.length === 0 ? null : <Text c="dimmed">{hints.join(' ')}</Text>}
          </Group>
        </div>
        {starting.error ? <ErrorState {...describeError(starting.error)} /> : null}
      </Panel>
    </div>
  )
}
