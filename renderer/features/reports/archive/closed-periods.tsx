import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstantDay } from '../../../lib/format-instant.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useClosedPeriods } from './archive-data.ts'

/** Số liệu đã chốt: periods whose review is issued; opened again only with a reason. */
export function ClosedPeriods() {
  const query = useClosedPeriods()
  const [opening, setOpening] = useState<string | null>(null)
  if (query.error)
    return (
      <ErrorState
        title="Không tải được danh sách kỳ đã chốt."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  if (!query.data || query.data.length === 0) return null
  return (
    <Panel
      title="Số liệu đã chốt"
      note="Kỳ đã phát hành báo cáo không nhận thêm số liệu, từ tệp hay nhập tay, cho đến khi mở lại"
    >
      <Stack gap="sm">
        {query.data.map((closed) => (
          <Stack key={closed.period} gap="xs">
            <Group justify="space-between" wrap="nowrap">
              <Text>
                <Text span fw={600}>
                  {nameOf(closed.period)}
                </Text>
                {closed.reopened
                  ? ` · mở lại ngày ${formatInstantDay(closed.reopened.at)}, ${closed.reopened.by}: ${closed.reopened.reason}`
                  : ` · chốt theo số ${closed.review.numberText}`}
              </Text>
              {closed.reopened ? null : (
                <OpenButton
                  name={nameOf(closed.period)}
                  isOpen={opening === closed.period}
                  onClick={() => setOpening(opening === closed.period ? null : closed.period)}
                />
              )}
            </Group>
            {opening === closed.period ? <ReopenForm period={closed.period} onDone={() => setOpening(null)} /> : null}
          </Stack>
        ))}
      </Stack>
    </Panel>
  )
}

function nameOf(period: string): string {
  const parsed = parsePeriod(period)
  return parsed ? `Số liệu ${formatPeriod(parsed)}` : period
}

function OpenButton({ name, isOpen, onClick }: { name: string; isOpen: boolean; onClick: () => void }) {
  const { store } = useSession()
  return (
    <Button
      variant="default"
      size="xs"
      disabled={store.readOnly}
      aria-expanded={isOpen}
      aria-label={`Mở lại: ${name}`}
      onClick={onClick}
    >
      Mở lại
    </Button>
  )
}

type ClosedPeriod = NonNullable<ReturnType<typeof useClosedPeriods>['data']>[number]

function ReopenForm({ period, onDone }: { period: ClosedPeriod['period']; onDone: () => void }) {
  const { plan } = useSession()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const reopening = useMutation({
    mutationFn: () => client.issuing.reopenPeriod({ planId: plan.id, period, reason }),
    onSuccess: () => {
      invalidate(queryClient, 'documents')
      notifyDone(`Đã mở lại: ${nameOf(period)}. Kỳ này chốt lại khi phát hành văn bản thay thế.`)
      onDone()
    },
  })
  return (
    <Stack gap="xs">
      <GrowingTextarea
        label="Lý do mở lại"
        description="Báo cáo sửa đổi nhập vào sẽ được đối chiếu với văn bản đã phát hành; ít nhất 5 ký tự."
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
        required
      />
      {reopening.error ? <ErrorState {...describeError(reopening.error)} /> : null}
      <Group justify="flex-end">
        <Button disabled={reason.trim().length < 5} loading={reopening.isPending} onClick={() => reopening.mutate()}>
          Mở lại số liệu
        </Button>
      </Group>
    </Stack>
  )
}
