import { Alert, Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { notifyError } from '../../lib/notify.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import classes from './reports.module.css'
import type { SaveState } from './use-autosave.ts'

const words = { saved: 'Đã lưu dự thảo', waiting: 'Có thay đổi chưa lưu…', saving: 'Đang lưu…' } as const

/** One quiet line while all is well. */
export function SaveLine({ status, revision }: { status: SaveState; revision: number }) {
  const word =
    status.state === 'saved' && revision === 0
      ? 'Chưa lưu lần nào; tự lưu khi có thay đổi'
      : status.state in words
        ? words[status.state as keyof typeof words]
        : 'Chưa lưu được'
  return (
    <Text size="sm" c="dimmed" role="status">
      {word}
    </Text>
  )
}

interface SaveTroubleProps {
  readonly status: SaveState
  readonly onRetry: () => Promise<void>
  readonly onResolve: (choice: 'theirs' | 'mine') => Promise<void>
  /** What was saved meanwhile against what stands here, shown on demand. */
  readonly difference: ReactNode
}

/** What stands in the way of saving, with the way out; nothing typed is thrown away without a click. */
export function SaveTrouble({ status, onRetry, onResolve, difference }: SaveTroubleProps) {
  const [isShown, { toggle }] = useDisclosure(false)
  if (status.state === 'failed') {
    return (
      <ErrorState title="Chưa lưu được dự thảo." {...status.error} onRetry={() => void onRetry().catch(notifyError)} />
    )
  }
  if (status.state !== 'stale') return null
  return (
    <Alert color="yellow" title={status.error.message} role="alert">
      <Text>{status.error.remedy}</Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={() => void onResolve('theirs').catch(notifyError)}>
          Mở bản mới, bỏ phần đang soạn
        </Button>
        <Button size="xs" variant="default" onClick={() => void onResolve('mine').catch(notifyError)}>
          Giữ phần đang soạn, lưu đè bản mới
        </Button>
        <Button size="xs" variant="subtle" aria-expanded={isShown} onClick={toggle}>
          Xem chỗ khác nhau
        </Button>
      </Group>
      {isShown ? <div className={classes.difference}>{difference}</div> : null}
    </Alert>
  )
}
