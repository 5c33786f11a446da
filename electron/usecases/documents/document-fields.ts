import * as z from 'zod'
import { type DocumentFields, documentFieldsSchema } from '../../../shared/contract/documents.ts'
import type { DocumentForm } from '../../../shared/domain/documents/document-form.ts'
import type { Narrative, NarrativeBlock } from '../../../shared/domain/documents/narrative.ts'
import type { Desk } from '../desk.ts'
import { readCommittee } from '../session/committee.ts'

/** A document that nobody touched has the committee's form and no edited words. */
export function initialFields(desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>): DocumentFields {
  const committee = readCommittee(desk)
  return {
    issuer: null,
    profile: 'nd30',
    number: null,
    date: null,
    parentAgency: committee.parentAgency,
    issuingBody: committee.name,
    issuerCode: committee.issuerCode,
    place: committee.place,
    signingLines: committee.signingLines,
    agencyPost: committee.agencyPost,
    signerName: committee.signerName,
    recipients: committee.recipients,
    subject: '',
    figuresPeriod: null,
    signatureFields: false,
    narrative: {},
    comments: [],
  }
}

/** Drafts of the first annual reports kept one string a paragraph; a string that begins with "- " was an item of a list. */
const formerNarrative = z.record(z.string(), z.array(z.string()))

/** Fields as stored; what a former version did not know yet takes its initial value. */
export function readFields(stored: unknown, initial: DocumentFields): DocumentFields {
  const merged = typeof stored === 'object' && stored !== null ? { ...initial, ...stored } : stored
  const former = formerNarrative.safeParse(Reflect.get(Object(merged), 'narrative'))
  const brought =
    former.success && Object.values(former.data).some((paragraphs) => paragraphs.length > 0)
      ? { ...Object(merged), narrative: mapValues(former.data, blocksOfParagraphs) }
      : merged
  const parsed = documentFieldsSchema.safeParse(brought)
  if (parsed.success) return parsed.data
  throw new Error(`A stored draft holds fields of another form: ${parsed.error.message}`)
}

const blocksOfParagraphs = (paragraphs: readonly string[]): Narrative =>
  paragraphs.map(
    (text): NarrativeBlock =>
      text.startsWith('- ')
        ? { kind: 'list', items: [[{ text: text.slice(2) }]] }
        : { kind: 'paragraph', runs: [{ text }] },
  )

const mapValues = <From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

const emptyAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/**
 * Head, signature and receivers as they are printed; spaces typed around a name or a code are left out, being no part of
 * it. `draftNumber` null: signed or issued.
 */
export const formOf = (
  fields: DocumentFields,
  { yearWhileUndated, draftNumber }: { readonly yearWhileUndated: number; readonly draftNumber: number | null },
): DocumentForm => ({
  profile: fields.profile,
  issuingBody: fields.issuingBody.trim(),
  parentAgency: emptyAsNull(fields.parentAgency),
  issuerCode: fields.issuerCode.trim(),
  place: fields.place.trim(),
  number: fields.number,
  date: fields.date,
  yearWhileUndated,
  signatureTitles: fields.signingLines.map((line) => line.trim()),
  agencyPost: emptyAsNull(fields.agencyPost),
  signerName: emptyAsNull(fields.signerName),
  recipients: fields.recipients,
  draftNumber,
})

/** Sections that a person has written; one without a letter falls back to its first draft. */
export const narrativeOf = (fields: DocumentFields): Readonly<Record<string, Narrative>> =>
  Object.fromEntries(Object.entries(fields.narrative).filter(([, blocks]) => blocks.some(saysSomething)))

const saysSomething = (block: NarrativeBlock): boolean =>
  (block.kind === 'list' ? block.items.flat() : block.runs).some((run) => 'field' in run || run.text.trim() !== '')
