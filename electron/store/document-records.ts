import type { DocumentKey } from '../../shared/domain/documents/document-key.ts'
import type { DocumentState, OpenDocumentState } from '../../shared/domain/documents/document-state.ts'
import type { FigureDifference, StatedFigure } from '../../shared/domain/documents/stated-figures.ts'
import type { IsoDate, PeriodKey, PlanId, Sha256 } from '../../shared/domain/ids.ts'
import type { Person } from './person.ts'

/** What a draft that takes up an issued document does to it. */
export interface DocumentRelation {
  readonly kind: 'replaces' | 'amends'
  /** Id of the issued document. */
  readonly issuedId: string
}

/** A document on its way to being issued; at most one of a key is open at a time. */
export interface StoredDocument {
  readonly id: string
  readonly key: DocumentKey
  readonly state: DocumentState
  /** Date, signer, edited paragraphs …; the use case owns the schema. */
  readonly fields: unknown
  /** "Dự thảo lần 2" */
  readonly draftNumber: number
  readonly relation: DocumentRelation | null
  /** Grows by one with every save and step; a save with an older one is refused. */
  readonly revision: number
  readonly updatedAt: string
  readonly updatedBy: string
}

export type OpenDocument = StoredDocument & { readonly state: OpenDocumentState }

export interface DocumentVersion {
  readonly version: number
  readonly fields: unknown
  readonly note: string
  readonly savedAt: string
  readonly savedBy: string
}

/** One step on the way: laid before the signer, signed, returned … */
export interface DocumentStep {
  readonly from: DocumentState
  readonly to: DocumentState
  readonly reason: string
  /** What was laid before the signer, apart from number and date; null for a step that lays nothing. */
  readonly contentHash: string | null
  readonly at: string
  readonly day: IsoDate
  readonly personName: string
}

export interface DocumentStore {
  /** The open one. */
  find(key: DocumentKey): OpenDocument | null
  byId(id: string): StoredDocument | null
  /** Open ones of a plan, last saved first. */
  list(planId: PlanId): readonly OpenDocument[]
  /** When drafts of the key were given up (ISO 8601 UTC), first ones first. */
  dropped(key: DocumentKey): readonly string[]
  /**
   * `expectedRevision` 0 creates. Returns the stored document, or null when somebody else saved meanwhile. A relation is
   * given only when the document is created.
   */
  save(document: {
    readonly key: DocumentKey
    readonly fields: unknown
    readonly relation?: DocumentRelation
    readonly expectedRevision: number
    readonly person: Person
  }): OpenDocument | null
  /** Moves an open document along and records the step; null when its revision is another. Call inside a transaction. */
  move(step: {
    readonly id: string
    readonly to: DocumentState
    readonly reason: string
    readonly contentHash: string | null
    readonly draftNumber: number
    readonly expectedRevision: number
    readonly person: Person
  }): StoredDocument | null
  /** Oldest first. */
  steps(id: string): readonly DocumentStep[]
  /** Keeps the fields as they are saved now under the next number. */
  addVersion(version: { readonly id: string; readonly note: string; readonly person: Person }): DocumentVersion
  /** Newest first. */
  versions(id: string): readonly DocumentVersion[]
}

/** Why a document was issued although something was lacking. */
export interface LackReason {
  readonly lack: string
  readonly reason: string
}

export interface IssuedDocument {
  readonly id: string
  /** The draft that it came from; null for a letter that was drawn up apart from drafts. */
  readonly documentId: string | null
  readonly planId: PlanId
  readonly kind: string
  /** '' for what belongs to no period. */
  readonly period: PeriodKey | ''
  readonly part: string
  /** "Báo cáo"; '' of a công văn. */
  readonly title: string
  readonly subject: string
  readonly number: number
  readonly series: string
  /** '2024', or a term of office '2020-2025'. */
  readonly seriesPeriod: string
  /** "05/BC-BCĐ" */
  readonly numberText: string
  readonly date: IsoDate
  readonly signerName: string
  /** Form it was printed in; a later form does not change it. */
  readonly profile: string
  /** Id of the issuer's profile. */
  readonly issuer: string
  readonly issuingBody: string
  readonly contentHash: string
  readonly fileName: string
  /** Of the PDF, kept among the originals. */
  readonly sha256: Sha256
  readonly pageCount: number
  readonly relation: { readonly kind: 'replaces' | 'amends' | 'corrects'; readonly issuedId: string } | null
  readonly differences: readonly FigureDifference[]
  readonly reasons: readonly LackReason[]
  readonly issuedAt: string
  readonly issuedBy: string
}

/** All that an issued document says, frozen. */
export interface IssuedBody {
  readonly snapshot: unknown
  readonly content: unknown
  readonly figures: readonly StatedFigure[]
}

export type NewIssuedDocument = Omit<IssuedDocument, 'id' | 'contentHash' | 'issuedAt' | 'issuedBy'> & {
  readonly body: IssuedBody
}

export interface IssuedStore {
  /** The PDF's bytes are kept before. Call inside a transaction. Throws when the number is taken. */
  add(document: NewIssuedDocument, person: Person): IssuedDocument
  byId(id: string): IssuedDocument | null
  body(id: string): IssuedBody | null
  /** Whether the row still gives the hash taken when it was issued. */
  isUnchanged(id: string): boolean
  /** Last issued first; `planId` null means all plans, without `kind` all kinds. */
  list(filter: { readonly planId: PlanId | null; readonly kind?: string }): readonly IssuedDocument[]
  /** Every number given in a series, however its letters were stored, within its year or term; highest first. */
  bySeries(series: string, seriesPeriod: string): readonly IssuedDocument[]
  /** What was issued later to replace, amend or correct this one, first issued first. */
  relatedTo(id: string): readonly IssuedDocument[]
}
