import { DateInput, type DateInputProps } from '@mantine/dates'
import type { IsoDate } from '../../shared/domain/ids.ts'
import { parseIsoDate } from '../../shared/domain/time/iso-date.ts'
import { parseTypedDate } from '../../shared/domain/time/parse-typed-date.ts'

interface DateFieldProps extends Pick<DateInputProps, 'label' | 'description' | 'error' | 'required'> {
  readonly value: IsoDate | null
  readonly onChange: (date: IsoDate | null) => void
}

/** A date typed day first or picked from the Vietnamese calendar. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  return (
    <DateInput
      {...rest}
      value={value}
      onChange={(date) => onChange(date === null ? null : parseIsoDate(date))}
      valueFormat="DD/MM/YYYY"
      dateParser={parseTypedDate}
      placeholder="ngày/tháng/năm"
      clearable
      clearButtonProps={{ 'aria-label': 'Xóa ngày' }}
    />
  )
}
