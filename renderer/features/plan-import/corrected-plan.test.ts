import { describe, expect, it } from 'vitest'
import { planDocumentSchema } from '../../../shared/contract/plan-document.ts'
import { sampleReview } from '../../../test/support/plan-review-sample.ts'
import { correctedPlan } from './corrected-plan.ts'
import { deskOf, deskStep } from './desk.ts'
import { linesOf, type Review, type ReviewRow, type RowOf, rowsOf } from './review.ts'
import { dropRow, putRow } from './review-steps.ts'

const nothing = { taken: [], agencies: [] }
const review = sampleReview()
const [target] = rowsOf(review, 'targets')
const [duty] = rowsOf(review, 'assignments')
if (!target || !duty) throw new Error('The sample has a target and a duty.')
const errorKeys = (one: Review) => correctedPlan(one, nothing).errors.map(({ key }) => key)

describe('the plan that corrected rows make', () => {
  it('is one the contract takes, with what the person wrote', () => {
    const changed: ReviewRow = { ...target, value: { ...target.value, value: { amount: 925, scale: 1 } } }
    const { plan, errors } = correctedPlan(putRow(review, changed), nothing)
    expect(errors).toEqual([])
    expect(planDocumentSchema.safeParse(plan).error?.issues).toBeUndefined()
    expect(plan?.targets[0]).toMatchObject({ value: { amount: 925, scale: 1 }, lines: linesOf(target) })
  })

  it('has no dropped row', () => {
    const { plan } = correctedPlan(dropRow(review, duty.key), nothing)
    expect(plan?.assignments).toHaveLength(rowsOf(review, 'assignments').length - 1)
  })

  it('gets an id of its own', () => {
    const { plan } = correctedPlan(review, nothing)
    const id = plan?.meta.id ?? ''
    expect(correctedPlan(review, { taken: [id], agencies: [] }).plan?.meta.id).not.toBe(id)
  })

  it('waits for what only a person can say, and names the row', () => {
    const withoutYear: ReviewRow = { ...target, value: { ...target.value, yearFrom: null } }
    const open = putRow(review, withoutYear)
    expect(correctedPlan(open, nothing).plan).toBeNull()
    expect(errorKeys(open)).toEqual([target.key])
    const added = deskStep(deskStep(deskOf(review), { do: 'select', key: duty.key }), { do: 'add', section: 'targets' })
    expect(new Set(errorKeys(added.review))).toEqual(new Set([added.active]))
  })

  it('names the row of a problem by its place where the row has no id', () => {
    const [baseline] = rowsOf(review, 'baselines')
    if (!baseline) throw new Error('The sample has a baseline.')
    const open: RowOf<'baselines'> = { ...baseline, value: { ...baseline.value, value: null } }
    expect(errorKeys(putRow(review, open))).toEqual([baseline.key])
    expect(correctedPlan(review, nothing).warnings.map(({ key }) => key)).toEqual(['unplaced/1'])
  })

  it('cannot name an agency that was taken out of the list', () => {
    expect(errorKeys(dropRow(review, 'agencies/so-tai-chinh'))).toEqual([duty.key])
  })
})
