import { Select } from '@mantine/core'
import type { PeriodKey } from '../../../../shared/domain/ids.ts'
import { formatPeriod, type Period, parsePeriod, periodKey } from '../../../../shared/domain/time/period.ts'

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** Every period of a year that a meeting can look back on, the longest first. */
const periodsOf = (year: number): readonly Period[] => [
  { kind: 'year', year },
  { kind: 'nine_months', year },
  { kind: 'half', year, index: 1 },
  ...([1, 2, 3, 4] as const).map((index): Period => ({ kind: 'quarter', year, index })),
  ...months.map((index): Period => ({ kind: 'month', year, index })),
]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

interface FiguresPeriodFieldProps {
  readonly value: PeriodKey
  readonly onChange: (period: PeriodKey) => void
  /** The year of today, and the first one of the plan. */
  readonly thisYear: number
  readonly firstYear: number
}

/** The period whose figures the meeting looks at: of the plan's years up to this one, the newest on top. */
export function FiguresPeriodField({ value, onChange, thisYear, firstYear }: FiguresPeriodFieldProps) {
  const chosen = parsePeriod(value)
  const last = Math.max(thisYear, chosen?.year ?? thisYear)
  const first = Math.min(firstYear, chosen?.year ?? firstYear, last)
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
  return (
    <Select
      label="Kỳ số liệu xem xét"
      data={years.map((year) => ({
        group: `Năm ${year}`,
        items: periodsOf(year).map((period) => ({
          value: periodKey(period) as string,
          label: capital(formatPeriod(period)),
        })),
      }))}
      value={value}
      onChange={(text) => {
        const period = parsePeriod(text ?? '')
        if (period) onChange(periodKey(period))
      }}
      allowDeselect={false}
      searchable
      nothingFoundMessage="Không tìm thấy"
      w={230}
    />
  )
}
