import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type RefObject, useCallback } from 'react'
import { type BlockerFunction, useBlocker } from 'react-router'

interface LeaveQuestionProps {
  /** Something would be left unfinished. */
  readonly isTouched: boolean
  /** The work has come to its end, and leaving is what follows. */
  readonly isOver: RefObject<boolean>
  /** This browser holds the work, so that it can be taken up again. */
  readonly isKept: boolean
  readonly onDiscard: () => void
}

/** Asks before the screen is left with corrections that are not in the store yet; never without. */
export function LeaveQuestion({ isTouched, isOver, isKept, onDiscard }: LeaveQuestionProps) {
  const stop = useCallback<BlockerFunction>(
    ({ currentLocation, nextLocation }) =>
      isTouched && !isOver.current && currentLocation.pathname !== nextLocation.pathname,
    [isTouched, isOver],
  )
  const blocker = useBlocker(stop)
  if (blocker.state !== 'blocked') return null
  return (
    <Modal
      opened
      onClose={() => blocker.reset()}
      title="Kế hoạch này chưa được lưu vào sổ"
      size="lg"
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Text>
          {isKept
            ? 'Bản soát được giữ trên máy này: mở lại “Nhập kế hoạch” để tiếp tục.'
            : 'Trình duyệt không giữ được bản soát: rời trang thì nội dung đã soát sẽ mất.'}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              onDiscard()
              blocker.proceed()
            }}
          >
            Bỏ bản soát
          </Button>
          <Button variant="default" onClick={() => blocker.proceed()}>
            {isKept ? 'Rời trang, giữ bản soát' : 'Rời trang'}
          </Button>
          <Button data-autofocus onClick={() => blocker.reset()}>
            Ở lại soát tiếp
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
