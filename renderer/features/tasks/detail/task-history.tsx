import { formatInstant } from '../../../lib/format-instant.ts'
import type { Names, TaskDetail } from '../tasks-data.ts'
import classes from './detail.module.css'
import { entryWords } from './history-words.ts'

/** What was done, newest first, with who and when. */
export function TaskHistory({ task, names }: { task: TaskDetail; names: Names }) {
  if (task.history.length === 0) return <p className={classes.quiet}>Chưa có cập nhật nào.</p>
  return (
    <ol className={classes.history}>
      {task.history.map((entry) => {
        const { what, details } = entryWords(entry, task, names)
        return (
          <li key={entry.sequence}>
            <span className={classes.what}>{what}</span>
            {details.map((text) => (
              <span key={text} className={classes.said}>
                {text}
              </span>
            ))}
            <span className={classes.when}>
              {entry.personName}, {formatInstant(entry.at)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
