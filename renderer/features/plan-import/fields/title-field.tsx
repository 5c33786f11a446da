import { Textarea } from '@mantine/core'
import classes from '../fields.module.css'

/** The contract's bound on the title of a row. */
const longest = 25

interface TitleFieldProps {
  readonly label?: string
  readonly value: string
  readonly onChange: (title: string) => void
}

/** A title in the secretariat's own short words. */
export function TitleField({ label = 'Tên nhiệm vụ', value, onChange }: TitleFieldProps) {
  const words = value.split(/\s+/).filter((word) => word !== '').length
  const error =
    words === 0 ? 'Không được để trống.' : words > longest ? `Tên dài ${words} từ, quá ${longest} từ.` : null
  return (
    <Textarea
      size="xs"
      label={label}
      description={`${words}/${longest} từ`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      error={error}
      rows={2}
      onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/\n/g, ' '))}
      className={classes.wide ?? ''}
    />
  )
}
