import type * as z from 'zod'
import type { CatalogueEdit } from '../../shared/domain/catalogue/catalogue-edit.ts'
import type { Store } from '../store/store.ts'

/** Changes of one collection as this version can read them, and those it cannot. */
export interface StoredEdits<Row> {
  readonly edits: readonly CatalogueEdit<Row>[]
  /** Written under a schema that no longer accepts them: left out, and told by `storedProblems`. */
  readonly unreadable: readonly CatalogueEdit[]
}

/**
 * The changes of one collection, each row checked. One row that a later version cannot read must not keep everything
 * else from opening, and must not vanish without a word either.
 */
export function storedEdits<Row>(
  store: Pick<Store, 'catalogueEdits'>,
  scope: string,
  collection: string,
  schema: z.ZodType<Row>,
): StoredEdits<Row> {
  const edits: CatalogueEdit<Row>[] = []
  const unreadable: CatalogueEdit[] = []
  for (const edit of store.catalogueEdits.list(scope, collection)) {
    const row = edit.row === null ? null : schema.safeParse(edit.row)
    const baseRow = edit.baseRow === null ? null : schema.safeParse(edit.baseRow)
    if (row?.success === false || baseRow?.success === false) unreadable.push(edit)
    else edits.push({ ...edit, row: row === null ? null : row.data, baseRow: baseRow === null ? null : baseRow.data })
  }
  return { edits, unreadable }
}

/** For people: which change is not applied, who made it and what to do. */
export const unreadableWords = (place: string, edit: CatalogueEdit): string =>
  `${place}, mục “${edit.rowId}”: thay đổi của ${edit.person} (${edit.reason}) không đọc được ở phiên bản này nên chưa được áp dụng. Cập nhật ứng dụng, hoặc sửa lại mục này.`
