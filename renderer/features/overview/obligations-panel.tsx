import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { obligationState } from '../../ui/obligation-state.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './overview.module.css'
import type { Overview } from './overview-data.ts'

/** Reports that the plan obliges the committee to send, the nearest first. */
export function ObligationsPanel({ obligations }: { obligations: Overview['obligations'] }) {
  const { key } = usePeriod()
  return (
    <Panel
      title="Báo cáo phải gửi"
      actions={
        <Anchor component={Link} to="/bao-cao" size="sm">
          Xem tất cả
        </Anchor>
      }
    >
      {obligations.length === 0 ? (
        <Text c="dimmed">Kế hoạch không nêu báo cáo nào phải gửi trong thời gian này.</Text>
      ) : (
        <ul className={classes.lines}>
          {mostUrgent(obligations, key).map((obligation) => {
            const [tone, word] = obligationState(obligation)
            return (
              <li key={`${obligation.id}-${obligation.period}`} className={classes.line}>
                <div style={{ minWidth: 0 }}>
                  <Anchor component={Link} to={`/bao-cao?xem=lap-bao-cao/${encodeURIComponent(obligation.id)}`}>
                    {obligation.title}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {obligation.due
                      ? `Hạn ${formatDate(obligation.due)}${obligation.dueInclusive ? '' : ' (trước ngày này)'}`
                      : 'Kế hoạch không nêu ngày'}
                    {` · ${clauseText(obligation.clause)}`}
                  </Text>
                </div>
                <StateChip tone={tone}>{word}</StateChip>
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}

type Obligation = Overview['obligations'][number]

const shownAtMost = 5

/** Those with a due date by their days left, then the undated ones of the chosen period. */
function mostUrgent(obligations: readonly Obligation[], period: string): readonly Obligation[] {
  const dated = obligations.filter(({ daysLeft, state }) => daysLeft !== null && state !== 'drafted')
  const undated = obligations.filter((obligation) => obligation.period === period && !dated.includes(obligation))
  return [...dated.sort((left, right) => Number(left.daysLeft) - Number(right.daysLeft)), ...undated].slice(
    0,
    shownAtMost,
  )
}
