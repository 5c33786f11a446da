import { ActionIcon, Tooltip } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { DragEvent } from 'react'

interface MoveHandleProps {
  readonly name: string
  readonly disabled: boolean
  readonly draggable: boolean
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

/** What a row is dragged by; with the focus on it Alt+↑ and Alt+↓ move the row. */
export function MoveHandle({ name, disabled, ...drag }: MoveHandleProps) {
  return (
    <Tooltip label="Kéo để đổi thứ tự, hoặc Alt+↑, Alt+↓">
      <ActionIcon
        {...drag}
        variant="subtle"
        color="gray"
        disabled={disabled}
        aria-label={`Đổi thứ tự: ${name}. Kéo, hoặc bấm Alt+mũi tên lên, xuống`}
        style={{ cursor: disabled ? 'default' : 'grab' }}
      >
        <IconGripVertical size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
