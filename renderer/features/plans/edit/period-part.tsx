import { NumberInput, Select } from '@mantine/core'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'

/** Parts of a year that a plan reckons in, as they stand behind the year in a period's key. */
const parts = [
  '',
  '-H1',
  '-H2',
  '-9M',
  '-Q1',
  '-Q2',
  '-Q3',
  '-Q4',
  ...Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, '0')}`),
]

interface PeriodPartProps {
  /** Period key. */
  readonly value: string
  readonly onChange: (key: string) => void
}

/** A period of one calendar year: its year and the part of it. */
export function PeriodPart({ value, onChange }: PeriodPartProps) {
  const year = value.slice(0, 4)
  const part = value.slice(4)
  return (
    <>
      <Select
        label="Kỳ"
        data={parts.flatMap((one) => {
          const period = parsePeriod(`${year}${one}`)
          return period ? [{ value: one === '' ? 'year' : one, label: formatPeriod(period) }] : []
        })}
        value={part === '' ? 'year' : part}
        onChange={(picked) => onChange(`${year}${picked === 'year' || picked === null ? '' : picked}`)}
        allowDeselect={false}
        w={200}
      />
      <NumberInput
        label="Năm"
        value={Number(year)}
        onChange={(next) => typeof next === 'number' && parsePeriod(`${next}${part}`) && onChange(`${next}${part}`)}
        min={1990}
        max={2199}
        allowDecimal={false}
        thousandSeparator={false}
        w={100}
      />
    </>
  )
}
