import { type FigureDifference, figureDifferences, type StatedFigure } from './stated-figures.ts'

/** An issued document beside what its figures would be today. */
export interface IssuedFigures<Document> {
  readonly document: Document
  readonly frozen: readonly StatedFigure[]
  /** Null: it cannot be drawn up any more (its plan is gone), so nothing can be said. */
  readonly current: readonly StatedFigure[] | null
}

export interface TouchedDocument<Document> {
  readonly document: Document
  readonly differences: readonly FigureDifference[]
}

/** The issued documents that a correction of the data touches, each with what it says and what holds now. */
export const touchedDocuments = <Document>(issued: readonly IssuedFigures<Document>[]): TouchedDocument<Document>[] =>
  issued.flatMap(({ document, frozen, current }) => {
    const differences = current === null ? [] : figureDifferences(frozen, current)
    return differences.length === 0 ? [] : [{ document, differences }]
  })
