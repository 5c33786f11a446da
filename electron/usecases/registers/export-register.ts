import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import { type FieldValues, valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import type { RegisterField } from '../../../shared/domain/registers/fields/register-field.ts'
import type { RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import { totalsOf } from '../../../shared/domain/registers/totals-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Desk, todayOf } from '../desk.ts'
import { holdsIllustrative } from '../intake/illustrative.ts'

/** The register of a year (null: of all years) as a workbook, without what was withdrawn. */
export async function exportRegister(
  desk: Desk,
  register: RegisterId,
  year: number | null,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const day = todayOf(desk)
  const entries = desk.store.registers
    .list(register)
    .filter(({ withdrawn, entry }) => !withdrawn && (year === null || entry.date.startsWith(String(year))))
    .map(({ entry }) => entry)
  const fields = registerFields[register]
  const years = year === null ? '' : ` năm ${year}`
  const illustrative = holdsIllustrative(desk.store) ? ' – số liệu minh họa' : ''
  const totals = totalsOf(register, entries)
    .map(({ label, text, gap }) => `${label}: ${text ?? 'chưa có số liệu'}${gap === '' ? '' : `, ${gap}`}`)
    .join('; ')
  const bytes = await desk.writeRegisterWorkbook({
    title: `Sổ theo dõi: ${registerNames[register]}${years}${illustrative}`,
    sheetName: registerNames[register],
    footer: `Sổ theo dõi, đến ngày ${formatDate(day)}${illustrative}`,
    day: midnightOf(day),
    columns: fields.map(({ label, width, type }) => ({
      head: label,
      width,
      kind: type === 'date' ? 'date' : type === 'count' || type === 'money' ? 'number' : 'text',
    })),
    rows: entries.map((entry) => {
      const values = valuesOfEntry(entry)
      return fields.map((field) => cellOf(field, values))
    }),
    totals: entries.length === 0 ? '' : `Cộng: ${totals}.`,
  })
  return { name: safeFileName(`so-theo-doi ${registerNames[register]}${years}_${day}`, 'xlsx'), bytes }
}

const midnightOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

function cellOf({ key, type, choices = [] }: RegisterField, values: FieldValues): string | number | Date | null {
  const value = values[key] ?? null
  if (value === null) return null
  if (type === 'date') return midnightOf(String(value))
  return type === 'choice' ? (choices.find((choice) => choice.value === value)?.label ?? value) : value
}
