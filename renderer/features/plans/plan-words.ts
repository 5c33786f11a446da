import { lineNumbers, recurrenceWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { clauseText } from '../../ui/clause-text.ts'
import type { Assignment, PlannedReport } from './plans-data.ts'

export const recurrenceText = ({ kind, stated }: Assignment['recurrence']): string =>
  stated ? recurrenceWords[kind] : 'văn bản không nêu'

/** "dòng 120–124 của văn bản": where a reader can check the row; another sentence where it rests on another document. */
export function linesText(lines: readonly [number, number] | null): string {
  return lines === null ? 'dẫn theo văn bản khác' : `${lineNumbers(lines)} của văn bản`
}

/** "mục II.2.b", or "mục IV.2, Nghị quyết số 03-NQ/TU" for a clause of another document. */
export const citation = ({ clause, document }: Pick<PlannedReport, 'clause' | 'document'>): string =>
  document === null ? clauseText(clause) : `${clauseText(clause)}, ${document}`

/** "II.3.c, gạch 2" */
export const bulletText = ({ clause, bullet }: Pick<Assignment, 'clause' | 'bullet'>): string =>
  bullet === null ? clause : `${clause}, gạch ${bullet}`
