import { SegmentedControl, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useFilter } from '../../../lib/interface-state.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { YearSelect } from '../list/year-select.tsx'
import classes from '../tasks.module.css'
import { type Score, useNames, useScorecard } from '../tasks-data.ts'
import { onlyThese, useTaskFilter } from '../use-task-filter.ts'
import type { TaskYear } from '../use-task-year.ts'
import { ScoreTable } from './score-table.tsx'

type Scorecard = NonNullable<ReturnType<typeof useScorecard>['data']>

/** How each agency stands, as lead and as coordinating agency apart. */
export function ScoreTab({ year }: { year: TaskYear }) {
  const { plan } = useSession()
  const query = useScorecard(plan.id, year.year)
  if (query.data) return <Scores scorecard={query.data} year={year} />
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  return <LoadingState lines={12} label="Đang tính theo cơ quan…" />
}

function Scores({ scorecard, year }: { scorecard: Scorecard; year: TaskYear }) {
  const { plan } = useSession()
  const navigate = useNavigate()
  const [, , replace] = useTaskFilter(plan.id)
  const [chosen, setRole] = useFilter('nhiem-vu.vai-tro', 'lead')
  const role = chosen === 'coordinating' ? 'coordinating' : 'lead'
  const names = useNames(scorecard.agencies)
  const rows = useMemo(() => scorecard.rows.filter((one) => one.role === role), [scorecard.rows, role])
  const openList = (part: Parameters<typeof onlyThese>[0]): void => {
    replace(onlyThese(part))
    void navigate(`/nhiem-vu/danh-sach?nam=${year.year ?? 'tat-ca'}`)
  }
  return (
    <>
      <div className={classes.bar}>
        <YearSelect year={year} />
        <SegmentedControl
          aria-label="Vai trò của cơ quan"
          value={role}
          onChange={setRole}
          data={[
            { value: 'lead', label: 'Chủ trì' },
            { value: 'coordinating', label: 'Phối hợp' },
          ]}
        />
        <p>
          Tỷ lệ đúng hạn: hoàn thành đúng hạn trên số đã hoàn thành hoặc đã quá hạn; thường xuyên, đề nghị để riêng. “Số
          ít”: dưới 5 nhiệm vụ, chưa nên so sánh.
        </p>
      </div>
      <Panel
        title="Theo cơ quan"
        note={`${formatInteger(rows.length)} cơ quan ${role === 'lead' ? 'chủ trì' : 'phối hợp'}`}
        flush
      >
        {rows.length === 0 ? (
          <EmptyState
            title={role === 'lead' ? 'Chưa có cơ quan nào chủ trì nhiệm vụ' : 'Chưa có cơ quan nào phối hợp'}
            sentence="Chọn năm khác, hoặc phân công cơ quan trong danh sách nhiệm vụ."
          />
        ) : (
          <ScoreTable
            label="Kết quả theo cơ quan"
            rows={rows}
            moves={scorecard.moves}
            names={names}
            onOpen={({ agency }: Score) => openList({ agency, role })}
          />
        )}
      </Panel>
      {scorecard.unassigned > 0 ? (
        <Text mt="sm" c="dimmed">
          {formatInteger(scorecard.unassigned)} nhiệm vụ chưa phân công, không tính cho cơ quan nào.
        </Text>
      ) : null}
    </>
  )
}
