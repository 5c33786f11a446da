import type { DocumentFields } from '../../../shared/contract/documents.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { DocumentContent } from '../../../shared/domain/documents/content.ts'
import type { DocumentForm } from '../../../shared/domain/documents/document-form.ts'
import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import type {
  DocumentKind,
  DocumentNeed,
  DocumentSnapshot,
  NarrativeSection,
} from '../../../shared/domain/documents/document-kind.ts'
import type { BoundFigure, Narrative } from '../../../shared/domain/documents/narrative.ts'
import { resolveCitations } from '../../../shared/domain/documents/resolve-citations.ts'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { citationKey } from '../../../shared/domain/registers/document-citation.ts'
import type { Period } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import type { WritingDay } from './writing-day.ts'

/** The part of a document's fields that its issuer decides. */
export type IssuerFields = Pick<
  DocumentFields,
  'parentAgency' | 'issuingBody' | 'issuerCode' | 'signingLines' | 'agencyPost' | 'signerName' | 'recipients'
>

/** What one document is written from, apart from the data itself. */
export interface DocumentRequest {
  readonly plan: Plan
  readonly key: DocumentKey
  readonly period: Period
  /** What a reader of facts takes for today; never the clock, nor the date of the form. */
  readonly written: WritingDay
  readonly form: DocumentForm
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly ownSubject: string | null
  /** The period whose figures a person chose; null: as the kind says. */
  readonly figuresPeriod: PeriodKey | null
  readonly signatureFields: boolean
}

/** A document as the data of this moment makes it. */
export interface ReadDocument {
  readonly needs: readonly DocumentNeed[]
  readonly snapshot: DocumentSnapshot
  readonly figures: readonly BoundFigure[]
  readonly sections: readonly NarrativeSection[]
  readonly content: DocumentContent
}

/** What tells documents of a kind apart that no period tells apart: the papers of a meeting. */
export interface DocumentMatter {
  /** "Phiên họp Ban Chỉ đạo quý III/2023", as lists name it; null: there is nothing that the key names. */
  subject(desk: Pick<Desk, 'store'>, key: DocumentKey): string | null
  /** What an untouched one of an issuer starts with, where it differs from the issuer's own form. */
  fields(desk: Pick<Desk, 'store' | 'catalogue'>, key: DocumentKey, issuer: IssuerFields): Partial<IssuerFields>
}

/** One kind of document with the reading of its facts. */
export interface DocumentSource {
  /** "Báo cáo năm". */
  readonly name: string
  /** What a document that belongs to no period is about; absent of one that its period tells. */
  readonly matter?: DocumentMatter
  /** Why there can be no such document for a period; null where there can. */
  refusal(plan: Plan, period: Period, part: string): { readonly message: string; readonly remedy: string } | null
  read(desk: Desk, request: DocumentRequest): ReadDocument
}

/** Every report cites its plan in full in its opening. */
const citedByOpening = ({ number, date }: Plan['meta']): string[] =>
  number === null || date === null ? [] : [citationKey({ number, date })]

/** Joins a kind's pure rules to the reading of its facts. */
export const sourceOf = <Facts, Snapshot extends DocumentSnapshot>(
  kind: DocumentKind<Facts, Snapshot>,
  factsOf: (desk: Desk, request: DocumentRequest) => Facts,
  refusal: DocumentSource['refusal'],
): DocumentSource => ({
  name: kind.name,
  refusal,
  read: (desk, request) => {
    const facts = factsOf(desk, request)
    const snapshot = kind.snapshot(facts)
    return {
      needs: kind.needs(facts),
      snapshot,
      figures: kind.figures(snapshot),
      // The first drafts do not depend on what a person has written.
      sections: kind.sections(snapshot),
      content: {
        ...resolveCitations(kind.content(snapshot), citedByOpening(request.plan.meta)),
        ...(request.signatureFields ? { signatureFields: true } : {}),
      },
    }
  },
})
