import * as z from 'zod'
import { documentStates } from '../domain/documents/document-state.ts'
import { documentKeyShape, documentStateSchema } from './documents.ts'
import { issuerProfileSchema } from './issuer-schema.ts'
import { command, query } from './procedure.ts'
import { isoDateSchema, periodKeySchema, planIdSchema, reasonSchema, sha256Schema } from './schemas.ts'

const documentKeySchema = z.object(documentKeyShape)
const idShape = { id: z.string().min(1).max(60) }
const number = z.int().min(1, { error: 'Số văn bản từ 1.' }).max(99999, { error: 'Số văn bản đến 99999.' })
/** May be empty where nothing has to be explained; the use case says where it must not. */
const optionalReason = z.string().trim().max(1000)

const differenceSchema = z.object({
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Only this paper has the row, column or table. */
  onlyIn: z.enum(['before', 'after']).optional(),
})
const relationSchema = z.object({ kind: z.enum(['replaces', 'amends', 'corrects']), issuedId: z.string() })

const standingSchema = z.object({
  state: documentStateSchema,
  draftNumber: z.int(),
  revision: z.int(),
  steps: z
    .array(
      z.object({
        from: z.enum(documentStates),
        to: z.enum(documentStates),
        reason: z.string(),
        at: z.string(),
        personName: z.string(),
      }),
    )
    .readonly(),
  issuer: issuerProfileSchema,
  signerName: z.string(),
  /** Null: no term of office covers the day. */
  series: z.object({ series: z.string(), period: z.string() }).nullable(),
  /** The one asked about, else the next one of the series. */
  number: z.int(),
  numberText: z.string(),
  last: z.object({ numberText: z.string(), date: isoDateSchema }).nullable(),
  /** Must be mended before it can be issued. */
  blocking: z.array(z.object({ message: z.string(), remedy: z.string() })).readonly(),
  /** Asks for a reason. */
  lacking: z.array(z.string()).readonly(),
  relation: relationSchema.nullable(),
})

const issuedSchema = z.object({
  ...idShape,
  planId: planIdSchema,
  kind: z.string(),
  period: z.string(),
  part: z.string(),
  title: z.string(),
  subject: z.string(),
  number: z.int(),
  series: z.string(),
  seriesPeriod: z.string(),
  numberText: z.string(),
  date: isoDateSchema,
  signerName: z.string(),
  profile: z.string(),
  issuer: z.string(),
  issuingBody: z.string(),
  contentHash: z.string(),
  fileName: z.string(),
  sha256: sha256Schema,
  pageCount: z.int(),
  relation: relationSchema.nullable(),
  differences: z.array(differenceSchema).readonly(),
  reasons: z.array(z.object({ lack: z.string(), reason: z.string() })).readonly(),
  issuedAt: z.string(),
  issuedBy: z.string(),
})

const archivedSchema = issuedSchema.extend({
  /** Issued later to replace, amend or correct this one. */
  takenUpBy: z
    .array(
      issuedSchema.pick({ id: true, numberText: true, date: true }).extend({ relation: relationSchema.nullable() }),
    )
    .readonly(),
  takesUp: issuedSchema.pick({ id: true, numberText: true, date: true }).nullable(),
})

const printedErrorsSchema = z
  .array(
    z.object({
      where: z.string().trim().min(1, { error: 'Chưa ghi vị trí sai sót.' }).max(200),
      printed: z.string().trim().min(1, { error: 'Chưa ghi nội dung đã in.' }).max(500),
      corrected: z.string().trim().min(1, { error: 'Chưa ghi nội dung đúng.' }).max(500),
    }),
  )
  .min(1, { error: 'Chưa có sai sót nào để đính chính.' })
  .max(50)

const pdf = z.object({ file: z.instanceof(Blob), name: z.string() })

export const issuingContract = {
  /** How an open document stands before it is issued on a day, and the number proposed for it. */
  prepare: query
    .input(documentKeySchema.extend({ number: number.nullable(), date: isoDateSchema }))
    .output(standingSchema),
  /** dự thảo → trình ký → đã ký, and back with a reason; STALE when somebody changed it meanwhile. */
  move: command
    .input(
      documentKeySchema.extend({
        to: z.enum(['draft', 'for_signature', 'signed', 'dropped']),
        reason: optionalReason,
        expectedRevision: z.int(),
      }),
    )
    .output(z.object({ state: z.enum(documentStates), revision: z.int() })),
  /** Issues a signed document for good. */
  issue: command
    .input(
      documentKeySchema.extend({
        number,
        date: isoDateSchema,
        reason: optionalReason,
        expectedRevision: z.int(),
      }),
    )
    .output(issuedSchema),
  /** Issued documents, last first; every word of `text` must occur. */
  archive: query
    .input(z.object({ planId: planIdSchema.nullable(), text: z.string().max(200) }))
    .output(z.array(archivedSchema)),
  /** One issued document, its bytes and its row held against their hashes. */
  show: query
    .input(z.object(idShape))
    .output(
      archivedSchema.extend({ intact: z.object({ ok: z.boolean(), message: z.string() }), figureCount: z.int() }),
    ),
  /** The very bytes that were issued. */
  reprint: query.input(z.object(idShape)).output(pdf.extend({ sha256: sha256Schema })),
  /** Issued documents that state a figure which is another one today. */
  touched: query
    .input(z.object({ planId: planIdSchema.nullable() }))
    .output(z.array(z.object({ id: z.string(), differences: z.array(differenceSchema).readonly() }))),
  /** A new draft that replaces or amends an issued document. */
  startRelated: command.input(z.object({ ...idShape, kind: z.enum(['replaces', 'amends']) })).output(documentKeySchema),
  /** Công văn đính chính, for errors of form and technique only, ready for its number. */
  correctionLetter: query.input(z.object({ ...idShape, errors: printedErrorsSchema })).output(pdf),
  /** Issues that letter with the number that the clerk's office gave. */
  issueCorrection: command
    .input(z.object({ ...idShape, errors: printedErrorsSchema, number, date: isoDateSchema }))
    .output(issuedSchema),
  /** What can be said of a file that came back from the signing software, without trusting its certificates. */
  checkSigned: query.input(z.object({ ...idShape, file: z.instanceof(Blob) })).output(
    z.object({
      /** The issued bytes are the first revision of the file. */
      holdsIssued: z.boolean(),
      signatures: z
        .array(
          z.object({
            signer: z.string().nullable(),
            signedAt: z.string().nullable(),
            coversWholeFile: z.boolean(),
            digestMatches: z.boolean(),
            signatureMatches: z.boolean().nullable(),
          }),
        )
        .readonly(),
      verified: z.array(z.string()).readonly(),
      notVerified: z.array(z.string()).readonly(),
    }),
  ),
  /**
   * Periods whose review is issued, one for each last day, under whichever plan: they take no figure until somebody
   * opens them again.
   */
  closedPeriods: query.output(
    z.array(
      z.object({
        period: periodKeySchema,
        review: issuedSchema.pick({ id: true, numberText: true, date: true }),
        reopened: z.object({ reason: z.string(), at: z.string(), by: z.string() }).nullable(),
      }),
    ),
  ),
  reopenPeriod: command
    .input(z.object({ planId: planIdSchema, period: periodKeySchema, reason: reasonSchema }))
    .output(z.object({ period: periodKeySchema })),
  issuers: query.output(z.array(issuerProfileSchema)),
  saveIssuer: command.input(issuerProfileSchema).output(z.array(issuerProfileSchema)),
}
