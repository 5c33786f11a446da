import { Anchor, Button } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { Link } from 'react-router'
import { clauseText } from '../../ui/clause-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './plans.module.css'
import type { PlanView } from './plans-data.ts'

interface ClauseFilterProps {
  readonly plan: PlanView
  readonly clause: string
  readonly onClear: () => void
}

/** Says that only one clause of the plan is shown, and how to see all of it again. */
export function ClauseFilter({ plan, clause, onClear }: ClauseFilterProps) {
  return (
    <div className={classes.clauseFilter} role="status">
      <IconFilter size={16} aria-hidden="true" />
      <span>
        Đang xem {clauseText(clause)}: {plan.targets.length} mục tiêu, {plan.assignments.length} nhiệm vụ,{' '}
        {plan.obligations.length} báo cáo.
      </span>
      <Button size="xs" variant="subtle" onClick={onClear}>
        Xem cả văn bản
      </Button>
      <Anchor component={Link} to={`/ke-hoach/${plan.meta.id}/bo-cuc`} size="sm">
        Bố cục
      </Anchor>
    </div>
  )
}

/** In the place of a tab that has no row of the clause; the rows of the whole plan are one press away. */
export function NothingInClause({ clause, what, onClear }: { clause: string; what: string; onClear: () => void }) {
  return (
    <Panel title={what}>
      <EmptyState
        title={`Không có ${what.toLocaleLowerCase('vi')} ở ${clauseText(clause)}`}
        sentence="Mở Bố cục để chọn mục khác, hoặc xem cả văn bản."
        action={
          <Button size="sm" variant="default" onClick={onClear}>
            Xem cả văn bản
          </Button>
        }
      />
    </Panel>
  )
}
