import * as z from 'zod'
import { documentKindIds } from '../domain/documents/document-key.ts'
import { commentSchema, narrativeSchema } from './narrative-schema.ts'
import { command, query } from './procedure.ts'
import { isoDateSchema, periodKeySchema, planIdSchema, sha256Schema } from './schemas.ts'

export const documentKindSchema = z.enum(documentKindIds)

export const documentKeyShape = {
  planId: planIdSchema,
  kind: documentKindSchema,
  period: periodKeySchema,
  /** Id of the plan's obligation or code of an agency where kind and period alone do not tell; else ''. */
  part: z.string().max(160).default(''),
}
const documentKeySchema = z.object(documentKeyShape)

export const formProfileSchema = z.enum(['nd30', 'party_36', 'party_05'])

/** What a person fills in around the data; every text is kept as typed, empty means "leave blank in print". */
export const documentFieldsSchema = z.object({
  /** Issuer profile; null: the one that the obligation asks for. */
  issuer: z.string().max(60).nullable(),
  profile: formProfileSchema,
  /** Number as given by the clerk; null prints a blank `Số:      /BC-BCĐ`. */
  number: z.int().min(1).max(99999).nullable(),
  date: isoDateSchema.nullable(),
  parentAgency: z.string().max(200),
  issuingBody: z.string().max(300),
  issuerCode: z.string().max(40),
  place: z.string().max(80),
  /** "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN" — one line each. */
  signingLines: z.array(z.string().max(120)).max(4),
  /** "CHỦ TỊCH UBND THÀNH PHỐ" above the name when the host agency's seal is used. */
  agencyPost: z.string().max(120),
  signerName: z.string().max(80),
  recipients: z.array(z.string().max(200)).max(40),
  /** Trích yếu in place of the kind's own; '' keeps that. */
  subject: z.string().max(500),
  /** The period whose figures are used; null: as the kind says (a review takes the latest that has figures). */
  figuresPeriod: periodKeySchema.nullable(),
  /** Leaves empty signature fields in the PDF for the office's signing software. */
  signatureFields: z.boolean(),
  /** Edited words by section; a section that is not here prints its first draft from the data. */
  narrative: z.record(z.string(), narrativeSchema),
  comments: z.array(commentSchema).max(500),
})
export type DocumentFields = z.infer<typeof documentFieldsSchema>

const needSchema = z.object({ code: z.string(), what: z.string(), from: z.string(), blocksIssue: z.boolean() })
export const documentStateSchema = z.enum(['draft', 'for_signature', 'signed'])

const openedDocumentSchema = documentKeySchema.extend({
  kindName: z.string(),
  title: z.string(),
  state: documentStateSchema,
  draftNumber: z.int(),
  fields: documentFieldsSchema,
  /** 0: never saved. */
  revision: z.int(),
  updatedAt: z.string().nullable(),
  updatedBy: z.string().nullable(),
  /** What it still lacks, and from whom. */
  needs: z.array(needSchema).readonly(),
  sections: z
    .array(
      z.object({
        id: z.string(),
        heading: z.string(),
        /** Drafted from the data. */
        drafted: narrativeSchema,
        /** The secretariat's own, when edited. */
        edited: narrativeSchema.nullable(),
      }),
    )
    .readonly(),
  /** Figures that sentences can cite. */
  figures: z
    .array(
      z.object({
        key: z.string(),
        label: z.string(),
        text: z.string().nullable(),
        source: z.string().nullable(),
        names: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  fileName: z.string(),
  /** What `figuresPeriod` may be, latest first; empty where the kind leaves no choice. */
  figuresPeriods: z.array(periodKeySchema).readonly(),
})

export const documentsContract = {
  open: query.input(documentKeySchema).output(openedDocumentSchema),
  /** Drafts of the plan that are not issued yet, last saved first. */
  list: query.input(z.object({ planId: planIdSchema })).output(
    z.array(
      documentKeySchema.extend({
        title: z.string(),
        state: documentStateSchema,
        draftNumber: z.int(),
        revision: z.int(),
        /** Why it can no longer be opened, only returned or dropped. */
        refused: z.object({ message: z.string(), remedy: z.string() }).nullable(),
        updatedAt: z.string(),
        updatedBy: z.string(),
      }),
    ),
  ),
  /** STALE when somebody saved a newer revision. */
  save: command
    .input(documentKeySchema.extend({ fields: documentFieldsSchema, expectedRevision: z.int() }))
    .output(z.object({ revision: z.int() })),
  /** Versions kept of an open document, newest first, to compare and to take words back from. */
  versions: query.input(documentKeySchema).output(
    z.array(
      z.object({
        version: z.int(),
        fields: documentFieldsSchema,
        note: z.string(),
        savedAt: z.string(),
        savedBy: z.string(),
      }),
    ),
  ),
  /** Keeps the draft as it is saved now. */
  keepVersion: command
    .input(documentKeySchema.extend({ note: z.string().trim().max(300) }))
    .output(z.object({ version: z.int() })),
  /** The same content and form as a Word document, for the leader's corrections. */
  word: query
    .input(documentKeySchema.extend({ fields: documentFieldsSchema.nullable() }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),
  /** The figures of every table as a workbook, to be sent beside the document. */
  workbook: query
    .input(documentKeySchema.extend({ fields: documentFieldsSchema.nullable() }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string() })),
  /** The very bytes that "Lưu tệp PDF" saves; the same data and fields give the same bytes. */
  render: query
    .input(documentKeySchema.extend({ fields: documentFieldsSchema.nullable() }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string(), pageCount: z.int(), sha256: sha256Schema })),
}
