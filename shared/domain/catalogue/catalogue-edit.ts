import type { IsoDate, PlanId } from '../ids.ts'

/** The document that orders a change; null basis: a correction or an own row of the secretariat. */
export interface EditBasis {
  /** "1203/QĐ-UBND" */
  readonly number: string
  readonly date: IsoDate
  readonly issuer: string
  readonly clause: string | null
  /** The amending document, where it is itself a plan of this store. */
  readonly planId: PlanId | null
}

/**
 * One change that the secretariat made to a row of the catalogue. Changes lie over the catalogue and are never
 * written into it: an update of the catalogue brings its own rows up to date and leaves these alone.
 */
export interface CatalogueEdit<Row = unknown> {
  /** Order of the changes in the whole store, from 1. */
  readonly sequence: number
  readonly rowId: string
  /** `put`: a new version or an own row; `withdraw`: no longer in force; `restore`: back to the catalogue's. */
  readonly change: 'put' | 'withdraw' | 'restore'
  /** With `put` only. */
  readonly row: Row | null
  /** The catalogue's own row at that moment; null for an own row. */
  readonly baseRow: Row | null
  readonly basis: EditBasis | null
  readonly reason: string
  readonly person: string
  readonly at: string
}

/** One version of a row, newest first in a history. */
export interface RowVersion<Row> {
  readonly row: Row
  /** Null: as the catalogue has it. */
  readonly edit: CatalogueEdit<Row> | null
}

/** How a row came to be what it is. */
export interface RowMark<Row> {
  readonly standing: 'own' | 'changed' | 'withdrawn'
  readonly edit: CatalogueEdit<Row>
  /**
   * Every earlier version, newest first; last the catalogue's own row as it was when it was first changed. What was
   * withdrawn is itself an earlier one.
   */
  readonly earlier: readonly RowVersion<Row>[]
  /** The catalogue changed this row after the edit: both stand side by side until somebody looks. */
  readonly catalogueMoved: boolean
  /** The catalogue's own row of today; null for an own row and one that the catalogue dropped. */
  readonly catalogueRow: Row | null
}

export interface EditedRows<Row> {
  /** In force, the catalogue's order first, own rows after them. */
  readonly rows: readonly Row[]
  readonly withdrawn: readonly Row[]
  /** By row id; a row without a mark is the catalogue's own. */
  readonly marks: ReadonlyMap<string, RowMark<Row>>
  /** Sequence of each row's last change, restored rows included: what the next change must say it saw. */
  readonly lastChanges: ReadonlyMap<string, number>
}

/**
 * Lays the edits of one collection over the catalogue's rows. Edits may come in any order; their sequence counts.
 * `sameRow` tells whether two versions of a row say the same. Of `unreadable` changes only the place counts: whoever
 * changes such a row next has seen it.
 */
export function applyEdits<Row>(
  base: readonly Row[],
  edits: readonly CatalogueEdit<Row>[],
  idOf: (row: Row) => string,
  sameRow: (left: Row, right: Row) => boolean,
  unreadable: readonly Pick<CatalogueEdit, 'rowId' | 'sequence'>[] = [],
): EditedRows<Row> {
  const histories = Map.groupBy(
    [...edits].sort((left, right) => left.sequence - right.sequence),
    (edit) => edit.rowId,
  )
  const rows: Row[] = []
  const withdrawn: Row[] = []
  const marks = new Map<string, RowMark<Row>>()
  const lastChanges = new Map<string, number>()
  for (const { rowId, sequence } of [...edits, ...unreadable])
    lastChanges.set(rowId, Math.max(sequence, lastChanges.get(rowId) ?? 0))
  const place = (id: string, own: Row | null): void => {
    const outcome = outcomeOf(own, histories.get(id) ?? [], sameRow)
    if (outcome.mark) marks.set(id, outcome.mark)
    if (outcome.row === null) return
    if (outcome.mark?.standing === 'withdrawn') withdrawn.push(outcome.row)
    else rows.push(outcome.row)
  }
  const known = new Set(base.map(idOf))
  for (const row of base) place(idOf(row), row)
  for (const id of histories.keys()) if (!known.has(id)) place(id, null)
  return { rows, withdrawn, marks, lastChanges }
}

function outcomeOf<Row>(
  own: Row | null,
  history: readonly CatalogueEdit<Row>[],
  sameRow: (left: Row, right: Row) => boolean,
): { row: Row | null; mark: RowMark<Row> | null } {
  const last = history.at(-1)
  if (!last || last.change === 'restore') return { row: own, mark: null }
  // What was put before the catalogue's row came back is past: `editHistory` still tells of it.
  const since = history.slice(history.findLastIndex(({ change }) => change === 'restore') + 1)
  const first = since[0]?.baseRow ?? null
  const versions: RowVersion<Row>[] = [
    ...(first === null ? [] : [{ row: first, edit: null }]),
    ...since.flatMap((edit) => (edit.row === null ? [] : [{ row: edit.row, edit }])),
  ].reverse()
  // A row that the catalogue dropped stays readable as it was when it was withdrawn.
  const current = last.row ?? versions[0]?.row
  if (current === null || current === undefined) return { row: null, mark: null }
  const isWithdrawn = last.change === 'withdraw'
  const standing = isWithdrawn ? 'withdrawn' : last.baseRow === null && own === null ? 'own' : 'changed'
  const catalogueMoved = last.baseRow === null ? own !== null : own === null || !sameRow(own, last.baseRow)
  return {
    row: current,
    mark: {
      standing,
      edit: last,
      earlier: isWithdrawn ? versions : versions.slice(1),
      catalogueMoved,
      catalogueRow: own,
    },
  }
}

/** A change as it is told: what the row said before and after; null where it was not in force. */
export interface ToldEdit<Row> {
  readonly edit: CatalogueEdit<Row>
  readonly before: Row | null
  readonly after: Row | null
}

/** Every change of one collection, newest first, those of restored rows included. */
export function editHistory<Row>(edits: readonly CatalogueEdit<Row>[]): readonly ToldEdit<Row>[] {
  const previous = new Map<string, CatalogueEdit<Row>>()
  return [...edits]
    .sort((left, right) => left.sequence - right.sequence)
    .map((edit) => {
      const last = previous.get(edit.rowId)
      previous.set(edit.rowId, edit)
      // Between two changes the catalogue's own row may have been updated: the later change saw the newer one.
      const before = last === undefined || last.change === 'restore' ? edit.baseRow : last.row
      return { edit, before, after: edit.change === 'restore' ? edit.baseRow : edit.row }
    })
    .reverse()
}
