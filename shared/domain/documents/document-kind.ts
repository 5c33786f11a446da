import type { DocumentContent } from './content.ts'
import type { DocumentForm } from './document-form.ts'
import type { DocumentKindId } from './document-key.ts'
import type { BoundFigure, Narrative } from './narrative.ts'

/** Something the document still lacks. */
export interface DocumentNeed {
  /** Stable key for screens and tests: `missing_report`, `no_figure`, `signer` … */
  readonly code: string
  /** Vietnamese: what is lacking and what to do about it. */
  readonly what: string
  /** Who has it: "quận Hải Châu", "Tổ thư ký". */
  readonly from: string
  /**
   * True: the document cannot be issued without it (signer, number …). False: issuing without it asks for a reason
   * (a section without data prints "chưa có số liệu").
   */
  readonly blocksIssue: boolean
}

/** A part that people may write themselves (documents.md section 3, starred). */
export interface NarrativeSection {
  readonly id: string
  /** With its number in the outline: "IV.2. Hạn chế". */
  readonly heading: string
  /** The first draft that the data gives, in officials' wording, figures as bound fields. */
  readonly drafted: Narrative
}

/** What every snapshot carries. */
export interface DocumentSnapshot {
  readonly kind: DocumentKindId
  readonly form: DocumentForm
  /** The secretariat's own words by section; a section that is absent prints its first draft. */
  readonly narrative: Readonly<Record<string, Narrative>>
  /** Trích yếu that replaces the kind's own; null: as the kind says. */
  readonly ownSubject: string | null
  readonly isIllustrative: boolean
}

/**
 * One kind of document. `snapshot` keeps all that the document will ever say as plain JSON (so that it can be frozen
 * and hashed on issue); the rest is pure: the same snapshot always says the same.
 */
export interface DocumentKind<Facts, Snapshot> {
  readonly id: DocumentKindId
  /** As people call it: "Báo cáo năm". */
  readonly name: string
  needs(facts: Facts): readonly DocumentNeed[]
  snapshot(facts: Facts): Snapshot
  /** Figures that its sentences can cite. */
  figures(snapshot: Snapshot): readonly BoundFigure[]
  sections(snapshot: Snapshot): readonly NarrativeSection[]
  content(snapshot: Snapshot): DocumentContent
}

/** A letter or list that is written from data alone and has no sections of its own to edit. */
export interface LetterKind<Facts, Snapshot> {
  readonly id: string
  readonly name: string
  needs(facts: Facts): readonly DocumentNeed[]
  snapshot(facts: Facts): Snapshot
  content(snapshot: Snapshot): DocumentContent
}
