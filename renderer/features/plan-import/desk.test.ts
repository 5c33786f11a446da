import { describe, expect, it } from 'vitest'
import { sampleReview } from '../../../test/support/plan-review-sample.ts'
import { type Desk, type DeskStep, deskOf, deskStep, itemsOf, linesOfActive } from './desk.ts'
import { needsLook } from './doubts.ts'
import type { ListItem, Move } from './listed-rows.ts'
import { linesOf, rowsOf } from './review.ts'
import { sameDues } from './same-dues.ts'

const start = deskOf(sampleReview())
const walk = (desk: Desk, ...steps: readonly DeskStep[]): Desk => steps.reduce(deskStep, desk)
const move = (to: Move): DeskStep => ({ do: 'move', move: to })
const rowKeys = (items: readonly ListItem[]) => items.flatMap((item) => (item.kind === 'row' ? [item.row.key] : []))
const first = 'targets/hi_coverage-2022'
const second = 'targets/hi_coverage-2025'
const lineOf = (key: string): number => {
  const row = start.review.rows.find((one) => one.key === key)
  return (row && linesOf(row)?.[0]) ?? 0
}

describe('moving through the rows', () => {
  it('begins at the first row that needs a look', () => {
    expect(start.active).toBe(start.review.rows.find(needsLook)?.key)
  })

  it('goes row by row, section by section, and stops at the ends', () => {
    const at = walk(start, { do: 'select', key: first })
    expect(walk(at, move('next')).active).toBe(second)
    expect(walk(at, move('next'), move('previous')).active).toBe(first)
    expect(walk(at, move('nextSection')).active).toBe('baselines/1')
    expect(walk(at, { do: 'select', key: 'baselines/1' }, move('previousSection')).active).toBe(first)
    expect(walk(at, move('first'), move('previous')).active).toBe('meta/number')
    const last = rowKeys(itemsOf(start)).at(-1)
    expect(walk(at, move('last'), move('next')).active).toBe(last)
  })

  it('goes round the rows that need a look, and stays when none does', () => {
    const needing = start.review.rows.filter(needsLook).map(({ key }) => key)
    const round = needing.reduce<string[]>((visited) => {
      const from = visited.at(-1) ?? null
      const desk = from === null ? start : walk(start, { do: 'select', key: from }, { do: 'nextNeeding' })
      return [...visited, desk.active ?? '']
    }, [])
    expect(round).toEqual(needing)
    const done = walk(start, ...needing.map((key): DeskStep => ({ do: 'check', key, checked: true })))
    expect(walk(done, { do: 'select', key: first }, { do: 'nextNeeding' }).active).toBe(first)
  })
})

describe('the filter', () => {
  it('leaves the rows that need a look, and the one in hand until the person moves on', () => {
    const filtered = walk(start, { do: 'select', key: first }, { do: 'filter', onlyNeeding: true })
    const shown = rowKeys(itemsOf(filtered))
    expect(shown.filter((key) => key !== first)).toEqual(start.review.rows.filter(needsLook).map(({ key }) => key))
    expect(shown).toContain(first)
    expect(rowKeys(itemsOf(walk(filtered, move('next'))))).not.toContain(first)
  })

  it('keeps sections without such rows out of the list', () => {
    const filtered = walk(start, { do: 'filter', onlyNeeding: true })
    const headings = itemsOf(filtered).flatMap((item) => (item.kind === 'heading' ? [item.section] : []))
    expect(headings).not.toContain('targets')
    expect(itemsOf(start).filter(({ kind }) => kind === 'none')).toContainEqual({ kind: 'none', section: 'committee' })
  })
})

describe('the lines at the left', () => {
  it('take the rows that cite them in hand', () => {
    const line = lineOf(second)
    const picked = walk(start, { do: 'pick', lines: { anchor: line, cursor: line } })
    expect(picked.active).toBe(second)
    expect(walk(picked, move('previous'))).toMatchObject({ active: first, picked: null })
  })

  it('leave the row where it is when none cites them', () => {
    const heading = start.review.text.indexOf('II. MỤC TIÊU') + 1
    const picked = walk(
      start,
      { do: 'select', key: first },
      { do: 'pick', lines: { anchor: heading, cursor: heading } },
    )
    expect(picked.active).toBe(first)
  })

  it('become a new row with its clause and what they tell, open for editing', () => {
    const line = lineOf(second)
    const added = walk(start, { do: 'pick', lines: { anchor: line, cursor: line } }, { do: 'add', section: 'targets' })
    const row = rowsOf(added.review, 'targets').find(({ key }) => key === added.active)
    expect(added.editing).toBe(added.active)
    expect(row?.value).toMatchObject({
      indicator: null,
      clause: 'II.2',
      yearFrom: 2025,
      yearTo: 2025,
      value: { amount: 95, scale: 0 },
      unit: '%',
      lines: [line, line],
    })
    expect(row?.read).toBeNull()
  })

  it('give a new duty the group of the duty above it and a title in bounds', () => {
    const line = lineOf('unplaced/1')
    const added = walk(
      start,
      { do: 'pick', lines: { anchor: line, cursor: line } },
      { do: 'add', section: 'assignments' },
    )
    const row = rowsOf(added.review, 'assignments').find(({ key }) => key === added.active)
    expect(row?.value).toMatchObject({
      title: 'Vận động 60% hộ nông dân dự đối thoại.',
      group: 'iii-1',
      clause: 'III.1.b',
    })
  })
})

