import { formatTime } from '../../../../shared/domain/meetings/meeting-times.ts'
import { dayText, minutesText, personText } from '../meeting-words.ts'
import type { Meeting } from '../meetings-data.ts'
import classes from './presentation.module.css'

/** What the meeting is, and its agenda with times. */
export function OpeningSlide({ meeting }: { meeting: Meeting }) {
  const { details, agenda, schedule } = meeting
  const times = new Map(schedule.slots.map((slot) => [slot.itemId, slot]))
  return (
    <>
      <h1 className={classes.title}>{details.subject}</h1>
      <p className={classes.facts}>
        {[
          details.date === null ? 'Chưa định ngày' : dayText(details.date),
          details.startTime === null ? null : formatTime(details.startTime),
          details.place === '' ? null : details.place,
        ]
          .filter((one) => one !== null)
          .join(' · ')}
      </p>
      {details.chair ? (
        <p className={classes.facts}>
          Chủ trì: {personText(details.chair)}
          {details.chair.name !== '' && details.chair.post !== '' ? `, ${details.chair.post}` : ''}
        </p>
      ) : null}
      {agenda.length === 0 ? (
        <p className={classes.quiet}>Chương trình chưa có nội dung. Lập chương trình ở cửa sổ làm việc.</p>
      ) : (
        <ol className={classes.agenda}>
          {agenda.map((item) => (
            <li key={item.id} aria-current={meeting.current?.itemId === item.id ? 'step' : undefined}>
              <span className={classes.time}>{times.get(item.id)?.from ?? minutesText(item.minutes)}</span>
              <span>{item.title}</span>
              <span className={classes.presenter}>{item.presenter}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
