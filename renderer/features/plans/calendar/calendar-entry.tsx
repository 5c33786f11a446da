import { reportKindWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { datePartsOf } from '../../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import { obligationState } from '../../../ui/obligation-state.ts'
import { StateChip } from '../../../ui/state-chip.tsx'
import type { PlanView } from '../plans-data.ts'
import classes from './calendar.module.css'
import { Parties } from './parties.tsx'
import { type DatedReport, dueLine, lastDayLine, weekdayOf, wordsBehindDay } from './report-year.ts'

/** One report on its day: a leaf with the day the document names, and what is sent by whom to whom. */
export function CalendarEntry({ plan, entry }: { plan: PlanView; entry: DatedReport }) {
  const { occurrence, report, due } = entry
  const [tone, word] = obligationState(occurrence)
  const period = parsePeriod(occurrence.period)
  const words = wordsBehindDay(report)
  return (
    <span className={classes.entry}>
      <span className={classes.leaf}>
        <span className={classes.leafWord}>{occurrence.dueInclusive ? 'chậm nhất' : 'trước ngày'}</span>
        <span className={classes.leafDay}>{String(datePartsOf(due).day).padStart(2, '0')}</span>
        <span className={classes.leafWord}>{weekdayOf(due)}</span>
      </span>
      <span className={classes.text}>
        <span className={classes.head}>
          <span className={classes.title}>{report.title}</span>
          <StateChip tone={tone}>{word}</StateChip>
        </span>
        <span className={classes.second}>
          {reportKindWords[report.kind]} · {period ? formatPeriod(period) : occurrence.period}
        </span>
        <Parties plan={plan} report={report} />
        <span className={classes.due}>
          {capital(dueLine(entry))} ({lastDayLine(entry)})
          {words === null ? null : <span className={classes.second}>văn bản ghi “{words}”</span>}
        </span>
      </span>
    </span>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
