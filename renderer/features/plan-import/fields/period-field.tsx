import { type Period, parsePeriod, periodKey } from '../../../../shared/domain/time/period.ts'
import { typedYear } from '../../../ui/typed-figure.ts'
import { ChoiceField, choicesOf } from './choice-field.tsx'
import { TypedField } from './typed-field.tsx'

/** Part of a period's key behind its year. */
const parts = {
  '': 'cả năm',
  '-H1': '6 tháng đầu năm',
  '-H2': '6 tháng cuối năm',
  '-9M': '9 tháng đầu năm',
  '-Q1': 'quý I',
  '-Q2': 'quý II',
  '-Q3': 'quý III',
  '-Q4': 'quý IV',
  '-01': 'tháng 1',
  '-02': 'tháng 2',
  '-03': 'tháng 3',
  '-04': 'tháng 4',
  '-05': 'tháng 5',
  '-06': 'tháng 6',
  '-07': 'tháng 7',
  '-08': 'tháng 8',
  '-09': 'tháng 9',
  '-10': 'tháng 10',
  '-11': 'tháng 11',
  '-12': 'tháng 12',
} as const
type Part = keyof typeof parts
const partOf = (period: Period): Part => periodKey(period).slice(4) as Part

interface PeriodFieldProps {
  readonly value: Period
  readonly onChange: (period: Period) => void
}

/** A period of a calendar year. */
export function PeriodField({ value, onChange }: PeriodFieldProps) {
  const change = (year: number, part: Part): void => {
    const period = parsePeriod(`${year}${part}`)
    if (period) onChange(period)
  }
  return (
    <>
      <ChoiceField<Part>
        label="Kỳ"
        value={partOf(value)}
        choices={choicesOf(parts)}
        onChange={(part) => change(value.year, part)}
      />
      <TypedField
        label="Năm"
        required
        value={value.year}
        write={String}
        read={typedYear}
        onChange={(year) => year !== null && change(year, partOf(value))}
      />
    </>
  )
}
