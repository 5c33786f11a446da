import type { AuditAnchor } from './audit-anchor.ts'
import { auditHead, auditLink } from './audit-store.ts'
import type { Connection } from './connection.ts'

/** How an anchor stands to the chain; `behind` is how many rows the anchor lags, which is legal. */
export type AnchorStanding =
  | { readonly kind: 'prefix'; readonly behind: number }
  /** The chain ends before the anchor: rows were cut off, or the database is an older one. */
  | { readonly kind: 'truncated'; readonly anchored: number; readonly present: number }
  /** The chain has another row at the anchor's place: it was rewritten. */
  | { readonly kind: 'rewritten'; readonly sequence: number }
  | { readonly kind: 'other_store' }

export function compareWithAnchor(connection: Connection, storeId: string, anchor: AuditAnchor): AnchorStanding {
  if (anchor.storeId !== storeId) return { kind: 'other_store' }
  const head = auditHead(connection, storeId)
  if (head.sequence < anchor.sequence) return { kind: 'truncated', anchored: anchor.sequence, present: head.sequence }
  const link = auditLink(connection, storeId, anchor.sequence)
  if (link?.hash !== anchor.hash) return { kind: 'rewritten', sequence: anchor.sequence }
  return { kind: 'prefix', behind: head.sequence - anchor.sequence }
}

/** Vietnamese half-sentence about a standing that is not a prefix. */
export function describeStanding(standing: Exclude<AnchorStanding, { kind: 'prefix' }>): string {
  switch (standing.kind) {
    case 'truncated':
      return `nhật ký chỉ còn đến dòng ${standing.present}, trong khi mốc đối chiếu đã ghi đến dòng ${standing.anchored} (thiếu ${standing.anchored - standing.present} dòng cuối)`
    case 'rewritten':
      return `dòng ${standing.sequence} của nhật ký không còn đúng với mốc đối chiếu (nhật ký đã bị viết lại từ dòng này trở về trước)`
    case 'other_store':
      return 'mốc đối chiếu thuộc về một kho dữ liệu khác'
  }
}
