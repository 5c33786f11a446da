import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Conclusion, conclusionFaults, conclusionLacks } from '../../../../shared/domain/meetings/conclusion.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'
import { moved } from '../reorder.ts'
import { useReorder } from '../use-reorder.ts'
import { sent } from './conclusion-editor.tsx'
import { conclusionsOf, conclusionsSentence, lackWords, newConclusion, pendingWords } from './conclusion-list.ts'
import { ConclusionRow } from './conclusion-row.tsx'
import classes from './conclusions.module.css'
import { TaskLine } from './task-line.tsx'

/** The conclusions of a meeting that is over; changed only with a reason, and not once the notice is out. */
export function ConcludedList({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const [isChanging, setChanging] = useState(false)
  const { conclusions, stage, noticeOpen } = meeting
  const removed = meeting.pendingConclusions.filter(({ how }) => how === 'removed')
  const canChange = !store.readOnly && (stage === 'concluded' || noticeOpen)
  if (isChanging) return <ChangeForm meeting={meeting} onClose={() => setChanging(false)} />
  return (
    <Panel
      title="Kết luận"
      note={conclusionsSentence(conclusions, meeting.conclusionLacks)}
      actions={
        canChange ? (
          <Button size="xs" variant="default" onClick={() => setChanging(true)}>
            Sửa kết luận
          </Button>
        ) : undefined
      }
      flush
    >
      {conclusions.length === 0 ? (
        <Text p="md" c="dimmed">
          Cuộc họp kết thúc không có kết luận{meeting.concluded?.reason ? `: ${meeting.concluded.reason}` : ''}.
        </Text>
      ) : (
        <ol className={classes.list} aria-label="Kết luận">
          {conclusions.map((conclusion, index) => (
            <ConcludedRow key={conclusion.id} number={index + 1} conclusion={conclusion} meeting={meeting} />
          ))}
        </ol>
      )}
      {removed.map(({ conclusionId, text, ...one }) => (
        <Text key={conclusionId} px="md" pb="sm" c="dimmed">
          <StateChip tone="partial">{pendingWords(one)}</StateChip> {text}
        </Text>
      ))}
    </Panel>
  )
}

interface ConcludedRowProps {
  readonly number: number
  readonly conclusion: Meeting['conclusions'][number]
  readonly meeting: Meeting
}

function ConcludedRow({ number, conclusion, meeting }: ConcludedRowProps) {
  const { open } = useDrawerAddress()
  const { taskKey } = conclusion
  const lacks = meeting.conclusionLacks.filter(({ conclusionId }) => conclusionId === conclusion.id)
  const pending = meeting.pendingConclusions.find(({ conclusionId }) => conclusionId === conclusion.id)
  return (
    <li className={classes.row}>
      <div className={classes.concluded}>
        <span className={classes.number}>{number}.</span>
        <div className={classes.what}>
          <Text className={classes.text}>{conclusion.text}</Text>
          <TaskLine task={conclusion.task} />
          {lacks.length === 0 && pending === undefined ? null : (
            <div className={classes.lacks}>
              {pending === undefined ? null : <StateChip tone="partial">{pendingWords(pending)}</StateChip>}
              {lacks.map(({ lack }) => (
                <StateChip key={lack} tone="partial">
                  {lackWords[lack]}
                </StateChip>
              ))}
            </div>
          )}
        </div>
        {taskKey === null ? null : (
          <UnstyledButton
            className={classes.link}
            aria-label={`Xem nhiệm vụ của kết luận ${number}`}
            onClick={() => open('nhiem-vu', taskKey)}
          >
            Xem nhiệm vụ
          </UnstyledButton>
        )}
      </div>
    </li>
  )
}

/** A change of conclusions after the meeting: made on a copy, kept with its reason among the amendments. */
function ChangeForm({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const [conclusions, setConclusions] = useState<readonly Conclusion[]>(() => conclusionsOf(meeting))
  // Said with the revision that the copy was taken from: what somebody else changed since is never overwritten.
  const [{ id, revision }] = useState(() => ({ id: meeting.id, revision: meeting.revision }))
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = conclusionLacks(conclusions)
  const [fault] = conclusionFaults(conclusions, meeting.details.date ?? meeting.day)
  const reorder = useReorder({
    list: 'sua-ket-luan',
    count: conclusions.length,
    nameAt: (index) => `Kết luận ${index + 1}`,
    onMove: (from, to) => setConclusions(moved(conclusions, from, to)),
    disabled: false,
  })
  const saving = useMeetingChange(
    () => client.meetings.setConclusions({ ...stepOf({ id, revision }), conclusions: conclusions.map(sent), reason }),
    { said: 'Đã sửa kết luận; lý do được giữ trong danh sách sửa đổi.', after: onClose },
  )
  const toggle = (one: string): void =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(one)) next.add(one)
      return next
    })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (fault === undefined && reason.trim() !== '') saving.mutate(undefined)
  }
  return (
    <Panel title="Sửa kết luận" note={conclusionsSentence(conclusions, lacks)} flush>
      <form onSubmit={submit} noValidate>
        <ol className={classes.list} aria-label="Kết luận đang sửa">
          {conclusions.map((conclusion, index) => (
            <ConclusionRow
              key={conclusion.id}
              number={index + 1}
              conclusion={conclusion}
              lacks={lacks.filter(({ conclusionId }) => conclusionId === conclusion.id).map(({ lack }) => lack)}
              agenda={meeting.agenda}
              isOpen={open.has(conclusion.id)}
              disabled={false}
              rowProps={reorder.rowProps(index)}
              handleProps={reorder.handleProps(index)}
              onToggle={() => toggle(conclusion.id)}
              onChange={(part) =>
                setConclusions(conclusions.map((one) => (one.id === conclusion.id ? { ...one, ...part } : one)))
              }
              onRemove={() => setConclusions(conclusions.filter((one) => one.id !== conclusion.id))}
            />
          ))}
        </ol>
        <Stack gap="sm" p="md">
          <div>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                const added = newConclusion(null)
                setConclusions([...conclusions, added])
                toggle(added.id)
              }}
            >
              Thêm kết luận
            </Button>
          </div>
          <GrowingTextarea
            label="Lý do sửa"
            description="Ví dụ: theo ý kiến người ký thông báo"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && reason.trim() === '' ? 'Ghi lý do sửa.' : undefined}
            maxLength={1000}
            required
          />
          {tried && fault ? (
            <Text c="red">
              {fault.message} {fault.remedy}
            </Text>
          ) : null}
          {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Hủy
            </Button>
            <Button type="submit" loading={saving.isPending}>
              Lưu kết luận đã sửa
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
