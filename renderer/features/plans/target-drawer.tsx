import { Anchor, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { notInDocument, yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { describeError } from '../../lib/describe-error.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EditBlockNotice } from './edit/edit-block-notice.tsx'
import type { EditMode } from './edit/edit-draft.ts'
import { withWithdrawnTargets } from './edit/marked-rows.ts'
import { PlanWording } from './edit/plan-wording.tsx'
import { targetFields } from './edit/row-fields.ts'
import { TargetForm, targetName } from './edit/row-forms.tsx'
import { RowState } from './edit/row-state.tsx'
import { bareTarget } from './edit/target-draft.ts'
import { useSharedTargets } from './edit/use-shared-targets.ts'
import { type RowReference, readReference, shortNameOf } from './plan-names.ts'
import { linesText } from './plan-words.ts'
import { type Baseline, type PlanView, type Target, usePlan } from './plans-data.ts'
import { seriesTargets } from './series-targets.ts'
import { figureText, type MatrixRow, targetMatrix, targetWords } from './target-matrix.ts'
import { usePlanNames } from './use-plan-names.ts'

/** `?xem=muc-tieu/<plan>/<indicator>`: every target of one indicator with all that the document says of it. */
export function TargetDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const reference = readReference(id)
  return reference ? (
    <PlanTargets reference={reference} onClose={onClose} />
  ) : (
    <DetailDrawer title="Mục tiêu" onClose={onClose}>
      <Text>Không có mục tiêu ở địa chỉ này.</Text>
    </DetailDrawer>
  )
}

interface Editing {
  readonly targetId: string
  readonly mode: EditMode
}

function PlanTargets({ reference, onClose }: { reference: RowReference; onClose: () => void }) {
  const query = usePlan(reference.planId)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [left, setLeft] = useState<string | null>(null)
  const row =
    query.data &&
    targetMatrix(withWithdrawnTargets(query.data)).rows.find(({ indicator }) => indicator === reference.rowId)
  const edited = row?.targets.find(({ id }) => id === editing?.targetId)
  return (
    <DetailDrawer title={row?.label ?? 'Mục tiêu'} onClose={onClose} width={560}>
      {query.data && row ? (
        edited && editing ? (
          <TargetForm plan={query.data} row={edited} mode={editing.mode} onClose={() => setEditing(null)} />
        ) : (
          <TargetList
            plan={query.data}
            row={row}
            left={left}
            onEdit={(one) => {
              setLeft(one.targetId)
              setEditing(one)
            }}
          />
        )
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>
          {shortNameOf(query.data.meta)} không có chỉ tiêu “{reference.rowId}”.
        </Text>
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

interface TargetListProps {
  readonly plan: PlanView
  readonly row: MatrixRow
  /** The target whose form was open last: the list comes back to it. */
  readonly left: string | null
  readonly onEdit: (editing: Editing) => void
}

function TargetList({ plan, row, left, onEdit }: TargetListProps) {
  return (
    <Stack gap="lg">
      <Text c="dimmed">{shortNameOf(plan.meta)}</Text>
      <EditBlockNotice />
      {row.baselines.map((baseline) => (
        <BaselineDetail key={`${baseline.unit}${baseline.clause}${baseline.value.amount}`} baseline={baseline} />
      ))}
      {row.targets.map((target) => (
        <TargetDetail
          key={target.id}
          plan={plan}
          target={target}
          takesFocus={target.id === left}
          onPick={(mode) => onEdit({ targetId: target.id, mode })}
        />
      ))}
      <TargetsAbove plan={plan} indicator={row.indicator} />
    </Stack>
  )
}

/** What somebody above asks of the same indicator: judged beside the plan's own target. */
function TargetsAbove({ plan, indicator }: { plan: PlanView; indicator: string }) {
  const targets = seriesTargets(plan, indicator, null)
  if (targets.length === 0) return null
  return (
    <section>
      <Title order={3}>Chỉ tiêu cấp trên giao</Title>
      <FactList items={targets.map(({ year, words, document }) => [`Năm ${year}`, `${words}, ${document}`])} />
    </section>
  )
}

function BaselineDetail({ baseline }: { baseline: Baseline }) {
  return (
    <section>
      <Title order={3}>Hiện trạng: {figureText(baseline)}</Title>
      <FactList
        items={[
          ['Thời điểm', baseline.asOf ?? notInDocument],
          ['Căn cứ', `${clauseText(baseline.clause)}, ${linesText(baseline.lines)}`],
          ...(baseline.note ? ([['Ghi chú', baseline.note]] as const) : []),
        ]}
      />
    </section>
  )
}

interface TargetDetailProps {
  readonly plan: PlanView
  readonly target: Target
  readonly takesFocus: boolean
  readonly onPick: (mode: EditMode) => void
}

function TargetDetail({ plan, target, takesFocus, onPick }: TargetDetailProps) {
  const isOwn = target.mark?.standing === 'own'
  const whole = plan.targets.find(({ id }) => id === target.subsetOf)
  const items: (readonly [name: string, value: ReactNode])[] = [
    ['Căn cứ', isOwn ? clauseText(target.clause) : `${clauseText(target.clause)}, ${linesText(target.lines)}`],
    ['Tính chất', natureText(target)],
    ['Mẫu số', target.denominator ?? (isOwn ? 'không nêu' : notInDocument)],
  ]
  if (whole) items.push(['Nằm trong', `${whole.label}, ${targetWords(whole)}`])
  if (target.owner) items.push(['Cơ quan chịu trách nhiệm', target.owner])
  if (target.source) items.push(['Nguồn số liệu', target.source])
  if (target.note) items.push(['Ghi chú', target.note])
  if (target.sameAs) items.push(['Đánh giá', <SharedTarget key="shared" plan={plan} target={target} />])
  return (
    <section>
      <RowState
        plan={plan}
        collection="targets"
        name={targetName(target)}
        title={
          <Title order={3}>
            Năm {yearsText(target.yearFrom, target.yearTo)}: {targetWords(target)}
          </Title>
        }
        row={bareTarget(target)}
        mark={target.mark}
        fieldsOf={targetFields}
        putEdit={(row) => ({ collection: 'targets', change: 'put', rowId: row.id, row })}
        takesFocus={takesFocus}
        onPick={onPick}
      />
      <FactList items={items} />
      {plan.source === 'imported' && target.lines ? <PlanWording planId={plan.meta.id} lines={target.lines} /> : null}
    </section>
  )
}

/** The same target in another plan: one evaluation, as long as no amendment has parted the two. */
function SharedTarget({ plan, target }: { plan: PlanView; target: Target }) {
  const planName = usePlanNames()
  const parted = useSharedTargets(plan)
  const shared = target.sameAs === null ? null : readReference(target.sameAs)
  if (shared === null) return null
  const other = parted(target)
  const name = planName(shared.planId)
  return (
    <Anchor
      component={Link}
      to={`/ke-hoach/${shared.planId}/chi-tieu?xem=muc-tieu/${shared.planId}/${target.indicator}`}
      inherit
    >
      {other === null
        ? `trùng mục tiêu của ${name}: đánh giá một lần`
        : `đã khác mục tiêu của ${name} (${other}) sau khi sửa đổi: đánh giá riêng`}
    </Anchor>
  )
}

function natureText({ nature, aspiration }: Target): string {
  if (nature === 'qualitative') return 'định tính: văn bản không nêu con số'
  if (nature === 'conditional') return 'có điều kiện: “khi đủ điều kiện”'
  return aspiration ? 'mục tiêu phấn đấu' : 'định lượng'
}
