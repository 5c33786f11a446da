import { reportKindWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { clauseText } from '../../../ui/clause-text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import type { PlannedReport, PlanView } from '../plans-data.ts'
import classes from './calendar.module.css'
import { Parties } from './parties.tsx'
import { periodsText, type UndatedReport } from './report-year.ts'

interface UndatedReportsProps {
  readonly plan: PlanView
  readonly year: number
  readonly undated: readonly UndatedReport[]
  readonly onOpen: (id: string) => void
}

/** Reports that no calendar can place: owed for their periods without a day, or when something happens. */
export function UndatedReports({ plan, year, undated, onOpen }: UndatedReportsProps) {
  const adhoc = plan.obligations.filter(({ kind }) => kind === 'adhoc')
  return (
    <>
      {undated.length === 0 ? null : (
        <Panel title="Chưa đặt hạn" note={`văn bản không nêu ngày gửi; kỳ báo cáo của năm ${year}`}>
          <ul className={classes.list}>
            {undated.map(({ report, occurrences }) => (
              <Line key={report.id} plan={plan} report={report} when={periodsText(occurrences)} onOpen={onOpen} />
            ))}
          </ul>
        </Panel>
      )}
      {adhoc.length === 0 ? null : (
        <Panel title="Không theo lịch" note="khi phát sinh, hoặc văn bản không nêu kỳ">
          <ul className={classes.list}>
            {adhoc.map((report) => (
              <Line key={report.id} plan={plan} report={report} when="văn bản không nêu kỳ" onOpen={onOpen} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

interface LineProps {
  readonly plan: PlanView
  readonly report: PlannedReport
  readonly when: string
  readonly onOpen: (id: string) => void
}

function Line({ plan, report, when, onOpen }: LineProps) {
  return (
    <li>
      <button type="button" className={classes.line} onClick={() => onOpen(report.id)}>
        <span className={classes.text}>
          <span className={classes.title}>{report.title}</span>
          <Parties plan={plan} report={report} />
        </span>
        <span className={classes.when}>
          {reportKindWords[report.kind]} · {when}
          <span className={classes.second}>{clauseText(report.clause)}</span>
        </span>
        <StateChip tone="none">Chưa đặt hạn</StateChip>
      </button>
    </li>
  )
}
