import type { CatalogueEdit, EditedRows, RowMark } from '../../shared/domain/catalogue/catalogue-edit.ts'

/** Rows with the mark of how each came to be, in the contract's shape. */
export function presentEditedRows<Row extends { readonly id: string }>(edited: EditedRows<Row>) {
  const marked = (row: Row) => {
    const mark = edited.marks.get(row.id)
    return { ...row, mark: mark ? presentMark(mark) : null, lastChange: edited.lastChanges.get(row.id) ?? 0 }
  }
  return { rows: edited.rows.map(marked), withdrawn: edited.withdrawn.map(marked) }
}

const presentMark = <Row>({ standing, edit, earlier, catalogueMoved, catalogueRow }: RowMark<Row>) => ({
  standing,
  ...signatureOf(edit),
  catalogueMoved,
  catalogueRow,
  earlier: earlier.map((version) => ({
    row: version.row,
    signature: version.edit && signatureOf(version.edit),
  })),
})

const signatureOf = <Row>({ sequence, basis, reason, person, at }: CatalogueEdit<Row>) => ({
  sequence,
  basis,
  reason,
  person,
  at,
})
