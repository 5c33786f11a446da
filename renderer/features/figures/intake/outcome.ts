import type { FilePreview } from '../../../../shared/contract/intake.ts'
import type { StateTone } from '../../../ui/state-chip.tsx'

type Outcome = FilePreview['outcome']

export const outcomeState: Readonly<Record<Outcome, readonly [tone: StateTone, word: string]>> = {
  ready: ['met', 'Sẵn sàng tiếp nhận'],
  needs_review: ['partial', 'Chờ kiểm tra'],
  rejected: ['wrong', 'Có lỗi'],
  duplicate: ['none', 'Đã nhập trước đây'],
  accepted: ['met', 'Đã tiếp nhận'],
}

/** What a row of the preview shows of a file. */
export interface FileSummary {
  readonly unit: string
  readonly period: string
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly replaces: boolean
}

const summaries = new WeakMap<FilePreview, FileSummary>()

/** Counted once per preview: a batch may hold hundreds of files with hundreds of figures each. */
export function summaryOf(file: FilePreview): FileSummary {
  const known = summaries.get(file)
  if (known) return known
  const counts = { new: 0, changed: 0, same: 0, error: 0, warning: 0, note: 0 }
  for (const { changes } of file.submissions) for (const { kind } of changes) counts[kind] += 1
  for (const { severity } of file.findings) counts[severity] += 1
  const summary: FileSummary = {
    unit: listed(
      file.submissions.map(({ unitName }) => unitName),
      'đơn vị',
    ),
    period: listed(
      file.submissions.map(({ periodLabel }) => periodLabel),
      'kỳ',
    ),
    added: counts.new,
    changed: counts.changed,
    same: counts.same,
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.note,
    replaces: file.submissions.some(({ replaces }) => replaces !== null),
  }
  summaries.set(file, summary)
  return summary
}

/** One name as it is, several as their count. */
function listed(names: readonly string[], what: string): string {
  const distinct = [...new Set(names)]
  if (distinct.length <= 1) return distinct[0] ?? ''
  return `${distinct.length} ${what}`
}
