import { Tooltip } from '@mantine/core'
import { useMemo } from 'react'
import { notInDocument, yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { targetsOf, yearRanges } from '../../../shared/domain/catalogue/target-years.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import editClasses from './edit/edit.module.css'
import { EditChip } from './edit/edit-chip.tsx'
import { standingWords } from './edit/edit-words.ts'
import { withWithdrawnTargets } from './edit/marked-rows.ts'
import { OwnRowBar, useShowWithdrawn } from './edit/own-row-bar.tsx'
import { markHint } from './edit/row-marks.ts'
import { useSharedTargets } from './edit/use-shared-targets.ts'
import classes from './plans.module.css'
import type { Baseline, PlanView, Target } from './plans-data.ts'
import { type SeriesTargetView, seriesTargets } from './series-targets.ts'
import { figureText, type MatrixRow, sharedWith, targetMatrix, targetWords } from './target-matrix.ts'
import { usePlanNames } from './use-plan-names.ts'

/** Indicator × year, each target as the document writes it; a row opens its notes and denominators. */
export function TargetsTab({ plan }: { plan: PlanView }) {
  const { open, address } = useDrawerAddress()
  const planName = usePlanNames()
  const [showsWithdrawn] = useShowWithdrawn()
  const partedFrom = useSharedTargets(plan)
  const matrix = useMemo(() => targetMatrix(showsWithdrawn ? withWithdrawnTargets(plan) : plan), [plan, showsWithdrawn])
  const columns = useMemo<DataColumn<MatrixRow>[]>(
    () => [
      {
        id: 'label',
        header: 'Chỉ tiêu',
        wrap: true,
        value: ({ label }) => label,
        render: ({ label, targets }) => (
          <span className={classes.label}>
            {label}
            {sharedWith(targets, (target) => partedFrom(target) !== null).map(({ planId, years }) => (
              <span key={planId} className={classes.second}>
                trùng mục tiêu của {planName(planId)}
                {years === null ? '' : `: ${years.join(', ')}`}
              </span>
            ))}
          </span>
        ),
      },
      ...(plan.baselines.length > 0 ? [baselineColumn] : []),
      ...matrix.years.map(
        (year): DataColumn<MatrixRow> => ({
          id: String(year),
          header: `Năm ${year}`,
          align: 'right',
          wrap: true,
          sortable: false,
          value: ({ indicator, targets }) => cellText(targetsOf(targets, year), seriesTargets(plan, indicator, year)),
          render: ({ indicator, targets }) => (
            <>
              <TargetCell targets={targetsOf(targets, year)} />
              <SeriesLines targets={seriesTargets(plan, indicator, year)} />
            </>
          ),
        }),
      ),
    ],
    [plan, matrix, planName, partedFrom],
  )
  const bar = (
    <OwnRowBar planId={plan.meta.id} drawer="them-muc-tieu" what="mục tiêu" withdrawn={plan.withdrawn.targets.length} />
  )
  if (matrix.rows.length === 0) {
    return (
      <Panel title="Mục tiêu theo năm" actions={bar}>
        <EmptyState
          title="Văn bản không nêu mục tiêu nào"
          sentence="Chỉ tiêu của Ban Chỉ đạo khi đó lấy theo văn bản khác; xem tab Đối chiếu hoặc danh sách kế hoạch."
        />
      </Panel>
    )
  }
  return (
    <Panel title="Mục tiêu theo năm" note={noteOf(plan, matrix.untold)} actions={bar} flush>
      <DataTable
        label="Mục tiêu theo năm"
        columns={columns}
        rows={matrix.rows}
        rowKey={({ indicator }) => indicator}
        onOpen={({ indicator }) => open('muc-tieu', `${plan.meta.id}/${indicator}`)}
        isSelected={({ indicator }) => address?.kind === 'muc-tieu' && address.id === `${plan.meta.id}/${indicator}`}
      />
    </Panel>
  )
}

function noteOf({ targets }: PlanView, untold: readonly number[]): string {
  const count = `${targets.length} mục tiêu`
  return untold.length === 0 ? count : `${count}; mục tiêu riêng năm ${yearRanges(untold)}: ${notInDocument}`
}

const baselineColumn: DataColumn<MatrixRow> = {
  id: 'baseline',
  header: 'Hiện trạng',
  align: 'right',
  sortable: false,
  value: ({ baselines }) => baselines.map(baselineText).join('; ') || null,
  render: ({ baselines }) =>
    baselines.length === 0
      ? '–'
      : baselines.map((baseline) => (
          <span key={`${baseline.unit}${baseline.clause}${baseline.value.amount}`} className={classes.cell}>
            {figureText(baseline)}
            <span className={classes.second}>{baseline.asOf ?? 'không nêu thời điểm'}</span>
          </span>
        )),
}

const baselineText = (baseline: Baseline): string =>
  `${figureText(baseline)} (${baseline.asOf ?? 'không nêu thời điểm'})`

const cellText = (targets: readonly Target[], above: readonly SeriesTargetView[]): string | null =>
  [...targets.map(cellWords), ...above.map(({ words, number }) => `${words} (${number})`)].join('; ') || null

const cellWords = (target: Target): string =>
  target.mark ? `${targetWords(target)} (${standingWords[target.mark.standing]})` : targetWords(target)

function TargetCell({ targets }: { targets: readonly Target[] }) {
  if (targets.length === 0) return <span title={notInDocument}>–</span>
  return targets.map((target) => (
    <Tooltip key={target.id} label={cellHint(target)} multiline maw={360}>
      <span className={classes.cell}>
        <span className={editClasses.short} data-withdrawn={target.mark?.standing === 'withdrawn' || undefined}>
          {targetWords(target)}
        </span>
        {target.mark ? (
          <span className={classes.cell}>
            <EditChip standing={target.mark.standing} />
          </span>
        ) : null}
        <span className={classes.second}>
          {[
            target.aspiration ? 'phấn đấu' : '',
            target.yearFrom === target.yearTo ? '' : yearsText(target.yearFrom, target.yearTo),
            target.clause,
          ]
            .filter((word) => word !== '')
            .join(' · ')}
        </span>
      </span>
    </Tooltip>
  ))
}

/** Targets set above the plan: two documents bind at once for one indicator and year. */
const SeriesLines = ({ targets }: { targets: readonly SeriesTargetView[] }) =>
  targets.map(({ id, words, number, document }) => (
    <Tooltip key={id} label={`Chỉ tiêu cấp trên giao: ${document}`} multiline maw={360}>
      <span className={classes.cell}>
        <span className={classes.second}>cấp trên {words}</span>
        <span className={classes.second}>{number}</span>
      </span>
    </Tooltip>
  ))

function cellHint({ mark, note, clause }: Target): string {
  const said = note ?? clauseText(clause)
  return mark ? `${markHint(mark, targetWords)} ${said}` : said
}
