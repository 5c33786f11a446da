import { Button, Group } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import { backend, client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { notifyError, notifySaved } from '../../../lib/notify.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { usePeriod } from '../../../lib/use-period.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ReceiverTable } from './receiver-table.tsx'
import { ReminderFields } from './reminder-fields.tsx'
import { firstChoice, type ReminderChoice, scopeOf } from './reminder-scope.ts'

/** Who is to be reminded, and the letters, mail drafts and calendar file for it. Nothing is sent from here. */
export function RemindersPanel({ planId }: { planId: PlanId }) {
  const { today } = useSession()
  const { key } = usePeriod()
  const [choice, setChoice] = useState<ReminderChoice>(() => firstChoice(today, key))
  return (
    <>
      <ReminderFields choice={choice} onChange={setChoice} />
      <Receivers planId={planId} choice={choice} />
    </>
  )
}

function Receivers({ planId, choice }: { planId: PlanId; choice: ReminderChoice }) {
  const scope = scopeOf(planId, choice)
  const query = useQuery({
    ...backend.reminders.list.queryOptions({
      input: scope ?? { planId, asOf: null, withinDays: choice.withinDays, report: null },
    }),
    enabled: scope !== null,
  })
  const receivers = query.data?.receivers ?? []
  return (
    <Panel
      title="Nơi cần nhắc"
      note={query.data ? `${receivers.length} cơ quan, đơn vị` : null}
      actions={<TaskCalendar planId={planId} />}
      flush
    >
      {scope === null ? (
        <EmptyState
          title="Chưa có hạn gửi báo cáo"
          sentence="Nhập ngày mà các quận, huyện phải gửi báo cáo, hoặc bỏ chọn “Cả báo cáo chưa gửi”."
        />
      ) : query.error ? (
        <ErrorState
          title="Không lập được danh sách nhắc việc."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : query.data ? (
        receivers.length === 0 ? (
          <EmptyState
            title="Không có nơi nào cần nhắc"
            sentence="Không có nhiệm vụ quá hạn hay sắp đến hạn trong khoảng ngày đã chọn. Tăng số ngày để xem xa hơn."
          />
        ) : (
          <ReceiverTable scope={scope} receivers={receivers} answerBy={choice.answerBy} />
        )
      ) : (
        <LoadingState lines={8} label="Đang lập danh sách nhắc việc…" />
      )}
    </Panel>
  )
}

function TaskCalendar({ planId }: { planId: PlanId }) {
  const saving = useMutation({
    mutationFn: async () => {
      const { file, name } = await client.reminders.calendar({ planId, agency: null, asOf: null })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        Tệp lịch cho Outlook
      </Button>
    </Group>
  )
}
