import { agencyNames } from '../plan-names.ts'
import type { PlannedReport, PlanView } from '../plans-data.ts'
import classes from './calendar.module.css'

/** Who sends to whom; a side that the document does not name is said not to be named. */
export function Parties({ plan, report }: { plan: PlanView; report: PlannedReport }) {
  const nameOf = agencyNames(plan)
  return (
    <span className={classes.parties}>
      {report.from === null ? 'không nêu nơi gửi' : nameOf(report.from)}
      <span aria-hidden="true"> → </span>
      <span className={classes.spoken}> gửi </span>
      {report.to === null ? 'không nêu nơi nhận' : nameOf(report.to)}
    </span>
  )
}
