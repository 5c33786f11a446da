import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type CatalogueEdit, editHistory } from './catalogue-edit.ts'
import { sameContent } from './same-content.ts'

interface Row {
  readonly id: string
  readonly value: number
}
const edit = (
  part: Partial<CatalogueEdit<Row>> & Pick<CatalogueEdit<Row>, 'sequence' | 'rowId'>,
): CatalogueEdit<Row> => ({
  change: 'put',
  row: null,
  baseRow: null,
  basis: null,
  reason: 'theo văn bản',
  person: 'Nguyễn Văn Minh Họa',
  at: '2024-01-05T01:15:00.000Z',
  ...part,
})
const apply = (base: readonly Row[], edits: readonly CatalogueEdit<Row>[]) =>
  applyEdits(base, edits, (row) => row.id, sameContent)

const base: readonly Row[] = [
  { id: 'a', value: 90 },
  { id: 'b', value: 95 },
]

describe('changes laid over the catalogue', () => {
  it('keep both versions of an amended row, the newer one in force', () => {
    const { rows, marks } = apply(base, [
      edit({ sequence: 1, rowId: 'a', row: { id: 'a', value: 92 }, baseRow: { id: 'a', value: 90 } }),
      edit({ sequence: 4, rowId: 'a', row: { id: 'a', value: 93 }, baseRow: { id: 'a', value: 90 } }),
    ])
    expect(rows.map((row) => row.value)).toEqual([93, 95])
    expect(marks.get('a')).toMatchObject({ standing: 'changed', catalogueMoved: false })
    expect(marks.get('a')?.earlier.map(({ row, edit }) => [row.value, edit?.sequence])).toEqual([
      [92, 1],
      [90, undefined],
    ])
  })

  it('put an own row beside the built-in ones, and take it away again', () => {
    const own = edit({ sequence: 1, rowId: 'rieng-1', row: { id: 'rieng-1', value: 1 } })
    expect(apply(base, [own]).marks.get('rieng-1')?.standing).toBe('own')
    expect(apply(base, [own]).rows).toHaveLength(3)
    const gone = apply(base, [own, edit({ sequence: 2, rowId: 'rieng-1', change: 'withdraw' })])
    expect([gone.rows.length, gone.withdrawn]).toEqual([2, [{ id: 'rieng-1', value: 1 }]])
    expect(apply(base, [own, edit({ sequence: 2, rowId: 'rieng-1', change: 'restore' })]).rows).toEqual(base)
  })

  it('keep the citation of the version that was withdrawn', () => {
    const baseRow = { id: 'a', value: 90 }
    const { marks } = apply(base, [
      edit({ sequence: 1, rowId: 'a', row: { id: 'a', value: 92 }, baseRow }),
      edit({ sequence: 2, rowId: 'a', change: 'withdraw', baseRow }),
    ])
    expect(marks.get('a')?.earlier.map(({ row, edit }) => [row.value, edit?.sequence])).toEqual([
      [92, 1],
      [90, undefined],
    ])
  })

  it('stay when the catalogue changes the row later, and say that it did', () => {
    const change = edit({ sequence: 1, rowId: 'a', row: { id: 'a', value: 92 }, baseRow: { id: 'a', value: 90 } })
    const { rows, marks } = apply([{ id: 'a', value: 91 }], [change])
    expect(rows).toEqual([{ id: 'a', value: 92 }])
    expect(marks.get('a')).toMatchObject({
      catalogueMoved: true,
      catalogueRow: { value: 91 },
      earlier: [{ row: { value: 90 }, edit: null }],
    })
    expect(apply([], [change]).rows).toEqual([{ id: 'a', value: 92 }])
  })

  it('begin anew where the catalogue’s row was restored, whose last change is still counted', () => {
    const baseRow = { id: 'a', value: 90 }
    const restored = [
      edit({ sequence: 1, rowId: 'a', row: { id: 'a', value: 92 }, baseRow }),
      edit({ sequence: 2, rowId: 'a', change: 'restore', baseRow }),
    ]
    const { rows, marks, lastChanges } = apply(base, restored)
    expect([rows, marks.size, lastChanges.get('a')]).toEqual([base, 0, 2])
    const gone = apply(base, [...restored, edit({ sequence: 3, rowId: 'a', change: 'withdraw', baseRow })])
    expect(gone.withdrawn).toEqual([baseRow])
    const again = edit({ sequence: 3, rowId: 'a', row: { id: 'a', value: 93 }, baseRow })
    expect(apply(base, [...restored, again]).marks.get('a')?.earlier).toEqual([{ row: baseRow, edit: null }])
  })

  it('give the same rows in whatever order they are read, and touch no row that nobody changed', () => {
    const edits = fc.uniqueArray(
      fc.record({
        sequence: fc.integer({ min: 1, max: 50 }),
        rowId: fc.constantFrom('a', 'b', 'rieng-1', 'rieng-2'),
        change: fc.constantFrom('put', 'withdraw', 'restore'),
        value: fc.integer(),
      }),
      { selector: ({ sequence }) => sequence },
    )
    fc.assert(
      fc.property(edits, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const known = new Map(base.map((row) => [row.id, row]))
        const made = drawn.map(({ sequence, rowId, change, value }) =>
          edit({
            sequence,
            rowId,
            change,
            row: change === 'put' ? { id: rowId, value } : null,
            baseRow: known.get(rowId) ?? null,
          }),
        )
        const shuffled = made
          .map((one) => ({ one, key: order.next().value }))
          .sort((left, right) => left.key - right.key)
          .map(({ one }) => one)
        const outcome = apply(base, made)
        expect(apply(base, shuffled)).toEqual(outcome)
        for (const row of base) {
          if (made.some((one) => one.rowId === row.id)) continue
          expect(outcome.rows).toContain(row)
          expect(outcome.marks.has(row.id)).toBe(false)
        }
        // Nothing is in force and withdrawn at once, and nothing twice.
        const ids = [...outcome.rows, ...outcome.withdrawn].map((row) => row.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

describe('the history of changes', () => {
  it('tells newest first what each row said before and after', () => {
    const baseRow = { id: 'a', value: 90 }
    const own = { id: 'rieng-1', value: 1 }
    const told = editHistory([
      edit({ sequence: 1, rowId: 'a', row: { id: 'a', value: 92 }, baseRow }),
      edit({ sequence: 2, rowId: 'rieng-1', row: own }),
      edit({ sequence: 3, rowId: 'a', change: 'withdraw', baseRow }),
      edit({ sequence: 4, rowId: 'a', change: 'restore', baseRow: { id: 'a', value: 91 } }),
      edit({ sequence: 5, rowId: 'a', row: { id: 'a', value: 95 }, baseRow: { id: 'a', value: 91 } }),
    ])
    expect(told.map(({ edit, before, after }) => [edit.sequence, before?.value, after?.value])).toEqual([
      [5, 91, 95],
      [4, undefined, 91],
      [3, 92, undefined],
      [2, undefined, 1],
      [1, 90, 92],
    ])
  })
})
