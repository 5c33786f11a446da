import type { DocumentFields } from '../../../shared/contract/documents.ts'
import { documentFileName } from '../../../shared/domain/documents/document-file-name.ts'
import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import type { DocumentNeed } from '../../../shared/domain/documents/document-kind.ts'
import type { BoundFigure, Narrative } from '../../../shared/domain/documents/narrative.ts'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { type DocumentDraft, findDraft, placeDocument, readDocument } from './draft-document.ts'
import { figuresPeriodsOf } from './facts/review-frame.ts'
import { writtenToday } from './writing-day.ts'

export interface OpenedDocument extends DocumentDraft {
  readonly kindName: string
  readonly title: string
  readonly fields: DocumentFields
  readonly needs: readonly DocumentNeed[]
  readonly sections: readonly {
    readonly id: string
    readonly heading: string
    readonly drafted: Narrative
    readonly edited: Narrative | null
  }[]
  readonly figures: readonly BoundFigure[]
  readonly fileName: string
  /** Periods with figures that a person may choose; none where the kind leaves no choice. */
  readonly figuresPeriods: readonly PeriodKey[]
}

/** A document as a person finds it: its fields, what it lacks, each narrative part with its draft from the data. */
export function openDocument(desk: Desk, key: DocumentKey): OpenedDocument {
  const placed = placeDocument(desk, key)
  const draft = findDraft(desk, key)
  const { needs, sections, figures, content } = readDocument(desk, placed, key, draft)
  return {
    ...draft,
    kindName: placed.source.name,
    title: placed.title,
    needs,
    sections: sections.map((section) => ({ ...section, edited: draft.fields.narrative[section.id] ?? null })),
    figures,
    fileName: documentFileName(content, 'pdf'),
    figuresPeriods: figuresPeriodsOf(desk, {
      ...placed,
      key,
      written: draft.written ?? writtenToday(desk, draft.fields),
    }),
  }
}
