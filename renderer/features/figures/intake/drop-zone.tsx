import { Button, Group, Text } from '@mantine/core'
import { IconFiles, IconFolderOpen } from '@tabler/icons-react'
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from 'react'
import { notifyError } from '../../../lib/notify.ts'
import { fromDrop, fromFileList, type PickedFile } from './collect-files.ts'
import classes from './intake.module.css'

interface DropZoneProps {
  readonly onPick: (picked: PickedFile[]) => void
  readonly disabled: boolean
  /** Smaller once a batch is on the screen. */
  readonly compact: boolean
}

const kinds = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.zip'

/** Files and folders, dropped or chosen. */
export function DropZone({ onPick, disabled, compact }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)

  useEffect(() => {
    // Not an attribute that React knows: it makes the chooser take a whole folder.
    folderInput.current?.setAttribute('webkitdirectory', '')
  }, [])

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (disabled) return
    fromDrop(event.dataTransfer).then(onPick, notifyError)
  }
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const input = event.currentTarget
    if (input.files) onPick(fromFileList(input.files))
    // The same file may be chosen again after it was mended.
    input.value = ''
  }

  return (
    <section
      className={classes.drop}
      aria-label="Kéo thả tệp vào đây"
      data-over={over || undefined}
      data-compact={compact || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        if (!disabled) setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div>
        <Text fw={600} size={compact ? 'md' : 'lg'}>
          {compact ? 'Kéo thả thêm tệp vào đây' : 'Kéo thả tệp hoặc thư mục báo cáo vào đây'}
        </Text>
        <Text c="dimmed" size="sm">
          Tệp Excel của đơn vị (.xlsx, .xlsm), mỗi tệp tối đa 50 MB. Chưa có gì được ghi vào sổ trước khi bấm tiếp nhận.
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant={compact ? 'default' : 'filled'}
          leftSection={<IconFiles size={18} aria-hidden="true" />}
          disabled={disabled}
          onClick={() => fileInput.current?.click()}
        >
          Chọn tệp
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden="true" />}
          disabled={disabled}
          onClick={() => folderInput.current?.click()}
        >
          Chọn thư mục
        </Button>
      </Group>
      <input ref={fileInput} type="file" hidden multiple accept={kinds} onChange={choose} data-testid="file-input" />
      <input ref={folderInput} type="file" hidden multiple onChange={choose} data-testid="folder-input" />
    </section>
  )
}
