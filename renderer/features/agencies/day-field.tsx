import { DateField } from '../../ui/date-field.tsx'
import { useDay } from './use-day.ts'

/** Another day than today; cleared, it is today again. */
export function DayField() {
  const [day, setDay] = useDay()
  return (
    <DateField
      label={day === null ? 'Xem vào ngày (đang xem hôm nay)' : 'Xem vào ngày'}
      value={day}
      onChange={setDay}
    />
  )
}
