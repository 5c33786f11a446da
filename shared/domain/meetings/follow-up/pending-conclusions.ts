import { sameContent } from '../../catalogue/same-content.ts'
import type { Conclusion } from '../conclusion.ts'

/** What a conclusion will be once the notice that is drawn up takes the place of the issued one. */
export interface PendingConclusion {
  readonly conclusionId: string
  /** 'moved': it says the same under another khoản. */
  readonly how: 'added' | 'changed' | 'moved' | 'removed'
  /** Its khoản in the issued notice, from 1; null: it is not in it. */
  readonly clause: number | null
  /** Its khoản in the notice that is drawn up; null: it is taken off. */
  readonly nextClause: number | null
  /** As it will read; of one that is taken off, as it reads in the issued notice. */
  readonly text: string
}

/**
 * How the conclusions that are worked on differ from those of the issued notice, in the order of the former, then those
 * taken off. Until the new notice is issued, nothing of it counts.
 */
export function pendingConclusions(
  issued: readonly Conclusion[],
  working: readonly Conclusion[],
): readonly PendingConclusion[] {
  const places = new Map(issued.map((conclusion, index) => [conclusion.id, { conclusion, clause: index + 1 }]))
  const kept = new Set(working.map(({ id }) => id))
  return [
    ...working.flatMap((conclusion, index): PendingConclusion[] => {
      const before = places.get(conclusion.id)
      const told = { conclusionId: conclusion.id, nextClause: index + 1, text: conclusion.text }
      if (before === undefined) return [{ ...told, how: 'added', clause: null }]
      const { clause } = before
      if (!saysTheSame(before.conclusion, conclusion)) return [{ ...told, how: 'changed', clause }]
      return clause === index + 1 ? [] : [{ ...told, how: 'moved', clause }]
    }),
    ...issued.flatMap(({ id, text }, index): PendingConclusion[] =>
      kept.has(id) ? [] : [{ conclusionId: id, how: 'removed', clause: index + 1, nextClause: null, text }],
    ),
  ]
}

/** The agenda item that it comes from is no part of what it says. */
const saysTheSame = (left: Conclusion, right: Conclusion): boolean =>
  left.text === right.text && sameContent(left.task, right.task)
