import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { backend } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { shortNameOf } from '../plan-names.ts'
import type { PlanView } from '../plans-data.ts'
import { useEditBlock } from './use-plan-edit.ts'

/** Takes an imported plan away, after a question that names it. */
export function RemovePlan({ plan }: { plan: PlanView }) {
  const block = useEditBlock()
  const [asking, question] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="sm" disabled={block !== null} title={block ?? ''} onClick={question.open}>
        Bỏ kế hoạch
      </Button>
      {asking ? <RemoveDialog plan={plan} onClose={question.close} /> : null}
    </>
  )
}

function RemoveDialog({ plan: { meta }, onClose }: { plan: PlanView; onClose: () => void }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const name = shortNameOf(meta)
  const fault = reason.trim().length < 5 ? 'Lý do phải có ít nhất 5 ký tự.' : null
  const removing = useMutation(
    backend.plans.remove.mutationOptions({
      onSuccess: () => {
        notifyDone(`Đã bỏ ${name}.`)
        void navigate('/ke-hoach')
        invalidate(queryClient, 'figures')
      },
    }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Bỏ ${name}?`}
      size="lg"
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        {name === meta.title ? null : <Text fw={500}>{meta.title}</Text>}
        <Text>
          Mục tiêu, nhiệm vụ, báo cáo phải gửi và các thay đổi của kế hoạch này sẽ không còn trên màn hình. Tệp gốc và
          nhật ký vẫn được giữ; nhập lại tệp thì kế hoạch bắt đầu lại từ đầu.
        </Text>
        <GrowingTextarea
          label="Lý do"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried ? fault : null}
          maxLength={1000}
          required
          data-autofocus
        />
        {removing.error ? <ErrorState title={`Chưa bỏ được ${name}.`} {...describeError(removing.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button
            color="red"
            loading={removing.isPending}
            onClick={() => {
              setTried(true)
              if (fault === null) removing.mutate({ planId: meta.id, reason: reason.trim() })
            }}
          >
            Bỏ kế hoạch
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
