import { Alert, Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorState } from '../../../ui/error-state.tsx'
import type { Keeper } from './keeper.ts'
import type { KeptValue, Trouble } from './kept-value.ts'

const clock = new Intl.DateTimeFormat('vi', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** "08:15:02" on the Vietnamese clock. */
export const clockText = (at: number): string => clock.format(at)

/** How saving stands, in one quiet line. */
export function KeepLine<Value>({ state, keeper }: { state: KeptValue<Value>; keeper: Keeper<Value> }) {
  return (
    <Text size="sm" c="dimmed" role="status">
      {lineOf(state, keeper.isUnsaved(), keeper.hindrance())}
    </Text>
  )
}

export function lineOf<Value>(
  { sending, trouble, savedAt, restored }: KeptValue<Value>,
  isUnsaved: boolean,
  hindrance: string | null,
): string {
  if (isUnsaved && hindrance !== null) return `Chưa lưu: ${hindrance}`
  if (trouble?.kind === 'failed') return `Chưa lưu: ${trouble.error.message}`
  if (trouble?.kind === 'overtaken') return 'Chưa lưu: có bản mới của người khác'
  if (sending !== null) return 'Đang lưu…'
  if (isUnsaved) return restored ? 'Đã khôi phục phần chưa kịp lưu; đang lưu…' : 'Có thay đổi chưa lưu…'
  return savedAt === null ? 'Tự lưu khi có thay đổi' : `Đã lưu lúc ${clockText(savedAt)}`
}

interface KeepTroubleProps<Value> {
  readonly state: KeptValue<Value>
  readonly keeper: Keeper<Value>
  /** What somebody else stored, shown beside what stands here. */
  readonly theirs: (value: Value) => ReactNode
  /** Both put together; where there is no way to, the person chooses one of the two. */
  readonly join?: (theirs: Value, mine: Value) => Value
}

/** What stands in the way of saving, with the way out; nothing typed goes away without a click. */
export function KeepTrouble<Value>({ state, keeper, theirs, join }: KeepTroubleProps<Value>) {
  const { trouble } = state
  if (trouble === null) return null
  if (trouble.kind === 'failed')
    return (
      <ErrorState
        title={`Chưa lưu: ${trouble.error.message}`}
        {...trouble.error}
        message="Nội dung vừa nhập vẫn còn trên màn hình và được giữ trên máy này."
        onRetry={() => void keeper.saveNow()}
      />
    )
  return <Overtaken trouble={trouble} state={state} keeper={keeper} theirs={theirs} {...(join ? { join } : {})} />
}

type OvertakenProps<Value> = KeepTroubleProps<Value> & {
  readonly trouble: Extract<Trouble<Value>, { kind: 'overtaken' }>
}

function Overtaken<Value>({ trouble, state, keeper, theirs, join }: OvertakenProps<Value>) {
  const stored = trouble.theirs.value
  return (
    <Alert color="yellow" title="Người khác vừa lưu một bản mới ở đây." role="alert">
      <Text mb={4}>Bản mới, nội dung của bạn vẫn ở bên dưới và chưa được lưu:</Text>
      {theirs(stored)}
      <Group gap="xs" mt="sm">
        {join ? (
          <Button size="xs" onClick={() => keeper.resolve(join(stored, state.value))}>
            Ghép hai bản
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={() => keeper.resolve(stored)}>
          Lấy bản mới, bỏ phần của tôi
        </Button>
        <Button size="xs" variant="default" onClick={() => keeper.resolve(state.value)}>
          Giữ phần của tôi, lưu đè bản mới
        </Button>
      </Group>
    </Alert>
  )
}
