import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { describeError } from '../../lib/describe-error.ts'
import { notifyDone } from '../../lib/notify.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { useMove } from './issue/issuing-data.ts'
import { type DraftEntry, keyOf } from './reports-data.ts'

interface LeaveButtonProps {
  readonly draft: DraftEntry
  readonly onAsk: (draft: DraftEntry) => void
}

/** Asks about the document of a row, without opening it. */
export function LeaveButton({ draft, onAsk }: LeaveButtonProps) {
  const { store } = useSession()
  const { act } = wordsOf(draft)
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={store.readOnly}
      aria-label={`${act}: ${draft.title}`}
      onClick={(event) => {
        event.stopPropagation()
        onAsk(draft)
      }}
    >
      {act}
    </Button>
  )
}

/**
 * Gives a document up, also one that its plan no longer asks for and that no screen can open: a draft is dropped, what
 * is before its signer becomes a draft again first.
 */
export function LeaveDialog({ draft, onClose }: { draft: DraftEntry; onClose: () => void }) {
  const move = useMove()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const words = wordsOf(draft)
  const fault = reason.trim() === '' ? 'Chưa ghi lý do.' : null
  const leave = (): void => {
    setTried(true)
    if (fault !== null) return
    move.mutate(
      { ...keyOf(draft), to: words.to, reason: reason.trim(), expectedRevision: draft.revision },
      {
        onSuccess: () => {
          notifyDone(`${words.done}: ${draft.title}.`)
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${words.act}: ${draft.title}?`}
      size="lg"
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        {draft.refused ? <Text>Không còn mở được: {draft.refused.message}</Text> : null}
        <Text>{words.effect}</Text>
        <GrowingTextarea
          label="Lý do"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried ? fault : null}
          maxLength={1000}
          required
          data-autofocus
        />
        {move.error ? <ErrorState {...describeError(move.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button color="red" loading={move.isPending} onClick={leave}>
            {words.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const wordsOf = ({ state }: DraftEntry) =>
  state === 'draft'
    ? ({
        to: 'dropped',
        act: 'Bỏ dự thảo',
        done: 'Đã bỏ dự thảo',
        effect: 'Dự thảo được giữ trong lịch sử nhưng không dùng tiếp được; kỳ này lập được dự thảo mới.',
      } as const)
    : ({
        to: 'draft',
        act: 'Trả lại dự thảo',
        done: 'Đã trả lại dự thảo',
        effect: 'Văn bản trở về dự thảo, là lần dự thảo kế tiếp; từ đó sửa hoặc bỏ được.',
      } as const)
