import { describe, expect, it } from 'vitest'
import { planOutline, withinClause } from './outline.ts'
import { sampleDuty, samplePlan, sampleReport, sampleTarget } from './plan-sample.ts'

const plan = samplePlan('ke-hoach', {
  groups: [
    { id: 'ii-1', title: 'Tuyên truyền', clause: 'II.1' },
    { id: 'iii', title: 'Tổ chức thực hiện', clause: 'III' },
  ],
  targets: [sampleTarget({ id: 't', yearFrom: 2022, clause: 'I.2.a' })],
  assignments: [
    sampleDuty({ id: 'dd', clause: 'II.1.đ', lead: ['so-y-te'], leadStatus: 'named' }),
    sampleDuty({ id: 'd', clause: 'II.1.d', lead: ['bhxh'], leadStatus: 'named' }),
    sampleDuty({ id: 'x', clause: 'II.10', lead: ['bhxh'], leadStatus: 'named' }),
  ],
  obligations: [
    sampleReport({ id: 'own', clause: 'III.4' }),
    sampleReport({ id: 'cited', clause: 'IV.2', document: 'Nghị quyết số 01-NQ/TU' }),
  ],
})

describe('the outline of a plan', () => {
  it('has every clause with a row, and those around it, in the document’s order', () => {
    expect(planOutline(plan).map(({ clause, depth }) => [clause, depth])).toEqual([
      ['I', 0],
      ['I.2', 1],
      ['I.2.a', 2],
      ['II', 0],
      ['II.1', 1],
      ['II.1.d', 2],
      ['II.1.đ', 2],
      ['II.10', 1],
      ['III', 0],
      ['III.4', 1],
    ])
  })

  it('counts what rests on a clause and inside it; d) and đ) apart, II.10 not in II.1', () => {
    const rows = planOutline(plan)
    const of = (clause: string) => {
      const row = rows.find((one) => one.clause === clause)
      return row && [row.title, row.targets, row.duties, row.reports, row.leads]
    }
    expect(of('II')).toEqual([null, 0, 3, 0, ['so-y-te', 'bhxh']])
    expect(of('II.1')).toEqual(['Tuyên truyền', 0, 2, 0, ['so-y-te', 'bhxh']])
    expect(of('II.1.d')).toEqual([null, 0, 1, 0, ['bhxh']])
    expect(of('III')).toEqual(['Tổ chức thực hiện', 0, 0, 1, []])
  })

  it('narrows a plan to a clause, without the rows of another document', () => {
    const narrowed = withinClause(plan, 'II.1')
    expect([narrowed.targets.length, narrowed.assignments.map(({ id }) => id)]).toEqual([0, ['dd', 'd']])
    expect(withinClause(plan, 'IV').obligations).toEqual([])
    const withdrawn = { ...plan.withdrawn, assignments: plan.assignments }
    expect(withinClause({ ...plan, withdrawn }, 'II.10').withdrawn.assignments.map(({ id }) => id)).toEqual(['x'])
  })
})
