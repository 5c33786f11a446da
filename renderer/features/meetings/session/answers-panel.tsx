import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { type AnswerStance, answerLabels, answerStances } from '../../../../shared/domain/meetings/meeting.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip, type StateTone } from '../../../ui/state-chip.tsx'
import { personText } from '../meeting-words.ts'
import meetingClasses from '../meetings.module.css'
import { type Meeting, type MeetingInvitee, stepOf, useMeetingChange } from '../meetings-data.ts'
import { answersSentence } from './answers-sentence.ts'
import classes from './session.module.css'

const tones: Readonly<Record<AnswerStance, StateTone>> = { agree: 'met', disagree: 'wrong', other: 'partial' }

/** What each of those asked answered in writing, and who has not yet. */
export function AnswersPanel({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const { invitees, answers, stage, details } = meeting
  const [writing, setWriting] = useState<string | null>(null)
  const disabled = (stage !== 'invited' && stage !== 'in_session') || store.readOnly
  return (
    <div style={{ marginBottom: 16 }}>
      <Panel
        title="Ý kiến trả lời"
        note={<span role="status">{answersSentence(answers, invitees.length, details.answerBy, meeting.day)}</span>}
        flush
      >
        {invitees.length === 0 ? (
          <EmptyState title="Chưa hỏi ai" sentence="Thêm nơi được lấy ý kiến ở phần Thành phần." />
        ) : (
          <ul className={classes.answers} aria-label="Ý kiến trả lời">
            {invitees.map((invitee) => {
              const answer = answers.find(({ inviteeId }) => inviteeId === invitee.id) ?? null
              return (
                <li key={invitee.id} className={classes.answer}>
                  <div className={classes.answerLine}>
                    <div>
                      <Text fw={500}>{personText(invitee)}</Text>
                      {invitee.name === '' ? null : <span className={meetingClasses.second}>{invitee.post}</span>}
                    </div>
                    <span>
                      <StateChip tone={answer === null ? 'none' : tones[answer.stance]}>
                        {answer === null ? 'Chưa trả lời' : answerLabels[answer.stance]}
                      </StateChip>
                    </span>
                    <Text size="sm">
                      {answer === null
                        ? ''
                        : `${formatDate(answer.answeredOn)}${answer.text === '' ? '' : `: ${answer.text}`}`}
                    </Text>
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={disabled}
                      aria-label={`${answer === null ? 'Ghi' : 'Sửa'} ý kiến của ${personText(invitee)}`}
                      onClick={() => setWriting(invitee.id)}
                    >
                      {answer === null ? 'Ghi ý kiến' : 'Sửa'}
                    </Button>
                  </div>
                  {writing === invitee.id ? (
                    <AnswerForm meeting={meeting} invitee={invitee} onClose={() => setWriting(null)} />
                  ) : null}
                </li>
              )
            })}
          </ul>
        )}
      </Panel>
    </div>
  )
}

interface AnswerFormProps {
  readonly meeting: Meeting
  readonly invitee: MeetingInvitee
  readonly onClose: () => void
}

function AnswerForm({ meeting, invitee, onClose }: AnswerFormProps) {
  const { today } = useSession()
  const answer = meeting.answers.find(({ inviteeId }) => inviteeId === invitee.id) ?? null
  const [stance, setStance] = useState<AnswerStance>(answer?.stance ?? 'agree')
  const [text, setText] = useState(answer?.text ?? '')
  const [answeredOn, setDay] = useState<IsoDate | null>(answer?.answeredOn ?? today)
  const fault =
    stance !== 'agree' && text.trim() === ''
      ? 'Ghi nội dung ý kiến.'
      : answeredOn === null
        ? 'Chọn ngày trả lời.'
        : null
  const [tried, setTried] = useState(false)
  const saving = useMeetingChange(
    async () => {
      if (answeredOn === null) return
      await client.meetings.answer({ ...stepOf(meeting), inviteeId: invitee.id, stance, text, answeredOn })
    },
    { said: `Đã ghi ý kiến của ${personText(invitee)}.`, after: onClose },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (fault === null) saving.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" py="sm" maw={720}>
        <SegmentedControl
          aria-label="Ý kiến"
          data={answerStances.map((value) => ({ value, label: answerLabels[value] }))}
          value={stance}
          onChange={(value) => {
            const chosen = answerStances.find((one) => one === value)
            if (chosen) setStance(chosen)
          }}
        />
        <GrowingTextarea
          label="Nội dung ý kiến"
          description={stance === 'agree' ? 'Không bắt buộc khi đồng ý' : undefined}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={tried && stance !== 'agree' && text.trim() === '' ? 'Ghi nội dung ý kiến.' : undefined}
          maxLength={8000}
        />
        <DateField label="Ngày trả lời" value={answeredOn} onChange={setDay} />
        {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button type="submit" loading={saving.isPending}>
            Lưu ý kiến
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
