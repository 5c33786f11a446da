import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { taskKey } from '../../../../shared/domain/tasks/occurrence.ts'
import { leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { actionWords } from '../action-words.ts'
import { isOnPart, type TaskAction } from '../task-form.ts'
import { kindWords } from '../task-standing.ts'
import { type TaskDetail, useNames, useTask } from '../tasks-data.ts'
import { ActionPanel } from './action-panel.tsx'
import classes from './detail.module.css'
import { taskActions } from './possible-actions.ts'
import { TaskFacts } from './task-facts.tsx'
import { TaskHistory } from './task-history.tsx'
import { TaskPart } from './task-part.tsx'

/** `?xem=nhiem-vu/<key>`: one task with its parts, what can be done about it, and its history. */
export function TaskDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useTask(taskKey(id))
  return (
    <DetailDrawer title={query.data?.row.title ?? 'Nhiệm vụ'} onClose={onClose}>
      {query.data ? (
        <Detail task={query.data} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </DetailDrawer>
  )
}

interface Act {
  readonly action: TaskAction
  readonly line: string
}

function Detail({ task }: { task: TaskDetail }) {
  const { store } = useSession()
  const names = useNames(task.agencies)
  const [act, setAct] = useState<Act | null>(null)
  const content = useRef<HTMLDivElement>(null)
  const kinds = kindWords(task.row)

  // The form may open out of sight: the first field comes under the cursor.
  useEffect(() => {
    if (!act) return
    const form = content.current?.querySelector('form')
    form?.scrollIntoView({ block: 'nearest' })
    form?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
  }, [act])

  const begin = store.readOnly || act ? null : (action: TaskAction, line: string) => setAct({ action, line })
  const panel = act ? (
    <ActionPanel task={task} names={names} action={act.action} line={act.line} onClose={() => setAct(null)} />
  ) : null
  const isPart = act !== null && isOnPart(act.action)
  return (
    <Stack gap="sm" ref={content}>
      {kinds.length > 0 ? (
        <div className={classes.chips}>
          {kinds.map((word) => (
            <StateChip key={word} tone="none">
              {word}
            </StateChip>
          ))}
        </div>
      ) : null}
      <TaskFacts task={task} names={names} />
      {store.readOnly ? (
        <Text c="dimmed">Kho dữ liệu đang mở ở chế độ chỉ đọc: chỉ xem, không cập nhật được.</Text>
      ) : null}
      {task.lines.map((part) => (
        <TaskPart
          key={part.line}
          task={task}
          part={part}
          names={names}
          onAct={begin}
          form={isPart && act.line === part.line ? panel : null}
        />
      ))}
      {act && !isPart ? panel : null}
      {begin ? (
        <Group gap={6}>
          {taskActions(task.row).map((action) => (
            <Button key={action} size="xs" variant="default" onClick={() => begin(action, leadLine)}>
              {actionWords[action].open}
            </Button>
          ))}
        </Group>
      ) : null}
      <h3 className={classes.heading}>Lịch sử</h3>
      <TaskHistory task={task} names={names} />
    </Stack>
  )
}
