import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { fieldMark } from '../../../../shared/domain/documents/free-numbers.ts'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import classes from './editor.module.css'

interface RemarkFormProps {
  /** The words that were chosen; '' for the whole section. */
  readonly quote: string
  readonly onSave: (text: string) => void
  readonly onCancel: () => void
}

/** A comment being written below its section. */
export function RemarkForm({ quote, onSave, onCancel }: RemarkFormProps) {
  const [text, setText] = useState('')
  const isBlank = text.trim() === ''
  return (
    <div className={classes.remark} data-active>
      <p className={classes.quote}>{quote === '' ? 'Về cả phần' : `“${quote.replaceAll(fieldMark, '[số liệu]')}”`}</p>
      <GrowingTextarea
        aria-label="Nội dung góp ý"
        placeholder="Cần sửa, bổ sung hoặc kiểm tra điều gì?"
        data-autofocus
        autoFocus
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isBlank) onSave(text)
          if (event.key === 'Escape' && isBlank) onCancel()
        }}
      />
      <Group gap="xs" mt={6} justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Hủy
        </Button>
        <Button size="compact-sm" disabled={isBlank} onClick={() => onSave(text)}>
          Lưu góp ý
        </Button>
      </Group>
    </div>
  )
}
