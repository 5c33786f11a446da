import { describe, expect, it } from 'vitest'
import { planId } from '../../../../shared/domain/ids.ts'
import { samplePlan, sampleTarget } from '../plan-sample.ts'
import type { PlanChange } from '../plans-data.ts'
import { linesAround } from './lines-around.ts'
import { withWithdrawnTargets } from './marked-rows.ts'
import { changeWord, drawerOf, firstChanges, shownChanges, subjectOf } from './plan-changes.ts'
import { bareTarget } from './target-draft.ts'

const row = bareTarget(sampleTarget({ id: 'a', yearFrom: 2022 }))
const names = { agency: (code: string) => code, group: (id: string) => id }
const change = (part: Partial<Extract<PlanChange, { collection: 'targets' }>>): PlanChange => ({
  collection: 'targets',
  sequence: 1,
  basis: null,
  reason: 'đính chính',
  person: 'Người Ghi',
  at: '2022-06-21T01:00:00.000Z',
  change: 'put',
  rowId: 'a',
  name: '“Tỷ lệ tham gia BHYT” năm 2022',
  before: row,
  after: row,
  ...part,
})

describe('the list of changes', () => {
  it('says what was done: added, kept, changed, withdrawn, brought back, restored', () => {
    const history = [
      change({ sequence: 6, change: 'restore' }),
      change({ sequence: 5, before: null }),
      change({ sequence: 4, change: 'withdraw', after: null }),
      change({ sequence: 3, after: { ...row, note: 'mới' } }),
      change({ sequence: 2 }),
      change({ sequence: 1, before: null }),
    ]
    const firsts = firstChanges(history)
    expect(history.map((one) => changeWord(one, firsts.has(one.sequence)))).toEqual([
      'khôi phục bản gốc',
      'đưa trở lại',
      'bãi bỏ',
      'sửa',
      'giữ nguyên',
      'thêm',
    ])
  })

  it('names the row, shows what differs, and opens its drawer', () => {
    const amended = change({ after: { ...row, value: { amount: 95, scale: 0 } } })
    expect(subjectOf(amended)).toBe('Mục tiêu “Tỷ lệ tham gia BHYT” năm 2022')
    expect(shownChanges(amended, names)).toEqual([{ name: 'Mức', before: '≥ 90%', after: '≥ 95%' }])
    expect(drawerOf(amended, planId('ke-hoach'))).toEqual({ kind: 'muc-tieu', id: 'ke-hoach/hi_coverage' })
  })

  it('keeps to the first fields of a row that went', () => {
    expect(shownChanges(change({ change: 'withdraw', after: null }), names).map(({ name }) => name)).toEqual([
      'Mức',
      'Năm',
      'Mẫu số',
    ])
  })
})

it('withdrawn targets stand among the years of their indicator', () => {
  const plan = samplePlan('ke-hoach', {
    targets: [sampleTarget({ id: 'a', yearFrom: 2021 }), sampleTarget({ id: 'c', yearFrom: 2023 })],
    withdrawn: { targets: [sampleTarget({ id: 'b', yearFrom: 2022 })], assignments: [], obligations: [] },
  })
  expect(withWithdrawnTargets(plan).targets.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

describe('the wording around cited lines', () => {
  const lines = ['một', 'hai', 'ba', 'bốn', 'năm']

  it('marks the cited ones and stops at both ends of the document', () => {
    expect(linesAround(lines, [2, 3], 1)).toEqual({
      lines: [
        { number: 1, text: 'một', isCited: false },
        { number: 2, text: 'hai', isCited: true },
        { number: 3, text: 'ba', isCited: true },
        { number: 4, text: 'bốn', isCited: false },
      ],
      isWhole: false,
    })
    expect(linesAround(lines, [5, 5], 9).lines).toHaveLength(5)
    expect(linesAround(lines, [5, 5], 9).isWhole).toBe(true)
  })
})
