import { Button, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import classes from './plan-import.module.css'

interface PickDocumentProps {
  readonly disabled: boolean
  readonly onPick: (file: File) => void
}

const kinds = '.txt,.docx,.xlsx'

/** Where a document is dropped or chosen, with what will become of it. */
export function PickDocument({ disabled, onPick }: PickDocumentProps) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | null | undefined): void => {
    if (file && !disabled) onPick(file)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <section
      className={classes.drop}
      aria-label="Kéo thả văn bản vào đây"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        if (!disabled) setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text fw={600} size="lg">
        Kéo thả văn bản kế hoạch vào đây
      </Text>
      <Button
        leftSection={<IconFileUpload size={18} aria-hidden="true" />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        Chọn tệp
      </Button>
      <ul>
        <li>Văn bản .docx hoặc .txt: đọc mục tiêu, nhiệm vụ, báo cáo phải gửi, cơ quan, từng mục kèm dòng đã dẫn.</li>
        <li>
          Bảng phân công nhiệm vụ .xlsx: các cột STT, Nội dung nhiệm vụ, Cơ quan chủ trì, Cơ quan phối hợp, Thời gian
          hoàn thành, Sản phẩm.
        </li>
        <li>Văn bản gõ bằng bảng mã cũ (TCVN3) được đổi sang Unicode.</li>
        <li>Người soát sửa từng mục trước khi lưu; chưa có gì được ghi vào sổ trước khi xác nhận.</li>
      </ul>
      <input
        ref={input}
        type="file"
        hidden
        accept={kinds}
        data-testid="plan-file"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0])
          // The same file may be chosen again after it was mended.
          currentTarget.value = ''
        }}
      />
    </section>
  )
}
