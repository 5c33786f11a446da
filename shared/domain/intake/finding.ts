/** lỗi / cảnh báo / lưu ý */
export type FindingSeverity = 'error' | 'warning' | 'note'

/** What the check found, where, and what to do; every sentence is Vietnamese and stands by itself. */
export interface Finding {
  /** Stable code, e.g. `not_a_number`. */
  readonly code: string
  readonly severity: FindingSeverity
  readonly sheet: string | null
  /** A1 address. */
  readonly cell: string | null
  /** The text as it stands in the cell. */
  readonly read: string | null
  readonly message: string
  readonly remedy: string
  /** A warning that needs a written explanation, not only a tick († in intake.md section 4). */
  readonly needsExplanation: boolean
}

/** Every non-empty cell is used, ignored for a reason, or in error: `read === used + ignored + errors`. */
export interface CellAccounting {
  readonly read: number
  /** Labels and heads count as used. */
  readonly used: number
  readonly ignored: number
  readonly errors: number
  /** Ignored cells by reason, in Vietnamese, for the screen "đối chiếu ô". */
  readonly ignoredReasons: readonly {
    readonly reason: string
    readonly count: number
    readonly cells: readonly string[]
  }[]
}
