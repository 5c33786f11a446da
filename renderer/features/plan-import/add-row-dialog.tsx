import { Button, Kbd, Modal, Stack, Text } from '@mantine/core'
import { lineNumbers } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { type AddableSection, addableSections } from './new-row.ts'

interface AddRowDialogProps {
  readonly lines: readonly [first: number, last: number]
  readonly onAdd: (section: AddableSection) => void
  readonly onClose: () => void
}

/** Asks what the marked lines are; a digit answers as well. */
export function AddRowDialog({ lines, onAdd, onClose }: AddRowDialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Thêm mục cho ${lineNumbers(lines)}`}
      size="sm"
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      onKeyDown={(event) => {
        const section = addableSections[Number(event.key) - 1]
        if (section) onAdd(section)
      }}
    >
      <Stack gap="xs">
        <Text size="sm">Các dòng này nêu gì?</Text>
        {addableSections.map((section, index) => (
          <Button
            key={section}
            variant="default"
            justify="space-between"
            rightSection={<Kbd>{index + 1}</Kbd>}
            data-autofocus={index === 0 || undefined}
            onClick={() => onAdd(section)}
          >
            {addableWords[section]}
          </Button>
        ))}
      </Stack>
    </Modal>
  )
}

const addableWords: Readonly<Record<AddableSection, string>> = {
  targets: 'Mục tiêu',
  baselines: 'Hiện trạng',
  assignments: 'Nhiệm vụ',
  obligations: 'Báo cáo phải gửi',
  groups: 'Nhóm nhiệm vụ',
  committee: 'Thành viên Ban Chỉ đạo',
}
