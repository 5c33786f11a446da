import type { Meeting } from '../meetings-data.ts'
import classes from './briefing.module.css'
import { BriefingPanel } from './briefing-panel.tsx'
import { PreparationPanel } from './preparation-panel.tsx'

/** What the chair has at hand for one meeting: figures, what-if, script, speech, draft conclusions. */
export function BriefingTab({ meeting }: { meeting: Meeting }) {
  const { details, day, id, planId } = meeting
  return (
    <div className={classes.page}>
      <BriefingPanel planId={planId} period={details.figuresPeriod} day={details.date ?? day} />
      <PreparationPanel meetingId={id} />
    </div>
  )
}