describe('an agency', () => {
  it('stands on the lines of the first row that names it, and on none when none does', () => {
    const [duty] = rowsOf(start.review, 'assignments')
    if (!duty) throw new Error('The sample has a duty.')
    expect(linesOfActive(start.review, 'agencies/so-tai-chinh')).toEqual(duty.value.lines)
    const alone = walk(start, { do: 'drop', key: duty.key })
    expect(linesOfActive(alone.review, 'agencies/so-tai-chinh')).toBeNull()
  })
})

describe('dropping', () => {
  it('steps to the next row, and back to the dropped one when it returns', () => {
    const dropped = walk(start, { do: 'select', key: first }, { do: 'drop', key: first })
    expect(dropped.active).toBe(second)
    const back = walk(dropped, { do: 'restore', key: first })
    expect(back.active).toBe(first)
    expect(back.review.rows).toEqual(start.review.rows)
    expect(walk(start, { do: 'restore', key: null })).toBe(start)
  })

  it('leaves the row in hand alone when another is dropped', () => {
    expect(walk(start, { do: 'select', key: first }, { do: 'drop', key: second }).active).toBe(first)
  })
})

describe('a figure without a place', () => {
  it('becomes a target on its own lines, with its figure, and is no longer without a place', () => {
    const [figure] = rowsOf(start.review, 'unplaced')
    if (!figure) throw new Error('The sample has such a figure.')
    const placed = walk(start, { do: 'place', row: figure, section: 'targets' })
    const row = rowsOf(placed.review, 'targets').find(({ key }) => key === placed.editing)
    expect(row?.value).toMatchObject({ value: { amount: 60, scale: 0 }, lines: figure.value.lines, clause: 'III.1.b' })
    expect(rowsOf(placed.review, 'unplaced')).toEqual([])
  })
})

describe('editing', () => {
  it('closes when the person moves on', () => {
    const editing = walk(start, { do: 'edit', key: first })
    expect(editing).toMatchObject({ active: first, editing: first })
    expect(walk(editing, { do: 'leave' })).toMatchObject({ active: first, editing: null })
    expect(walk(editing, { do: 'select', key: second }).editing).toBeNull()
  })

  it('lets an agency join with the row that names it', () => {
    const [duty] = rowsOf(start.review, 'assignments')
    if (!duty) throw new Error('The sample has a duty.')
    const joining = { code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'so_nganh', isClass: false, known: true } as const
    const row = { ...duty, value: { ...duty.value, lead: ['so-noi-vu'] } }
    const after = walk(start, { do: 'put', row, joining: [joining] })
    expect(rowsOf(after.review, 'agencies').map(({ value }) => value.code)).toContain('so-noi-vu')
  })

  it('gives the reckoning of a deadline to every row with the same words that has none', () => {
    const [first, second] = rowsOf(start.review, 'assignments')
    if (!first || !second) throw new Error('The sample has two duties.')
    const open = { rule: null, inclusive: false, text: 'trước ngày 15/12', reason: 'Hạn không nêu năm.' }
    const set = { ...open, rule: '2022-12-15', reason: null }
    const put = (row: typeof first, due: typeof open | typeof set): DeskStep => ({
      do: 'put',
      row: { ...row, value: { ...row.value, due } },
      joining: [],
    })
    const both = walk(start, put(first, set), put(second, open))
    const [row] = rowsOf(both.review, 'assignments')
    expect(row && sameDues(both.review.rows, row)).toBe(1)
    const after = walk(both, { do: 'spreadDue', key: first.key })
    expect(rowsOf(after.review, 'assignments').map(({ value }) => value.due?.rule)).toEqual(
      rowsOf(both.review, 'assignments').map(({ value }) =>
        value.due?.text === open.text ? set.rule : value.due?.rule,
      ),
    )
    const other = walk(start, put(first, set), put(second, { ...open, text: 'trước ngày 30/12' }))
    expect(walk(other, { do: 'spreadDue', key: first.key }).review.rows).toEqual(other.review.rows)
  })
})
