import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignedPreview, AssignedSheetAnswers } from '../../../../../shared/contract/assigned-import.ts'
import { client } from '../../../../lib/client.ts'
import { describeError } from '../../../../lib/describe-error.ts'
import { invalidate } from '../../../../lib/live-changes.ts'
import { notifyDone } from '../../../../lib/notify.ts'
import { useSession } from '../../../../lib/use-session.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../../ui/growing-textarea.tsx'
import { useAssignedYear } from '../assigned-data.ts'
import { type PickedSheet, sheetInput } from './use-sheet-preview.ts'

interface AcceptFormProps {
  readonly sheet: PickedSheet
  readonly answers: AssignedSheetAnswers
  readonly preview: AssignedPreview
  /** The preview answers to what stands on the screen. */
  readonly isCurrent: boolean
  readonly onDone: () => void
}

/** Reasons where they are asked, and the one button that records. */
export function AcceptForm({ sheet, answers, preview, isCurrent, onDone }: AcceptFormProps) {
  const { plan, store } = useSession()
  const { choose } = useAssignedYear()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [warningReason, setWarningReason] = useState('')
  const warnings = preview.findings.filter(({ severity }) => severity === 'warning').length
  const recorded = preview.changes.filter(({ kind }) => kind !== 'same').length
  const accepting = useMutation({
    mutationFn: () =>
      client.assigned.accept({
        ...sheetInput(plan.id, sheet, answers),
        fingerprint: preview.fingerprint,
        reason: preview.needsReason ? reason : null,
        warningReason: warnings > 0 ? warningReason : null,
      }),
    onSuccess: ({ recorded: done }) => {
      notifyDone(`Đã ghi ${done} chỉ tiêu giao theo ${preview.decision.number ?? 'quyết định'}.`)
      invalidate(queryClient, 'figures')
      if (preview.year !== null) choose(preview.year)
      onDone()
    },
  })
  const isOpen = preview.outcome === 'ready' || preview.outcome === 'needs_review'
  const isReady =
    isCurrent &&
    isOpen &&
    preview.questions.length === 0 &&
    recorded > 0 &&
    (!preview.needsReason || reason.trim().length >= 5) &&
    (warnings === 0 || warningReason.trim().length >= 5)
  return (
    <>
      {isOpen && preview.needsReason ? (
        <GrowingTextarea
          label="Lý do điều chỉnh"
          description="Bảng thay đổi chỉ tiêu đang áp dụng; số cũ vẫn được giữ trong lịch sử."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          required
        />
      ) : null}
      {isOpen && warnings > 0 ? (
        <GrowingTextarea
          label={`Xác nhận ${warnings} cảnh báo: vì sao vẫn ghi`}
          value={warningReason}
          onChange={(event) => setWarningReason(event.currentTarget.value)}
          maxLength={1000}
          required
        />
      ) : null}
      {accepting.error ? <ErrorState {...describeError(accepting.error)} /> : null}
      <Group justify="flex-end" gap="sm">
        {preview.outcome === 'rejected' ? (
          <Text size="sm" c="dimmed">
            Sửa các lỗi trong bảng rồi chọn lại; chưa có gì được ghi.
          </Text>
        ) : null}
        <Button disabled={!isReady || store.readOnly} loading={accepting.isPending} onClick={() => accepting.mutate()}>
          {recorded > 0 ? `Ghi ${recorded} chỉ tiêu giao` : 'Ghi chỉ tiêu giao'}
        </Button>
      </Group>
    </>
  )
}
