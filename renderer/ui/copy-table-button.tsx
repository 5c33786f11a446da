import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { type ClipboardCell, copyTable } from './table-clipboard.ts'

interface CopyTableButtonProps {
  /** Name of the table. */
  readonly label: string
  readonly className: string | undefined
  /** Heads and rows as they are shown, read when the button is pressed. */
  readonly cells: () => readonly (readonly ClipboardCell[])[]
}

export function CopyTableButton({ label, className, cells }: CopyTableButtonProps) {
  const [copied, setCopied] = useState<keyof typeof copyWords>('no')
  const copy = async (): Promise<void> => {
    try {
      await copyTable(cells())
      setCopied('yes')
    } catch (error) {
      console.warn('The clipboard was refused.', error)
      setCopied('refused')
    }
  }
  return (
    <Tooltip label={copyWords[copied]}>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={className}
        aria-label={`Sao chép bảng “${label}” sang Excel`}
        onClick={() => void copy()}
        onMouseLeave={() => setCopied('no')}
      >
        <IconCopy size={16} />
      </ActionIcon>
    </Tooltip>
  )
}

const copyWords = {
  no: 'Sao chép bảng sang Excel',
  yes: 'Đã sao chép bảng',
  refused: 'Trình duyệt không cho phép sao chép',
} as const
