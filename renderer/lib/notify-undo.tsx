import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** What was done, and for ten seconds a way back. */
export function notifyUndo(message: string, onUndo: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flexShrink: 0 }}
          onClick={() => {
            notifications.hide(id)
            onUndo()
          }}
        >
          Hoàn tác
        </Button>
      </Group>
    ),
    color: 'blue',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': 'Đóng thông báo' },
  })
}
