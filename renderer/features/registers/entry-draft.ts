import type { IsoDate } from '../../../shared/domain/ids.ts'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { entryOfValues, valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import { type FieldValue, readFieldText } from '../../../shared/domain/registers/read-field.ts'
import type { RegisterEntry, RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'

/** What stands in the inputs, by field; a date as `YYYY-MM-DD`, a choice as its code. */
export type EntryTexts = Readonly<Record<string, string>>

export const everyPlan = 'moi-ke-hoach'

export interface EntryDraft {
  /** Id of a plan, or `everyPlan`. */
  readonly plan: string
  readonly texts: EntryTexts
}

export const emptyDraft = (register: RegisterId): EntryDraft => ({
  plan: everyPlan,
  texts: register === 'proposals' ? { state: 'waiting' } : {},
})

export function draftOf(entry: RegisterEntry, planId: string | null): EntryDraft {
  const values = valuesOfEntry(entry)
  const texts = registerFields[entry.register].flatMap(({ key }) => {
    const value = values[key] ?? null
    return value === null ? [] : [[key, typeof value === 'number' ? formatInteger(value) : value] as const]
  })
  return { plan: planId ?? everyPlan, texts: Object.fromEntries(texts) }
}

/** The kept draft, as far as it has the form's shape; an empty one else. */
export function readEntryDraft(stored: string | undefined, fresh: EntryDraft): EntryDraft {
  if (stored === undefined) return fresh
  try {
    const parsed = JSON.parse(stored) as { readonly plan?: unknown; readonly texts?: unknown }
    if (typeof parsed.plan !== 'string' || typeof parsed.texts !== 'object' || parsed.texts === null) return fresh
    const texts = Object.entries(parsed.texts).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    return { plan: parsed.plan, texts: Object.fromEntries(texts) }
  } catch (error) {
    console.warn('A stored draft could not be read; the form starts empty.', error)
    return fresh
  }
}

export type DraftReading =
  | { readonly kind: 'entry'; readonly entry: RegisterEntry }
  /** Sentences by field. */
  | { readonly kind: 'faults'; readonly faults: Readonly<Record<string, string>> }

/** The entry that the inputs make, or what stands against it at each of them. */
export function entryOfDraft(register: RegisterId, { texts }: EntryDraft, today: IsoDate): DraftReading {
  const values: Record<string, FieldValue> = {}
  const faults: Record<string, string> = {}
  for (const field of registerFields[register]) {
    const read = readFieldText(field, texts[field.key] ?? '')
    if (read.kind === 'value') values[field.key] = read.value
    else faults[field.key] = `${capitalised(read.message)} ${read.remedy}`
  }
  if (Object.keys(faults).length > 0) return { kind: 'faults', faults }
  const checked = entryOfValues(register, values, today)
  if (checked.kind === 'entry') return checked
  return {
    kind: 'faults',
    faults: Object.fromEntries(
      checked.faults.map(({ field, message, remedy }) => [
        field,
        values[field] === null ? message : `${message} ${remedy}`,
      ]),
    ),
  }
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
