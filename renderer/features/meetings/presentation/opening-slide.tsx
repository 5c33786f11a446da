import { clockWords } from '../../../../shared/domain/meetings/meeting-times.ts'
import { dayText, personText } from '../meeting-words.ts'
import type { Meeting } from '../meetings-data.ts'
import { AgendaLines } from './agenda-lines.tsx'
import classes from './presentation.module.css'

/** What the meeting is, and its agenda with times. */
export function OpeningSlide({ meeting }: { meeting: Meeting }) {
  const { details } = meeting
  return (
    <>
      <h1 className={classes.title}>{details.subject}</h1>
      <p className={classes.facts}>
        {[
          details.date === null ? 'Chưa định ngày' : dayText(details.date),
          details.startTime === null ? null : clockWords(details.startTime),
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
      <AgendaLines meeting={meeting} />
    </>
  )
}
