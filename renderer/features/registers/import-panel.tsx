import { Button, Group, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import type { RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ImportReview } from './import-review.tsx'

/** A file that was picked; the number tells two files of one name apart. */
interface PickedSheet {
  readonly file: File
  readonly number: number
}

/** A sheet of a register: picked, read row by row, and recorded as one. */
export function ImportPanel({ register, onClose }: { register: RegisterId; onClose: () => void }) {
  const [sheet, setSheet] = useState<PickedSheet | null>(null)
  const pick = (file: File | undefined): void => {
    if (file) setSheet((before) => ({ file, number: (before?.number ?? 0) + 1 }))
  }
  return (
    <Panel
      title={`Nhập sổ “${registerNames[register]}” từ bảng tính`}
      note={sheet?.file.name}
      actions={
        <Group gap="xs" wrap="nowrap">
          {sheet ? <PickButton label="Chọn bảng khác" onPick={pick} /> : null}
          <Button size="xs" variant="default" onClick={onClose}>
            Đóng
          </Button>
        </Group>
      }
    >
      {sheet ? (
        <Reading key={sheet.number} register={register} sheet={sheet} onDone={onClose} />
      ) : (
        <Drop onPick={pick} />
      )}
    </Panel>
  )
}

function PickButton({ label, onPick }: { label: string; onPick: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv"
        data-testid="register-file"
        onChange={(event) => {
          onPick(event.currentTarget.files?.[0])
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

function Drop({ onPick }: { onPick: (file: File | undefined) => void }) {
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    onPick(event.dataTransfer.files[0])
  }
  return (
    <section aria-label="Kéo thả bảng của sổ vào đây" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Text c="dimmed" mb="sm">
        Kéo thả bảng tính (.xlsx, .xls, .ods, .csv) vào đây. Tiêu đề cột không phân biệt chữ hoa, dấu; xuất sổ ra Excel
        để lấy mẫu. Một dòng lỗi thì cả tệp chưa được ghi; mục đã có trong sổ được bỏ qua.
      </Text>
      <PickButton label="Chọn bảng tính" onPick={onPick} />
    </section>
  )
}

interface ReadingProps {
  readonly register: RegisterId
  readonly sheet: PickedSheet
  readonly onDone: () => void
}

function Reading({ register, sheet, onDone }: ReadingProps) {
  const input = { register, file: sheet.file, name: sheet.file.name.normalize('NFC') }
  const preview = useQuery({
    queryKey: ['register-sheet', register, sheet.number],
    queryFn: ({ signal }) => client.registers.preview(input, { signal }),
    retry: false,
    // The comparison is with the register of this moment, never with an earlier one.
    staleTime: 0,
    gcTime: 0,
  })
  if (preview.data) return <ImportReview input={input} preview={preview.data} onDone={onDone} />
  if (preview.error) return <ErrorState {...describeError(preview.error)} onRetry={() => void preview.refetch()} />
  return <LoadingState lines={6} label="Đang đọc bảng…" />
}
