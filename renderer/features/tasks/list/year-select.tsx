import { Select } from '@mantine/core'
import { type TaskYear, yearText } from '../use-task-year.ts'

const every = 'tat-ca'

/** The year whose tasks are shown, or all of them. */
export function YearSelect({ year }: { year: TaskYear }) {
  return (
    <Select
      aria-label="Năm"
      data={[every, ...year.years.map(String)].map((value) => ({
        value,
        label: yearText(value === every ? null : Number(value)),
      }))}
      value={year.year === null ? every : String(year.year)}
      onChange={(value) => value && year.choose(value === every ? null : Number(value))}
      allowDeselect={false}
      w={150}
    />
  )
}
