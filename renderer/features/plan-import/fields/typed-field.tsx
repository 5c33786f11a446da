import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import type { Typed } from '../../../ui/typed-figure.ts'

interface TypedFieldProps<Value> extends Pick<TextInputProps, 'label' | 'className' | 'placeholder'> {
  readonly value: Value | null
  readonly write: (value: Value) => string
  readonly read: (text: string) => Typed<Value>
  readonly onChange: (value: Value | null) => void
  /** A row cannot do without it: an empty field is a fault, and what stood before stays. */
  readonly required?: boolean
}

/** A field of text with one meaning: what cannot be read is said at once and changes nothing. */
export function TypedField<Value>({ value, write, read, onChange, required = false, ...rest }: TypedFieldProps<Value>) {
  const worded = (one: Value | null): string => (one === null ? '' : write(one))
  const [text, setText] = useState(worded(value))
  const [known, setKnown] = useState(text)
  const typed = read(text)
  if (worded(value) !== known) {
    // Another field moved the value: what stands here follows, unless it says the same in other words.
    setKnown(worded(value))
    if (typed.kind === 'fault' || worded(typed.value) !== worded(value)) setText(worded(value))
  }
  const error =
    typed.kind === 'fault' ? typed.message : required && typed.value === null ? 'Không được để trống.' : undefined

  const change = (next: string): void => {
    setText(next)
    const now = read(next)
    if (now.kind === 'value' && !(required && now.value === null)) onChange(now.value)
  }

  return (
    <TextInput
      {...rest}
      size="xs"
      value={text}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
      inputMode="decimal"
      autoComplete="off"
    />
  )
}
