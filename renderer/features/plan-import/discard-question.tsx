import { Button, Group, Modal, Stack, Text } from '@mantine/core'

interface DiscardQuestionProps {
  readonly fileName: string
  readonly onDiscard: () => void
  readonly onClose: () => void
}

/** Corrections that are dropped cannot come back. */
export function DiscardQuestion({ fileName, onDiscard, onClose }: DiscardQuestionProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Bỏ bản soát của “${fileName}”?`}
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Text>Nội dung đã soát, đã sửa sẽ mất và không lấy lại được. Tệp gốc trên máy vẫn còn.</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={onClose}>
            Hủy
          </Button>
          <Button color="red" onClick={onDiscard}>
            Bỏ bản soát
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
