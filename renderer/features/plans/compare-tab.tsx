import { Checkbox, Select } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { backend } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useFilter } from '../../lib/interface-state.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { compareDuties, compareTargets, sharedRows } from './compare-plans.ts'
import { ComparedDuties, ComparedTargets } from './compare-tables.tsx'
import { shortNameOf } from './plan-names.ts'
import classes from './plans.module.css'
import { type PlanView, usePlans } from './plans-data.ts'

/** Two plans that bind together, side by side; the other one stands in the address (`voi`). */
export function CompareTab({ plan }: { plan: PlanView }) {
  const [parameters, setParameters] = useSearchParams()
  const plans = usePlans()
  const others = (plans.data ?? []).filter(({ id }) => id !== plan.meta.id)
  // Which plan binds together with this one is only known from the rows of both.
  const queries = useQueries({
    queries: others.map(({ id }) => backend.plans.show.queryOptions({ input: { planId: id } })),
  })
  const loaded = queries.flatMap(({ data }) => (data ? [data] : []))
  const isLoading = plans.isPending || queries.some(({ isPending }) => isPending)
  const failed = queries.find(({ error }) => error !== null)
  const chosen = parameters.get('voi') ?? (isLoading ? null : nearest(plan, loaded))
  const other = loaded.find(({ meta }) => meta.id === chosen)

  if (plans.error) return <ErrorState {...describeError(plans.error)} onRetry={() => void plans.refetch()} />
  return (
    <>
      <div className={classes.filters}>
        <Select
          label="Đối chiếu với"
          placeholder="Chọn văn bản"
          data={others.map((one) => ({ value: one.id, label: shortNameOf(one) }))}
          value={other?.meta.id ?? null}
          onChange={(value) =>
            setParameters((before) => {
              if (value) before.set('voi', value)
              return before
            })
          }
          allowDeselect={false}
          w={420}
        />
        {other ? <OnlyDifferent /> : null}
      </div>
      {other ? (
        <SideBySide left={plan} right={other} />
      ) : failed ? (
        <ErrorState
          title="Không tải được văn bản để đối chiếu."
          {...describeError(failed.error)}
          onRetry={() => void failed.refetch()}
        />
      ) : isLoading ? (
        <LoadingState lines={10} />
      ) : (
        <Panel title="Đối chiếu hai văn bản">
          <EmptyState
            title="Chưa chọn văn bản để đối chiếu"
            sentence="Không có văn bản nào trong danh mục ghi mục tiêu hay nhiệm vụ trùng với văn bản này; vẫn có thể chọn một văn bản ở ô trên."
          />
        </Panel>
      )}
    </>
  )
}

/** The plan that shares most rows with this one; null where none shares any. */
function nearest(plan: PlanView, others: readonly PlanView[]): string | null {
  const ranked = others
    .map((other) => ({ id: other.meta.id, shared: sharedRows(plan, other) }))
    .sort((left, right) => right.shared - left.shared)[0]
  return ranked && ranked.shared > 0 ? ranked.id : null
}

const useOnlyDifferent = () => useFilter('ke-hoach.doi-chieu.khac', 'khong')

function OnlyDifferent() {
  const [value, set] = useOnlyDifferent()
  return (
    <Checkbox
      label="Chỉ hiện chỗ khác nhau"
      checked={value === 'co'}
      onChange={(event) => set(event.currentTarget.checked ? 'co' : 'khong')}
      className={classes.check ?? ''}
    />
  )
}

function SideBySide({ left, right }: { left: PlanView; right: PlanView }) {
  const onlyDifferent = useOnlyDifferent()[0] === 'co'
  const targets = useMemo(() => compareTargets(left, right), [left, right])
  const duties = useMemo(() => compareDuties(left, right), [left, right])
  const differing = targets.filter(({ state }) => state !== 'same')
  const unlike = duties.filter(({ differences }) => differences.length > 0)
  return (
    <div className={classes.stack}>
      <Panel
        title="Mục tiêu"
        note={`${targets.length - differing.length} giống nhau, ${differing.length} khác nhau hoặc chỉ có ở một văn bản`}
        flush
      >
        <ComparedTargets left={left} right={right} rows={onlyDifferent ? differing : targets} />
      </Panel>
      <Panel title="Nhiệm vụ trùng nhau" note={`${duties.length} nhiệm vụ, ${unlike.length} có điểm khác`} flush>
        <ComparedDuties left={left} right={right} rows={onlyDifferent ? unlike : duties} />
      </Panel>
    </div>
  )
}
