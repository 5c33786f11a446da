import type { DocumentContent } from './content.ts'

/** Something the document still lacks. */
export interface DocumentNeed {
  /** Stable key for screens and tests: `missing_report`, `no_figure`, `signer` … */
  readonly code: string
  /** Vietnamese: what is lacking and what to do about it. */
  readonly what: string
  /** Who has it: "quận Hải Châu", "Tổ thư ký". */
  readonly from: string
  /** True: the document must not be issued without it. A draft can always be printed. */
  readonly blocksIssue: boolean
}

/**
 * One kind of document. `snapshot` keeps all that the document will ever say as plain JSON (so that it can be frozen
 * and hashed on issue); `content` is pure: the same snapshot always says the same.
 */
export interface DocumentKind<Facts, Snapshot> {
  readonly id: string
  /** As people call it: "Báo cáo năm". */
  readonly name: string
  needs(facts: Facts): readonly DocumentNeed[]
  snapshot(facts: Facts): Snapshot
  content(snapshot: Snapshot): DocumentContent
}
