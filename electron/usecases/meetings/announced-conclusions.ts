import { noticeConclusions } from '../../../shared/domain/documents/kinds/meeting-notice.ts'
import type { Conclusion } from '../../../shared/domain/meetings/conclusion.ts'
import type { IssuedDocument } from '../../store/document-records.ts'
import type { Store } from '../../store/store.ts'
import type { Desk } from '../desk.ts'

/** An issued document never changes, so its body, which is large, is read once for as long as its store is open. */
const known = new WeakMap<Store, Map<string, readonly Conclusion[] | null>>()

/** What an issued notice says, from its frozen snapshot, in the order of its khoản; null: it keeps no such list. */
export function announcedConclusions(
  { store }: Pick<Desk, 'store'>,
  notice: Pick<IssuedDocument, 'id'>,
): readonly Conclusion[] | null {
  const read = known.get(store) ?? new Map<string, readonly Conclusion[] | null>()
  known.set(store, read)
  const before = read.get(notice.id)
  if (before !== undefined) return before
  const conclusions = noticeConclusions(store.issued.body(notice.id)?.snapshot)
  read.set(notice.id, conclusions)
  return conclusions
}
