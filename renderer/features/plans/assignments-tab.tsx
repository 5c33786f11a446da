import { Button, SegmentedControl } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useFilter } from '../../lib/interface-state.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { type AssignmentFilter, everything, filterAssignments } from './assignment-filter.ts'
import { AssignmentFilters } from './assignment-filters.tsx'
import { AssignmentTable } from './assignment-table.tsx'
import { withWithdrawnDuties } from './edit/marked-rows.ts'
import { OwnRowBar, useShowWithdrawn } from './edit/own-row-bar.tsx'
import { agencyNames } from './plan-names.ts'
import classes from './plans.module.css'
import type { Assignment, PlanView } from './plans-data.ts'

/** Duties of a plan by its own groups of tasks, narrowed by who, how often and what. */
export function AssignmentsTab({ plan }: { plan: PlanView }) {
  const [filter, change] = useAssignmentFilter(plan.meta.id)
  const [view, setView] = useFilter('ke-hoach.nhiem-vu.dang', 'nhom')
  const wanted = useDeferredValue(filter)
  const [showsWithdrawn] = useShowWithdrawn()
  const duties = useMemo(() => (showsWithdrawn ? withWithdrawnDuties(plan) : plan).assignments, [plan, showsWithdrawn])
  const rows = useMemo(() => filterAssignments(duties, wanted, agencyNames(plan)), [duties, plan, wanted])
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(everything)
  const bar = (
    <OwnRowBar
      planId={plan.meta.id}
      drawer="them-nhiem-vu"
      what="nhiệm vụ"
      withdrawn={plan.withdrawn.assignments.length}
    />
  )
  if (duties.length === 0) {
    return (
      <Panel title="Nhiệm vụ" actions={bar}>
        <EmptyState
          title="Văn bản không nêu nhiệm vụ nào"
          sentence="Nhiệm vụ của Ban Chỉ đạo khi đó lấy theo văn bản khác; xem danh sách kế hoạch."
        />
      </Panel>
    )
  }
  return (
    <>
      <AssignmentFilters plan={plan} filter={filter} onChange={change} />
      <div className={classes.bar}>
        <p role="status">
          {rows.length === duties.length ? `${rows.length} nhiệm vụ` : `${rows.length}/${duties.length} nhiệm vụ`}
        </p>
        {isNarrowed ? (
          <Button size="xs" variant="subtle" onClick={() => change(everything)}>
            Bỏ lọc
          </Button>
        ) : null}
        <span className={classes.push}>{bar}</span>
        <SegmentedControl
          aria-label="Cách trình bày"
          size="sm"
          value={view}
          onChange={setView}
          data={[
            { value: 'nhom', label: 'Theo nhóm' },
            { value: 'bang', label: 'Một bảng' },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Panel title="Nhiệm vụ">
          <EmptyState
            title="Không có nhiệm vụ nào khớp với bộ lọc"
            sentence="Bấm “Bỏ lọc” hoặc đổi điều kiện để xem các nhiệm vụ khác của văn bản."
          />
        </Panel>
      ) : view === 'bang' ? (
        <Panel title="Nhiệm vụ" note="cả văn bản" flush>
          <AssignmentTable plan={plan} label="Nhiệm vụ" rows={rows} maxHeight="calc(100vh - 200px)" />
        </Panel>
      ) : (
        <Groups plan={plan} rows={rows} />
      )}
    </>
  )
}

function Groups({ plan, rows }: { plan: PlanView; rows: readonly Assignment[] }) {
  return (
    <div className={classes.stack}>
      {plan.groups.map(({ id, title, clause }) => {
        const members = rows.filter(({ group }) => group === id)
        if (members.length === 0) return null
        const label = `${clause}. ${title}`
        return (
          <Panel key={id} title={label} note={`${members.length} nhiệm vụ`} flush>
            <AssignmentTable plan={plan} label={label} rows={members} maxHeight="calc(100vh - 140px)" />
          </Panel>
        )
      })}
    </div>
  )
}

/** Kept per person and plan; the text only until the page is left. */
function useAssignmentFilter(planId: string): [AssignmentFilter, (part: Partial<AssignmentFilter>) => void] {
  const [agency, setAgency] = useFilter(`ke-hoach.${planId}.co-quan`, '')
  const [recurrence, setRecurrence] = useFilter(`ke-hoach.${planId}.nhip`, '')
  const [mode, setMode] = useFilter(`ke-hoach.${planId}.tinh-chat`, '')
  const [lead, setLead] = useFilter(`ke-hoach.${planId}.chu-tri`, '')
  const [text, setText] = useState('')
  const filter = useMemo(
    () => ({ agency, recurrence, mode, withoutLead: lead === 'khong-neu', text }),
    [agency, recurrence, mode, lead, text],
  )
  const change = (part: Partial<AssignmentFilter>): void => {
    if (part.agency !== undefined) setAgency(part.agency)
    if (part.recurrence !== undefined) setRecurrence(part.recurrence)
    if (part.mode !== undefined) setMode(part.mode)
    if (part.withoutLead !== undefined) setLead(part.withoutLead ? 'khong-neu' : '')
    if (part.text !== undefined) setText(part.text)
  }
  return [filter, change]
}
