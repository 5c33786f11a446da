import * as z from 'zod'
import { command, query } from './procedure.ts'
import { isoDateSchema, periodKeySchema, planIdSchema, sha256Schema } from './schemas.ts'

export const reportKindSchema = z.enum(['annual'])

/** What a person fills in around the data; every text is kept as typed, empty means "leave blank in print". */
export const reportFieldsSchema = z.object({
  /** Number as given by the clerk; null prints a blank `Số:      /BC-BCĐ`. */
  number: z.int().min(1).max(9999).nullable(),
  date: isoDateSchema.nullable(),
  parentAgency: z.string().max(200),
  issuingBody: z.string().max(300),
  place: z.string().max(80),
  /** "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN" — one line each. */
  signingLines: z.array(z.string().max(120)).max(4),
  /** "CHỦ TỊCH UBND THÀNH PHỐ" above the name when the host agency's seal is used. */
  agencyPost: z.string().max(120),
  signerName: z.string().max(80),
  recipients: z.array(z.string().max(200)).max(20),
  /** Edited paragraphs per narrative section; a section that is not here prints its first draft from the data. */
  narrative: z.record(z.string(), z.array(z.string().max(5000)).max(60)),
})
export type ReportFields = z.infer<typeof reportFieldsSchema>

export const reportSectionSchema = z.object({
  id: z.string(),
  heading: z.string(),
  /** Paragraphs drafted from the data. */
  drafted: z.array(z.string()),
  /** The secretariat's own, when edited. */
  edited: z.array(z.string()).nullable(),
})

export const reportDraftSchema = z.object({
  planId: planIdSchema,
  kind: reportKindSchema,
  period: periodKeySchema,
  title: z.string(),
  fields: reportFieldsSchema,
  /** 0: never saved. */
  revision: z.int(),
  updatedAt: z.string().nullable(),
  updatedBy: z.string().nullable(),
  /** What the report still lacks, and from whom; Vietnamese sentences. */
  needs: z.array(z.string()).readonly(),
  sections: z.array(reportSectionSchema),
  fileName: z.string(),
})

const reportKey = z.object({ planId: planIdSchema, kind: reportKindSchema, period: periodKeySchema })

export const reportsContract = {
  open: query.input(reportKey).output(reportDraftSchema),
  list: query.input(z.object({ planId: planIdSchema })).output(
    z.array(
      z.object({
        kind: reportKindSchema,
        period: periodKeySchema,
        title: z.string(),
        updatedAt: z.string(),
        updatedBy: z.string(),
      }),
    ),
  ),
  /** STALE when somebody saved a newer revision. */
  save: command
    .input(reportKey.extend({ fields: reportFieldsSchema, expectedRevision: z.int() }))
    .output(z.object({ revision: z.int() })),
  /** The very bytes that "Lưu tệp PDF" saves; the same data and fields give the same bytes. */
  render: query
    .input(reportKey.extend({ fields: reportFieldsSchema.nullable() }))
    .output(z.object({ file: z.instanceof(Blob), name: z.string(), pageCount: z.int(), sha256: sha256Schema })),
}
