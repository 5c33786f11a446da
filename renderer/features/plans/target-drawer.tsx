import { Anchor, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { notInDocument, yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { describeError } from '../../lib/describe-error.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { type RowReference, readReference, shortNameOf } from './plan-names.ts'
import { linesText } from './plan-words.ts'
import { type Baseline, type PlanView, type Target, usePlan } from './plans-data.ts'
import { figureText, targetMatrix, targetWords } from './target-matrix.ts'
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

function PlanTargets({ reference, onClose }: { reference: RowReference; onClose: () => void }) {
  const query = usePlan(reference.planId)
  const row = query.data && targetMatrix(query.data).rows.find(({ indicator }) => indicator === reference.rowId)
  return (
    <DetailDrawer title={row?.label ?? 'Mục tiêu'} onClose={onClose}>
      {query.data && row ? (
        <Stack gap="lg">
          <Text c="dimmed">{shortNameOf(query.data.meta)}</Text>
          {row.baselines.map((baseline) => (
            <BaselineDetail key={`${baseline.unit}${baseline.clause}${baseline.value.amount}`} baseline={baseline} />
          ))}
          {row.targets.map((target) => (
            <TargetDetail key={target.id} plan={query.data} target={target} />
          ))}
        </Stack>
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

function TargetDetail({ plan, target }: { plan: PlanView; target: Target }) {
  const planName = usePlanNames()
  const shared = target.sameAs === null ? null : readReference(target.sameAs)
  const whole = plan.targets.find(({ id }) => id === target.subsetOf)
  const items: (readonly [name: string, value: ReactNode])[] = [
    ['Căn cứ', `${clauseText(target.clause)}, ${linesText(target.lines)}`],
    ['Tính chất', natureText(target)],
    ['Mẫu số', target.denominator ?? notInDocument],
  ]
  if (whole) items.push(['Nằm trong', `${whole.label}, ${targetWords(whole)}`])
  if (target.owner) items.push(['Cơ quan chịu trách nhiệm', target.owner])
  if (target.source) items.push(['Nguồn số liệu', target.source])
  if (target.note) items.push(['Ghi chú', target.note])
  if (shared) {
    const to = `/ke-hoach/${shared.planId}/chi-tieu?xem=muc-tieu/${shared.planId}/${target.indicator}`
    items.push([
      'Đánh giá',
      <Anchor key="shared" component={Link} to={to} inherit>
        trùng mục tiêu của {planName(shared.planId)}: đánh giá một lần
      </Anchor>,
    ])
  }
  return (
    <section>
      <Title order={3}>
        Năm {yearsText(target.yearFrom, target.yearTo)}: {targetWords(target)}
      </Title>
      <FactList items={items} />
    </section>
  )
}

function natureText({ nature, aspiration }: Target): string {
  if (nature === 'qualitative') return 'định tính: văn bản không nêu con số'
  if (nature === 'conditional') return 'có điều kiện: “khi đủ điều kiện”'
  return aspiration ? 'mục tiêu phấn đấu' : 'định lượng'
}
