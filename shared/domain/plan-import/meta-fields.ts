import type { LineRange } from '../catalogue/plan.ts'
import type { DraftField } from './draft-plan.ts'
import type { SourceLine } from './source-lines.ts'

export const missing = <Value>(what: string): DraftField<Value> => ({
  value: null,
  lines: null,
  confidence: 'low',
  reason: `Không có trong văn bản: ${what}.`,
})

export const found = <Value>(value: Value, line: SourceLine, last = line): DraftField<Value> => ({
  value,
  lines: [line.number, last.number],
  confidence: 'high',
  reason: null,
})

export const doubtful = <Value>(value: Value, lines: LineRange, reason: string): DraftField<Value> => ({
  value,
  lines,
  confidence: 'medium',
  reason,
})

/** Lines that a document's head takes at most. */
export const headLines = 45
