import type { IsoDate } from '../ids.ts'
import type { TaskStatus } from '../tasks/task-state.ts'
import { statusWords } from '../tasks/task-words.ts'
import { formatDate } from '../time/iso-date.ts'
import type { LineFields, MergedField } from './merge-row.ts'

export const fieldWords: Readonly<Record<MergedField, string>> = {
  status: 'Trạng thái',
  percent: 'Tỷ lệ',
  doneOn: 'Ngày hoàn thành',
  product: 'Kết quả, sản phẩm',
  note: 'Ghi chú',
}

/** A value as people read it; null: nothing was said. */
export function fieldText<Field extends MergedField>(field: Field, value: LineFields[Field]): string | null {
  if (value === null) return null
  switch (field) {
    case 'status':
      return statusWords[value as TaskStatus]
    case 'percent':
      return `${value}%`
    case 'doneOn':
      return formatDate(value as IsoDate)
    default:
      return String(value)
  }
}
