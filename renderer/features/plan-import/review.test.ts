import { describe, expect, it } from 'vitest'
import { draftOf, plan } from '../../../test/support/plan-import-draft.ts'
import { sampleReview } from '../../../test/support/plan-review-sample.ts'
import { citationsOf, nextLine } from './citations.ts'
import { doubtOf, isChanged, isTouched, needsLook, progressOf, sectionCounts } from './doubts.ts'
import { linesOf, type Review, type ReviewRow, type RowOf, reviewOf, reviewSections, rowsOf } from './review.ts'
import { addAgencies, addRow, checkRow, dropRow, freeKey, putRow, resetRow, restoreRow } from './review-steps.ts'

const review = sampleReview()
const keysOf = (one: Review) => one.rows.map(({ key }) => key)
const rowAt = (one: Review, key: string): ReviewRow => {
  const row = one.rows.find((candidate) => candidate.key === key)
  if (!row) throw new Error(`No row ${key}`)
  return row
}
const firstTarget = rowsOf(review, 'targets')[0] as RowOf<'targets'>
const renamed = (row: RowOf<'targets'>): ReviewRow => ({ ...row, value: { ...row.value, denominator: 'dân số tỉnh' } })

describe('a draft under review', () => {
  it('has every row of the draft, section by section, under a key of its own', () => {
    const order = review.rows.map(({ section }) => reviewSections.indexOf(section))
    expect(order).toEqual([...order].sort((left, right) => left - right))
    expect(new Set(keysOf(review)).size).toBe(review.rows.length)
    expect(rowsOf(review, 'targets').map(({ key }) => key)).toEqual([
      'targets/hi_coverage-2022',
      'targets/hi_coverage-2025',
    ])
    expect(rowsOf(review, 'unplaced').map(({ value }) => value.figure)).toEqual(['60%'])
  })

  it('tells which rows cite a line, and which lines with words none cites', () => {
    const { at, unread } = citationsOf(review)
    const [line] = linesOf(firstTarget) ?? []
    expect(at(line ?? 0)).toContain('targets/hi_coverage-2022')
    expect(review.text[(line ?? 0) - 1]).toContain('ít nhất 91%')
    const headings = unread.map((one) => review.text[one - 1])
    expect(headings).toContain('II. MỤC TIÊU')
    expect(headings.every((text) => text !== undefined && /\p{L}/u.test(text))).toBe(true)
    expect(unread).not.toContain(line)
    expect(citationsOf(dropRow(review, firstTarget.key)).unread).toContain(line)
  })

  it('walks through unread lines around the end', () => {
    expect(nextLine([3, 8], 3)).toBe(8)
    expect(nextLine([3, 8], 8)).toBe(3)
    expect(nextLine([], 8)).toBeNull()
  })
})

describe('what needs a look', () => {
  it('is a row with a doubt that nobody has looked at; its reason is the importer’s', () => {
    const [baseline] = rowsOf(review, 'baselines')
    if (!baseline) throw new Error('The sample has a baseline.')
    expect(doubtOf(baseline)).toEqual({ level: 'medium', reason: 'Hiện trạng, không phải chỉ tiêu.' })
    expect(needsLook(baseline)).toBe(true)
    expect(needsLook({ ...baseline, checked: true })).toBe(false)
    expect(needsLook(firstTarget)).toBe(false)
  })

  it('is an agency that no list has', () => {
    const unknown = reviewOf(draftOf(plan('II. NHIỆM VỤ', '1. Sở Du lịch chủ trì, phối hợp với Sở Y tế tuyên truyền.')))
    const needing = rowsOf(unknown, 'agencies').filter(needsLook)
    expect(needing.map(({ value }) => value.name)).toEqual(['Sở Du lịch'])
    expect(rowsOf(unknown, 'agencies')).toHaveLength(2)
  })

  it('counts down while rows are looked at or corrected', () => {
    const before = progressOf(review.rows)
    const [doubtful] = review.rows.filter(needsLook)
    if (!doubtful) throw new Error('The sample has a doubtful row.')
    expect(before.checked).toBe(0)
    expect(progressOf(checkRow(review, doubtful.key, true).rows)).toEqual({ ...before, checked: 1 })
    expect(progressOf(putRow(review, doubtful).rows)).toEqual({ ...before, checked: 1 })
    expect(progressOf(dropRow(review, doubtful.key).rows)).toEqual({ checked: 0, doubtful: before.doubtful - 1 })
    const counts = sectionCounts(review.rows)
    expect([...counts.values()].reduce((sum, { needing }) => sum + needing, 0)).toBe(before.doubtful)
  })
})

describe('correcting', () => {
  it('changes one row, which then counts as looked at, and gives it back as it was read', () => {
    const changed = putRow(review, renamed(firstTarget))
    expect(rowAt(changed, firstTarget.key)).toMatchObject({ checked: true, value: { denominator: 'dân số tỉnh' } })
    expect(isChanged(rowAt(changed, firstTarget.key))).toBe(true)
    expect(changed.rows.filter((row, index) => row !== review.rows[index])).toHaveLength(1)
    expect(rowAt(resetRow(changed, firstTarget.key), firstTarget.key)).toEqual(firstTarget)
  })

  it('drops a row and puts it back where it stood, whatever was dropped since', () => {
    const [first = '', second = ''] = rowsOf(review, 'assignments').map(({ key }) => key)
    const without = dropRow(dropRow(review, first), second)
    expect(keysOf(without)).not.toContain(first)
    expect(keysOf(restoreRow(restoreRow(without, null), null))).toEqual(keysOf(review))
    expect(keysOf(restoreRow(without, first))).toContain(first)
    expect(restoreRow(review, 'targets/nothing')).toBe(review)
  })

  it('takes a new row in among those of its section by its lines', () => {
    const [, later] = rowsOf(review, 'targets')
    if (!later) throw new Error('The sample has two targets.')
    const between: ReviewRow = { ...later, key: 'targets/them', read: null }
    const lines = [linesOf(firstTarget)?.[0] ?? 0, linesOf(firstTarget)?.[0] ?? 0] as const
    const added = addRow(review, { ...between, value: { ...later.value, lines } })
    expect(rowsOf(added, 'targets').map(({ key }) => key)).toEqual([firstTarget.key, 'targets/them', later.key])
  })

  it('lets an agency that a row names join the list once', () => {
    const joining = { code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'so_nganh', isClass: false, known: true } as const
    const once = addAgencies(review, [joining])
    expect(keysOf(once).filter((key) => key === 'agencies/so-noi-vu')).toHaveLength(1)
    expect(addAgencies(once, [joining])).toBe(once)
    expect(needsLook(rowAt(once, 'agencies/so-noi-vu'))).toBe(false)
  })

  it('never gives a new row the key of a dropped one', () => {
    const without = dropRow(review, firstTarget.key)
    expect(freeKey(without, 'targets', 'hi_coverage-2022')).toBe('targets/hi_coverage-2022-2')
  })

  it('knows whether there is anything to lose', () => {
    const [first] = review.rows
    if (!first) throw new Error('The sample has rows.')
    expect(isTouched(review)).toBe(false)
    expect(isTouched(checkRow(review, first.key, true))).toBe(true)
    expect(isTouched(dropRow(review, firstTarget.key))).toBe(true)
  })
})
