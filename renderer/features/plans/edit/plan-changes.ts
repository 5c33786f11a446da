import { basisText } from '../../../../shared/domain/catalogue/basis-words.ts'
import { planCollectionWords } from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { sameContent } from '../../../../shared/domain/catalogue/same-content.ts'
import type { PlanChange } from '../plans-data.ts'
import {
  agencyFields,
  dutyFields,
  type FieldChange,
  fieldChanges,
  groupFields,
  type RowFields,
  type RowNames,
  reportFields,
  targetFields,
} from './row-fields.ts'

/** What the row said before and after; null where it was not in force. */
export function fieldsOfChange(
  change: PlanChange,
  names: RowNames,
): { before: RowFields | null; after: RowFields | null } {
  const both = <Row>(before: Row | null, after: Row | null, fieldsOf: (row: Row) => RowFields) => ({
    before: before && fieldsOf(before),
    after: after && fieldsOf(after),
  })
  switch (change.collection) {
    case 'targets':
      return both(change.before, change.after, targetFields)
    case 'assignments':
      return both(change.before, change.after, (row) => dutyFields(row, names))
    case 'obligations':
      return both(change.before, change.after, (row) => reportFields(row, names))
    case 'agencies':
      return both(change.before, change.after, agencyFields)
    case 'groups':
      return both(change.before, change.after, groupFields)
  }
}

/** What was done. A put that changes nothing keeps the secretariat's version against a newer catalogue. */
export function changeWord(
  { change, before, after }: Pick<PlanChange, 'change' | 'before' | 'after'>,
  isFirst: boolean,
): string {
  if (change === 'restore') return 'khôi phục bản gốc'
  if (change === 'withdraw') return 'bãi bỏ'
  if (before !== null) return sameContent(before, after) ? 'giữ nguyên' : 'sửa'
  return isFirst ? 'thêm' : 'đưa trở lại'
}

/** Which changes are the first of their row, by sequence. */
export function firstChanges(changes: readonly PlanChange[]): ReadonlySet<number> {
  const first = new Map<string, number>()
  for (const { collection, rowId, sequence } of changes) {
    const key = `${collection}/${rowId}`
    first.set(key, Math.min(first.get(key) ?? sequence, sequence))
  }
  return new Set(first.values())
}

/** "Mục tiêu “Tỷ lệ …” năm 2022" */
export const subjectOf = ({ collection, name }: PlanChange): string => `${planCollectionWords[collection]} ${name}`

/** For sorting, copying and screen readers: every field that changed, in one text. */
export const changesText = (changes: readonly FieldChange[]): string =>
  changes.map(({ name, before, after }) => `${name}: ${before ?? '–'} → ${after ?? '–'}`).join('; ')

export const basisOrNone = ({ basis }: PlanChange): string =>
  basis === null ? 'không có văn bản (Tổ thư ký)' : basisText(basis)

/** What a change touched, as the list shows it: the fields that differ; of a row that came or went its first three. */
export function shownChanges(change: PlanChange, names: RowNames): readonly FieldChange[] {
  const { before, after } = fieldsOfChange(change, names)
  const all = fieldChanges(before, after)
  return before === null || after === null ? all.slice(0, 3) : all
}

/** Address of the drawer that shows the row; null for agencies and groups, which have none. */
export function drawerOf(change: PlanChange, planId: string): { kind: string; id: string } | null {
  const row = change.after ?? change.before
  switch (change.collection) {
    case 'targets':
      return row && 'indicator' in row ? { kind: 'muc-tieu', id: `${planId}/${row.indicator}` } : null
    case 'assignments':
      return { kind: 'nhiem-vu-ke-hoach', id: `${planId}/${change.rowId}` }
    case 'obligations':
      return { kind: 'thay-doi-bao-cao', id: `${planId}/${change.rowId}` }
    case 'agencies':
    case 'groups':
      return null
  }
}
