import { TextInput, type TextInputProps } from '@mantine/core'

interface TextFieldProps extends Pick<TextInputProps, 'label' | 'className' | 'placeholder' | 'error'> {
  readonly value: string | null
  /** Null for an empty field: "không có trong văn bản". */
  readonly onChange: (text: string | null) => void
}

export function TextField({ value, onChange, ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      size="xs"
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      autoComplete="off"
    />
  )
}
