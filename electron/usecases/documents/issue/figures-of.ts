import { type StatedFigure, statedFigures } from '../../../../shared/domain/documents/stated-figures.ts'
import { isMeetingPaper } from '../../../../shared/domain/meetings/meeting-papers.ts'
import type { ReadDocument } from '../document-source.ts'

/**
 * Every figure that a document states, in its sentences and tables. The tables of a meeting's papers hold times, names
 * and votes, which no report corrects.
 */
export const figuresOf = ({ content, figures, sections, snapshot }: ReadDocument): readonly StatedFigure[] =>
  isMeetingPaper(snapshot.kind)
    ? []
    : statedFigures(
        content,
        figures,
        sections.map(({ id, drafted }) => snapshot.narrative[id] ?? drafted),
      )
