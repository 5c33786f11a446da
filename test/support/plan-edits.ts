import type { BackendClient } from '../../shared/contract/contract.ts'
import type { PlanRowEdit } from '../../shared/contract/plan-edits.ts'
import type { EditBasis } from '../../shared/domain/catalogue/catalogue-edit.ts'
import type { PlanAssignment, PlanTarget } from '../../shared/domain/catalogue/plan.ts'
import { indicatorCode, type PlanId } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { plan64 } from './open-desk.ts'

/** The target of plan 64 that the tests amend: ≥ 86,5 % satisfied in 2022. */
export const amendedTarget = 'satisfaction-2022'

/** An amending document as it might have come in 2022. */
export const decision: EditBasis = {
  number: '1203/QĐ-UBND',
  date: isoDate('2022-06-20'),
  issuer: 'Ủy ban nhân dân thành phố Đà Nẵng',
  clause: 'Điều 1',
  planId: null,
}

export const decisionReason = 'Điều chỉnh chỉ tiêu năm 2022'

/** 865 is 86,5. */
export const tenths = (amount: number) => ({ amount, scale: 1 })

/** A target that names nothing but what every target must. */
export const plainTarget = (
  part: Pick<PlanTarget, 'id' | 'clause' | 'yearFrom' | 'yearTo'> & Partial<PlanTarget>,
): PlanTarget => ({
  indicator: indicatorCode('hi_coverage'),
  comparator: '>=',
  value: tenths(935),
  unit: '%',
  nature: 'quantitative',
  aspiration: false,
  denominator: null,
  owner: null,
  source: null,
  subsetOf: null,
  note: null,
  sameAs: null,
  lines: null,
  ...part,
})

/** A row in force or withdrawn as an edit sends it: without what the screen is told beside. */
export async function targetOf(client: BackendClient, id: string = amendedTarget): Promise<PlanTarget> {
  const plan = await client.plans.show({ planId: plan64 })
  const found = [...plan.targets, ...plan.withdrawn.targets].find((one) => one.id === id)
  if (!found) throw new Error(`Plan 64 has no target ${id}`)
  const { label: _label, mark: _mark, lastChange: _lastChange, ...row } = found
  return row
}

export async function firstDuty(client: BackendClient): Promise<PlanAssignment> {
  const [found] = (await client.plans.show({ planId: plan64 })).assignments
  if (!found) throw new Error('Plan 64 has no duty')
  const { mark: _mark, lastChange: _lastChange, ...row } = found
  return row
}

interface Circumstances {
  readonly planId?: PlanId
  readonly basis?: EditBasis | null
  readonly reason?: string
  readonly expectedSequence?: number
}

/** One change to a row of plan 64, by the decision unless said otherwise. */
export const sendEdit = (client: BackendClient, edit: PlanRowEdit, circumstances: Circumstances = {}) =>
  client.plans.edit({
    planId: plan64,
    edit,
    basis: decision,
    reason: decisionReason,
    expectedSequence: 0,
    ...circumstances,
  })

export const amendTarget = async (
  client: BackendClient,
  part: Partial<PlanTarget>,
  circumstances: Circumstances = {},
) =>
  sendEdit(
    client,
    { collection: 'targets', change: 'put', rowId: amendedTarget, row: { ...(await targetOf(client)), ...part } },
    circumstances,
  )
