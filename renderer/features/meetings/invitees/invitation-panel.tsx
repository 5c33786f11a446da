import { Button, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'

interface InvitationPanelProps {
  readonly meeting: Meeting
  /** The list in sight is stored: only then is it known who was invited. */
  readonly isSaved: boolean
}

/** That the invitations have left the office: under which number, on which day, to whom. */
export function InvitationPanel({ meeting, isSaved }: InvitationPanelProps) {
  const { invited, stage, invitationLacks, invitees } = meeting
  const isMeeting = meeting.details.kind !== 'consultation'
  const isOpen = stage === 'planned' || stage === 'invited'
  const left = invitees.filter(({ id }) => !invited?.inviteeIds.includes(id)).length
  return (
    <Panel title={isMeeting ? 'Gửi giấy mời' : 'Gửi lấy ý kiến'}>
      <Stack gap="sm">
        {invited ? (
          <Text>
            Đã gửi{invited.number === '' ? '' : ` số ${invited.number}`} ngày {formatDate(invited.on)} tới{' '}
            {invited.inviteeIds.length} nơi.{left > 0 ? ` Còn ${left} nơi thêm vào sau, chưa gửi.` : ''}
          </Text>
        ) : isOpen ? null : (
          <Text c="dimmed">Không ghi nhận việc gửi.</Text>
        )}
        {isOpen && invitationLacks.length > 0 ? (
          <div>
            <Text fw={500}>Chưa gửi được:</Text>
            <ul className={classes.plain}>
              {invitationLacks.map(({ message, remedy }) => (
                <li key={message}>
                  {message} <span className={classes.second}>{remedy}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {isOpen && invitationLacks.length === 0 && (invited === null || left > 0) ? (
          <InvitedForm meeting={meeting} isSaved={isSaved} left={left} />
        ) : null}
      </Stack>
    </Panel>
  )
}

function InvitedForm({ meeting, isSaved, left }: InvitationPanelProps & { readonly left: number }) {
  const { store, today } = useSession()
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<IsoDate | null>(today)
  const sending = useMeetingChange(
    async () => {
      if (on === null) return
      await client.meetings.invited({
        ...stepOf(meeting),
        on,
        number,
        inviteeIds: meeting.invitees.map(({ id }) => id),
      })
    },
    { said: `Đã ghi nhận gửi tới ${left} nơi.` },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    sending.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          Soạn, in ở phần Tài liệu; sau khi văn thư gửi đi thì ghi nhận ở đây. Không có gì được gửi từ phần mềm.
        </Text>
        <TextInput
          label="Số, ký hiệu"
          description="Để trống nếu gửi không số"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          maxLength={60}
        />
        <DateField label="Ngày gửi" value={on} onChange={setOn} required />
        {sending.error ? <ErrorState {...describeError(sending.error)} /> : null}
        <Button
          type="submit"
          loading={sending.isPending}
          disabled={store.readOnly || on === null || !isSaved || left === 0}
        >
          Ghi nhận đã gửi tới {left} nơi
        </Button>
      </Stack>
    </form>
  )
}
