import { Button, Group, List, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { periodKey } from '../../../../shared/domain/time/period.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { usePeriod } from '../../../lib/use-period.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { ActionFields } from '../action-fields.tsx'
import { actionWords } from '../action-words.ts'
import { useAgencyChoices } from '../agency-choices.ts'
import { judgingPeriods } from '../judging-periods.ts'
import { emptyTaskDraft, type TaskDraft, taskFaults } from '../task-form.ts'
import type { Names, TaskRow } from '../tasks-data.ts'
import { useDraft } from '../use-draft.ts'
import { isStale, useTaskChange } from '../use-task-change.ts'
import { type BulkAction, bulkSteps, mostSteps, periodOf, rowsFor } from './bulk-actions.ts'
import { leadText } from './task-columns.tsx'

interface BulkDrawerProps {
  readonly action: BulkAction
  readonly rows: readonly TaskRow[]
  readonly names: Names
  readonly onClose: () => void
  readonly onDone: () => void
}

const namedAtMost = 12

/** One form for many tasks: all of them change, or none. */
export function BulkDrawer({ action, rows, names, onClose, onDone }: BulkDrawerProps) {
  const { plan, today } = useSession()
  const { period } = usePeriod()
  const agencies = useAgencyChoices(plan.id)
  const [tried, setTried] = useState(false)
  // What the person decided on; when somebody is faster, the newer rows are taken only on demand.
  const [seen, setSeen] = useState(rows)
  const [draft, change, clear] = useDraft<TaskDraft>(`nhiem-vu/hang-loat/${action}`, {
    ...emptyTaskDraft,
    doneOn: today,
    period: periodKey(period),
  })
  const faults = taskFaults(action, draft, today)
  const meant = rowsFor(action, seen, periodOf(draft))
  const steps = bulkSteps(action, seen, draft)
  const words = actionWords[action]
  const sending = useTaskChange(() => {
    notifyDone(`${words.done.replace(/\.$/, '')}: ${formatInteger(meant.length)} nhiệm vụ.`)
    clear()
    onClose()
    onDone()
  })
  const wasFaster = isStale(sending.error)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) sending.mutate(steps)
  }

  return (
    <DetailDrawer title={`${words.open}: ${formatInteger(meant.length)} nhiệm vụ`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text c="dimmed">
            {meant.length === seen.length
              ? 'Áp dụng cho mọi nhiệm vụ đã chọn; ghi tất cả, hoặc không ghi gì nếu có nhiệm vụ không nhận được.'
              : `Áp dụng cho ${formatInteger(meant.length)}/${formatInteger(seen.length)} nhiệm vụ đã chọn; các nhiệm vụ khác giữ nguyên. Ghi tất cả, hoặc không ghi gì.`}
          </Text>
          <List size="sm">
            {meant.slice(0, namedAtMost).map((row) => (
              <List.Item key={row.key}>
                {row.title} ({row.periodLabel}; {leadText(row.lead, names)})
              </List.Item>
            ))}
          </List>
          {meant.length > namedAtMost ? (
            <Text size="sm">và {formatInteger(meant.length - namedAtMost)} nhiệm vụ khác.</Text>
          ) : null}
          <ActionFields
            action={action}
            draft={draft}
            faults={tried ? faults : {}}
            onChange={change}
            agencies={agencies}
            periods={judgingPeriods(period.year)}
          />
          {steps.length > mostSteps ? (
            <Text c="red">
              Mỗi lần ghi được nhiều nhất {mostSteps} cập nhật, đang có {formatInteger(steps.length)}. Bỏ chọn bớt rồi
              làm nhiều lần.
            </Text>
          ) : null}
          {sending.error ? (
            <ErrorState
              {...describeError(sending.error)}
              onRetry={
                wasFaster
                  ? () => {
                      setSeen(rows)
                      sending.reset()
                    }
                  : undefined
              }
            />
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Hủy
            </Button>
            <Button
              type="submit"
              loading={sending.isPending}
              disabled={meant.length === 0 || steps.length > mostSteps || wasFaster}
            >
              {words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </DetailDrawer>
  )
}
