import { minutesText } from '../meeting-words.ts'
import type { Meeting } from '../meetings-data.ts'
import classes from './presentation.module.css'

/** The agenda with its times; the item that is dealt with stands out. */
export function AgendaLines({ meeting }: { meeting: Meeting }) {
  const { agenda, schedule, current } = meeting
  const times = new Map(schedule.slots.map((slot) => [slot.itemId, slot]))
  if (agenda.length === 0)
    return <p className={classes.quiet}>Chương trình chưa có nội dung. Lập chương trình ở cửa sổ làm việc.</p>
  return (
    <ol className={classes.agenda}>
      {agenda.map((item) => (
        <li key={item.id} aria-current={current?.itemId === item.id ? 'step' : undefined}>
          <span className={classes.time}>{times.get(item.id)?.from ?? minutesText(item.minutes)}</span>
          <span>{item.title}</span>
          <span className={classes.presenter}>{item.presenter}</span>
        </li>
      ))}
    </ol>
  )
}
