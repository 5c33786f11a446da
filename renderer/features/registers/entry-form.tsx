import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import type { RegisterField } from '../../../shared/domain/registers/fields/register-field.ts'
import { longestText } from '../../../shared/domain/registers/read-field.ts'
import type { RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import type { EntryTexts } from './entry-draft.ts'
import type { RegisterRow } from './registers-data.ts'

interface EntryFieldsProps {
  readonly register: RegisterId
  readonly texts: EntryTexts
  readonly faults: Readonly<Record<string, string>>
  /** Entries there are: what was typed before is offered again. */
  readonly known: readonly RegisterRow[]
  readonly onChange: (key: string, text: string) => void
}

/** The inputs of one entry, in the order of the register's columns. */
export function EntryFields({ register, texts, faults, known, onChange }: EntryFieldsProps) {
  const offered = useMemo(() => offeredTexts(register, known), [register, known])
  return registerFields[register].map((field) => (
    <EntryInput
      key={field.key}
      field={field}
      text={texts[field.key] ?? ''}
      fault={faults[field.key]}
      offered={offered[field.key] ?? []}
      onChange={(text) => onChange(field.key, text)}
    />
  ))
}

interface EntryInputProps {
  readonly field: RegisterField
  readonly text: string
  readonly fault: string | undefined
  readonly offered: readonly string[]
  readonly onChange: (text: string) => void
}

function EntryInput({ field, text, fault, offered, onChange }: EntryInputProps) {
  const shared = { label: field.label, description: field.hint, error: fault, required: field.required }
  switch (field.type) {
    case 'date':
      return <DateField {...shared} value={parseIsoDate(text)} onChange={(date) => onChange(date ?? '')} />
    case 'choice':
      return (
        <Select
          {...shared}
          data={[...(field.choices ?? [])]}
          value={text === '' ? null : text}
          onChange={(value) => onChange(value ?? '')}
        />
      )
    case 'long_text':
      return (
        <GrowingTextarea
          {...shared}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          maxLength={longestText.long_text}
        />
      )
    case 'text':
      return (
        <Autocomplete
          {...shared}
          data={[...offered]}
          limit={8}
          value={text}
          onChange={onChange}
          maxLength={longestText.text}
        />
      )
    case 'count':
    case 'money':
      return (
        <TextInput
          {...shared}
          inputMode="numeric"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          maxLength={40}
        />
      )
  }
}

/** What was typed into each field of text, every wording once. */
function offeredTexts(
  register: RegisterId,
  known: readonly RegisterRow[],
): Readonly<Record<string, readonly string[]>> {
  const fields = registerFields[register].filter(({ type }) => type === 'text')
  const all = known.map(({ entry }) => valuesOfEntry(entry))
  return Object.fromEntries(
    fields.map(({ key }) => {
      const texts = all.map((values) => values[key]).filter((value) => typeof value === 'string')
      return [key, [...new Set(texts)].sort(compareVietnamese)]
    }),
  )
}
