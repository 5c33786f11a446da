import * as z from 'zod'
import { planCollections } from '../domain/catalogue/edited-plan.ts'
import {
  planAgencySchema,
  planAssignmentSchema,
  planGroupSchema,
  planObligationSchema,
  planTargetSchema,
  planTextSchema,
} from './plan-rows.ts'
import { isoDateSchema, planIdSchema } from './schemas.ts'

/** The document that orders a change. */
export const editBasisSchema = z.object({
  number: z
    .string()
    .trim()
    .min(1, { error: 'Chưa nhập số, ký hiệu văn bản sửa đổi.' })
    .max(60, { error: 'Số, ký hiệu dài quá 60 ký tự.' }),
  date: isoDateSchema,
  issuer: z
    .string()
    .trim()
    .min(1, { error: 'Chưa nhập cơ quan ban hành văn bản sửa đổi.' })
    .max(160, { error: 'Tên cơ quan dài quá 160 ký tự.' }),
  clause: planTextSchema.nullable(),
  /** Where the amending document is itself a plan of this store. */
  planId: planIdSchema.nullable(),
})

const signature = {
  sequence: z.int(),
  basis: editBasisSchema.nullable(),
  reason: z.string(),
  person: z.string(),
  at: z.string(),
}

/** How a row came to be what it is; null: as the document has it. */
export const markOf = <Row extends z.ZodType>(row: Row) =>
  z
    .object({
      standing: z.enum(['own', 'changed', 'withdrawn']),
      ...signature,
      /** The catalogue changed the row after the edit. */
      catalogueMoved: z.boolean(),
      /** What the catalogue or the import says today; null for an own row and one that was dropped. */
      catalogueRow: row.nullable(),
      /** Newest first; without a signature: as the document has it. */
      earlier: z.array(z.object({ row, signature: z.object(signature).nullable() })).readonly(),
    })
    .nullable()

const put = <Collection extends string, Row extends z.ZodType>(collection: Collection, row: Row) =>
  z.object({
    collection: z.literal(collection),
    /** `put` with a null `rowId` adds a row of the secretariat's own; the backend gives it its id. */
    change: z.literal('put'),
    rowId: planTextSchema.nullable(),
    row,
  })

/** One change to one row of a plan, or to one of the lists that its rows name. */
export const catalogueEditSchema = z.union([
  put('targets', planTargetSchema),
  put('assignments', planAssignmentSchema),
  put('obligations', planObligationSchema),
  put('agencies', planAgencySchema),
  put('groups', planGroupSchema),
  z.object({
    collection: z.enum(planCollections),
    change: z.enum(['withdraw', 'restore']),
    rowId: planTextSchema,
  }),
])
export type PlanRowEdit = z.infer<typeof catalogueEditSchema>

const told = <Collection extends string, Row extends z.ZodType>(collection: Collection, row: Row) =>
  z.object({
    collection: z.literal(collection),
    ...signature,
    change: z.enum(['put', 'withdraw', 'restore']),
    rowId: z.string(),
    /** How people name the row. */
    name: z.string(),
    /** Null: not in force before, not in force after. */
    before: row.nullable(),
    after: row.nullable(),
  })

/** A change as the history tells it. */
export const toldEditSchema = z.discriminatedUnion('collection', [
  told('targets', planTargetSchema),
  told('assignments', planAssignmentSchema),
  told('obligations', planObligationSchema),
  told('agencies', planAgencySchema),
  told('groups', planGroupSchema),
])
