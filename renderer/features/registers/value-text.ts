import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import type { RegisterField } from '../../../shared/domain/registers/fields/register-field.ts'
import type { FieldValue } from '../../../shared/domain/registers/read-field.ts'
import { formatDate, parseIsoDate } from '../../../shared/domain/time/iso-date.ts'

/** A value as the screen shows it; null: the entry does not say. */
export function shownValue({ type, choices = [] }: RegisterField, value: FieldValue): string | null {
  if (value === null) return null
  if (typeof value === 'number') return formatInteger(value)
  if (type === 'choice') return choices.find((choice) => choice.value === value)?.label ?? value
  const date = type === 'date' ? parseIsoDate(value) : null
  return date === null ? value : formatDate(date)
}
