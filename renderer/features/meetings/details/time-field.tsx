import { TextInput } from '@mantine/core'
import { readTypedTime } from './details-draft.ts'

interface TimeFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly error?: string | undefined
  readonly required?: boolean
}

/** A time of day; what was typed loosely ("8h30") is written out on leaving the field. */
export function TimeField({ label, value, onChange, error, required = false }: TimeFieldProps) {
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const read = readTypedTime(value)
        if (read !== null && read !== value) onChange(read)
      }}
      placeholder="giờ:phút"
      error={error}
      required={required}
      maxLength={12}
      w={120}
    />
  )
}
