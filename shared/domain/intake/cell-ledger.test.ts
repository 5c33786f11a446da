import { describe, expect, it } from 'vitest'
import { joinAccounts, openLedger } from './cell-ledger.ts'
import { sheetFromRows } from './grid.ts'
import { viewSheet } from './sheet-view.ts'

const sheet = viewSheet(
  sheetFromRows('A', [
    ['a', 1, 2],
    ['b', 3, 4],
    ['c', 5, { kind: 'text', text: '  ' }],
  ]),
)

describe('openLedger', () => {
  it('leaves blank texts out and lets an error stand', () => {
    const ledger = openLedger(sheet)
    ledger.use(0)
    ledger.fail(1)
    ledger.use(1)
    ledger.ignore(1, 'không dùng')
    ledger.ignoreRest('còn lại')
    expect(ledger.total()).toMatchObject({ read: 8, used: 1, ignored: 6, errors: 1 })
  })

  it('names ignored cells as ranges', () => {
    const ledger = openLedger(sheet)
    for (const index of [1, 2, 4, 5, 7]) ledger.ignore(index, 'số')
    for (const index of [0, 3, 6]) ledger.use(index)
    expect([...ledger.total().reasons]).toEqual([['số', { count: 5, ranges: ['B1:C2', 'B3'] }]])
  })

  it('names the sheet in a book of several', () => {
    const ledger = openLedger(sheet)
    ledger.ignoreRest('số')
    const account = ledger.total()
    const joined = joinAccounts([
      { sheet: 'A', account },
      { sheet: 'B', account },
    ])
    expect(joined).toMatchObject({ read: 16, used: 0, ignored: 16, errors: 0 })
    expect(joined.ignoredReasons).toEqual([
      { reason: 'số', count: 16, cells: ['A!A1:C2', 'A!A3:B3', 'B!A1:C2', 'B!A3:B3'] },
    ])
  })
})
