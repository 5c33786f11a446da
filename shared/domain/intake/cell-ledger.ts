import type { CellAccounting } from './finding.ts'
import { cellAddress, cellKinds } from './grid.ts'
import type { SheetView } from './sheet-view.ts'

const open = 0
const used = 1
const ignored = 2
const error = 3
/** Repeats the text of its merge: counted once, at the top left. */
const covered = 4

/**
 * The account of one sheet's cells: each non-empty cell ends used, ignored for a reason, or in error. An error is
 * final; a cell that was used stays used unless it turns out wrong.
 */
export interface CellLedger {
  use(index: number): void
  ignore(index: number, reason: string): void
  fail(index: number): void
  isOpen(index: number): boolean
  /** Gives every cell that is still open this reason. */
  ignoreRest(reason: string): void
  /** Takes back uses and errors: the sheet as a whole is refused. */
  ignoreAll(reason: string): void
  total(): SheetAccount
}

export interface SheetAccount {
  readonly read: number
  readonly used: number
  readonly ignored: number
  readonly errors: number
  /** Cells by reason, as ranges: "F7:F12". */
  readonly reasons: ReadonlyMap<string, { readonly count: number; readonly ranges: readonly string[] }>
}

export function openLedger(view: SheetView): CellLedger {
  const state = new Uint8Array(view.count)
  const reasonOf = new Uint16Array(view.count)
  const reasons: string[] = []
  const reasonNumber = new Map<string, number>()
  const empty = new Uint8Array(view.count)
  for (let index = 0; index < view.count; index += 1) if (view.isEmpty(index)) empty[index] = 1
  markCovered(view, state)

  const numberOf = (reason: string): number => {
    const known = reasonNumber.get(reason)
    if (known !== undefined) return known
    reasons.push(reason)
    reasonNumber.set(reason, reasons.length - 1)
    return reasons.length - 1
  }
  const set = (index: number, to: number, reason: string | null): void => {
    if (index < 0 || state[index] === covered || empty[index] === 1) return
    state[index] = to
    if (reason !== null) reasonOf[index] = numberOf(reason)
  }
  return {
    use: (index) => state[index] !== error && set(index, used, null),
    ignore: (index, reason) => state[index] !== error && set(index, ignored, reason),
    fail: (index) => set(index, error, null),
    isOpen: (index) => state[index] === open && empty[index] === 0,
    ignoreRest: (reason) => {
      for (let index = 0; index < view.count; index += 1) if (state[index] === open) set(index, ignored, reason)
    },
    ignoreAll: (reason) => {
      for (let index = 0; index < view.count; index += 1) set(index, ignored, reason)
    },
    total: () => {
      const ofReason = reasons.map(() => [] as number[])
      const totals = { read: 0, used: 0, ignored: 0, errors: 0 }
      for (let index = 0; index < view.count; index += 1) {
        if (empty[index] === 1 || state[index] === covered) continue
        totals.read += 1
        if (state[index] === used) totals.used += 1
        else if (state[index] === error) totals.errors += 1
        else if (state[index] === ignored) {
          totals.ignored += 1
          ofReason[reasonOf[index] as number]?.push(index)
        }
      }
      const byReason = new Map(
        reasons.flatMap((reason, number) => {
          const cells = ofReason[number] ?? []
          return cells.length === 0 ? [] : [[reason, { count: cells.length, ranges: rangesOf(view, cells) }] as const]
        }),
      )
      return { ...totals, reasons: byReason }
    },
  }
}

/** A filled cell below a merge counts only when it says something else than the merge: then it is hidden content. */
function markCovered(view: SheetView, state: Uint8Array): void {
  const textKind = cellKinds.indexOf('text')
  for (const merge of view.sheet.merges) {
    const source = view.indexAt(merge.firstRow, merge.firstColumn)
    if (source < 0) continue
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
      const [from, to] = view.rowRange(row)
      for (let index = from; index < to; index += 1) {
        const column = view.columnOf(index)
        if (index === source || column < merge.firstColumn || column > merge.lastColumn) continue
        const kind = view.sheet.cells.kind
        const same =
          kind[index] === kind[source] &&
          (kind[index] === textKind
            ? view.sheet.cells.text[index] === view.sheet.cells.text[source]
            : view.sheet.cells.number[index] === view.sheet.cells.number[source])
        if (same) state[index] = covered
      }
    }
  }
}

/** Joins neighbours in a row, then equal runs of consecutive rows. `indexes` ascend. */
function rangesOf(view: SheetView, indexes: readonly number[]): readonly string[] {
  interface Run {
    top: number
    bottom: number
    left: number
    right: number
  }
  const runs: Run[] = []
  const openRuns = new Map<string, Run>()
  let current: Run | null = null
  const close = () => {
    if (current === null) return
    const key = `${current.left}-${current.right}`
    const above = openRuns.get(key)
    if (above && above.bottom === current.top - 1) above.bottom = current.bottom
    else {
      runs.push(current)
      openRuns.set(key, current)
    }
    current = null
  }
  for (const index of indexes) {
    const row = view.rowOf(index)
    const column = view.columnOf(index)
    const run = current as Run | null
    if (run && run.top === row && run.right === column - 1) run.right = column
    else {
      close()
      current = { top: row, bottom: row, left: column, right: column }
    }
  }
  close()
  return runs.map(({ top, bottom, left, right }) =>
    top === bottom && left === right
      ? cellAddress(top, left)
      : `${cellAddress(top, left)}:${cellAddress(bottom, right)}`,
  )
}

/** The account of a whole book; with several sheets each range names its own: "Bao cao!F7". */
export function joinAccounts(
  accounts: readonly { readonly sheet: string; readonly account: SheetAccount }[],
): CellAccounting {
  const reasons = new Map<string, { count: number; cells: string[] }>()
  const totals = { read: 0, used: 0, ignored: 0, errors: 0 }
  for (const { sheet, account } of accounts) {
    totals.read += account.read
    totals.used += account.used
    totals.ignored += account.ignored
    totals.errors += account.errors
    for (const [reason, { count, ranges }] of account.reasons) {
      const entry = reasons.get(reason) ?? { count: 0, cells: [] }
      entry.count += count
      entry.cells.push(...ranges.map((range) => (accounts.length > 1 ? `${sheet}!${range}` : range)))
      reasons.set(reason, entry)
    }
  }
  return { ...totals, ignoredReasons: [...reasons].map(([reason, { count, cells }]) => ({ reason, count, cells })) }
}
