import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { useAgencies } from '../agency-choices.ts'
import type { Meeting } from '../meetings-data.ts'
import classes from './presentation.module.css'

/** The conclusions as they are noted, for the room to agree on their words. */
export function ConclusionLines({ meeting }: { meeting: Meeting }) {
  const { nameOf } = useAgencies()
  if (meeting.conclusions.length === 0) return <p className={classes.quiet}>Chưa có kết luận nào được ghi.</p>
  return (
    <ol className={classes.conclusions}>
      {meeting.conclusions.map(({ id, text, task }) => (
        <li key={id}>
          <span>{text}</span>
          {task === null ? null : (
            <span className={classes.presenter}>
              {task.lead.length === 0 ? '▲ chưa phân công' : `Chủ trì: ${task.lead.map(nameOf).join(', ')}`}
              {task.due === null ? '' : ` · ${task.due.inclusive ? 'chậm nhất' : 'trước'} ${formatDate(task.due.date)}`}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
