import { Alert, Button, Group, List } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { periodKey } from '../../../../shared/domain/time/period.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { usePeriod } from '../../../lib/use-period.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { ActionFields } from '../action-fields.tsx'
import { actionWords } from '../action-words.ts'
import { useAgencyChoices } from '../agency-choices.ts'
import { judgingPeriods } from '../judging-periods.ts'
import { changesOf, emptyTaskDraft, type TaskAction, type TaskDraft, taskFaults } from '../task-form.ts'
import type { Names, TaskDetail } from '../tasks-data.ts'
import { useDraft } from '../use-draft.ts'
import { isStale, keyOf, useTaskChange } from '../use-task-change.ts'
import classes from './detail.module.css'
import { entryWords } from './history-words.ts'

interface ActionPanelProps {
  readonly task: TaskDetail
  readonly names: Names
  readonly action: TaskAction
  readonly line: string
  readonly onClose: () => void
}

/**
 * The form of one action. What is typed is kept until it is sent; when somebody else changes the task meanwhile, the
 * form says what, and is sent only after the person has seen it.
 */
export function ActionPanel({ task, names, action, line, onClose }: ActionPanelProps) {
  const { today } = useSession()
  const { period } = usePeriod()
  const { row } = task
  const [seen, setSeen] = useState(row.revision)
  const [tried, setTried] = useState(false)
  const agencies = useAgencyChoices(row.planId)
  const year = Number(row.periodKey.slice(0, 4))
  const fresh: TaskDraft = {
    ...emptyTaskDraft,
    doneOn: today,
    lead: row.lead,
    coordinating: row.coordinating,
    period: periodKey(period.year === year ? period : { kind: 'year', year }),
  }
  const [draft, change, clear] = useDraft(`nhiem-vu/${row.key}/${action}/${line}`, fresh)
  const faults = taskFaults(action, draft, today)
  const words = actionWords[action]
  const sending = useTaskChange(() => {
    notifyDone(words.done)
    clear()
    onClose()
  })
  const newer = task.history.filter(({ sequence }) => sequence > seen)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return
    sending.mutate(
      changesOf(action, line, draft).map((one) => ({ key: keyOf(row), change: one, expectedRevision: seen })),
    )
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={words.open}>
      <strong>{words.open}</strong>
      <ActionFields
        action={action}
        draft={draft}
        faults={tried ? faults : {}}
        onChange={change}
        agencies={agencies}
        periods={judgingPeriods(year)}
      />
      {newer.length > 0 ? (
        <Alert color="yellow" title="Nhiệm vụ vừa được cập nhật trong lúc đang nhập" role="alert">
          <List size="sm">
            {newer.map((entry) => (
              <List.Item key={entry.sequence}>
                {entry.personName}: {entryWords(entry, task, names).what}
              </List.Item>
            ))}
          </List>
          Nội dung đang nhập vẫn được giữ. Xem tình trạng mới ở trên rồi bấm “Đã xem, tiếp tục”.
          <Group mt="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setSeen(row.revision)
                sending.reset()
              }}
            >
              Đã xem, tiếp tục
            </Button>
          </Group>
        </Alert>
      ) : null}
      {sending.error && !isStale(sending.error) ? <ErrorState {...describeError(sending.error)} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          onClick={() => {
            clear()
            onClose()
          }}
        >
          Hủy
        </Button>
        <Button type="submit" loading={sending.isPending} disabled={newer.length > 0}>
          {words.send}
        </Button>
      </Group>
    </form>
  )
}
