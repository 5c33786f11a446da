import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { type Standing, useMove } from './issuing-data.ts'

/** The next step forward, and the way back with its reason. */
export function StateSteps({ documentKey, standing }: { documentKey: DocumentKey; standing: Standing }) {
  const move = useMove()
  const [isReturning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const { state, revision } = standing
  const back = state === 'draft' ? 'dropped' : 'draft'
  const step = { ...documentKey, expectedRevision: revision }
  const forward = () => move.mutate({ ...step, to: state === 'draft' ? 'for_signature' : 'signed', reason: '' })
  return (
    <Stack gap="xs">
      {move.error ? <ErrorState {...describeError(move.error)} /> : null}
      <Group gap="xs">
        {state === 'signed' ? null : (
          <Button loading={move.isPending && !isReturning} onClick={forward}>
            {state === 'draft' ? 'Trình ký' : 'Ghi nhận đã ký'}
          </Button>
        )}
        <Button variant="default" aria-expanded={isReturning} onClick={() => setReturning(!isReturning)}>
          {back === 'dropped' ? 'Bỏ dự thảo' : 'Trả lại dự thảo'}
        </Button>
      </Group>
      {isReturning ? (
        <Stack gap="xs">
          <GrowingTextarea
            label={back === 'dropped' ? 'Lý do bỏ dự thảo' : 'Lý do trả lại'}
            description={
              back === 'dropped'
                ? 'Dự thảo được giữ trong lịch sử nhưng không dùng tiếp được.'
                : 'Dự thảo mở lại để sửa, là lần dự thảo kế tiếp.'
            }
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={1000}
            required
            data-autofocus
          />
          <Group justify="flex-end">
            <Button
              disabled={reason.trim() === ''}
              loading={move.isPending}
              onClick={() =>
                move.mutate(
                  { ...step, to: back, reason },
                  {
                    onSuccess: () => {
                      setReturning(false)
                      setReason('')
                    },
                  },
                )
              }
            >
              {back === 'dropped' ? 'Bỏ dự thảo này' : 'Trả lại'}
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Stack>
  )
}
