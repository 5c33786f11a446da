import { MultiSelect } from '@mantine/core'
import { type AgencyChoice, withoutDiacritics } from './agency-choices.ts'

interface AgenciesFieldProps {
  readonly label: string
  readonly choices: readonly AgencyChoice[]
  readonly value: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
  readonly error?: string | undefined
  readonly required?: boolean
}

/** Several agencies, found by typing without diacritics. */
export function AgenciesField({ label, choices, value, onChange, error, required = false }: AgenciesFieldProps) {
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? 'Gõ tên cơ quan' : ''}
      data={[...choices]}
      value={[...value]}
      onChange={onChange}
      filter={withoutDiacritics}
      error={error}
      required={required}
      searchable
      hidePickedOptions
      limit={60}
      maxDropdownHeight={300}
      nothingFoundMessage="Không tìm thấy"
    />
  )
}
