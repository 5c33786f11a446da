import { Select } from '@mantine/core'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { formatPeriod, type Period, parsePeriod, periodKey } from '../../../shared/domain/time/period.ts'
import { useSession } from '../../lib/use-session.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Periods that units report for, of one year; the month is not asked of districts. */
const periodsOf = (year: number): Period[] => [
  { kind: 'year', year },
  { kind: 'nine_months', year },
  { kind: 'half', year, index: 1 },
  { kind: 'quarter', year, index: 1 },
  { kind: 'quarter', year, index: 2 },
  { kind: 'quarter', year, index: 3 },
  { kind: 'quarter', year, index: 4 },
]

interface PeriodFieldProps {
  readonly label: string
  readonly value: PeriodKey
  readonly onChange: (value: PeriodKey) => void
}

/** Choice among the reporting periods of the plan's years. */
export function PeriodField({ label, value, onChange }: PeriodFieldProps) {
  const { plan } = useSession()
  const data = Array.from({ length: plan.yearTo - plan.yearFrom + 1 }, (_, index) => plan.yearTo - index).map(
    (year) => ({
      group: `Năm ${year}`,
      items: periodsOf(year).map((period) => ({
        value: periodKey(period) as string,
        label: capital(formatPeriod(period)),
      })),
    }),
  )
  return (
    <Select
      label={label}
      data={data}
      value={value}
      onChange={(text) => {
        const parsed = parsePeriod(text ?? '')
        if (parsed) onChange(periodKey(parsed))
      }}
      allowDeselect={false}
      searchable
      nothingFoundMessage="Không tìm thấy"
      w={230}
    />
  )
}
