import { type StatedFigure, statedFigures } from '../../../../shared/domain/documents/stated-figures.ts'
import type { ReadDocument } from '../document-source.ts'

/** Every figure that a document states, in its sentences and tables. */
export const figuresOf = ({ content, figures, sections, snapshot }: ReadDocument): readonly StatedFigure[] =>
  statedFigures(
    content,
    figures,
    sections.map(({ id, drafted }) => snapshot.narrative[id] ?? drafted),
  )
