import * as z from 'zod'
import { type Agency, agencyTypes } from '../domain/agencies/agency.ts'
import type { MembersDecision } from '../domain/agencies/members.ts'
import { isoDateSchema, unitCodeSchema } from './schemas.ts'

const words = (longest: number, what: string) =>
  z
    .string()
    .trim()
    .min(1, { error: `${what} để trống.` })
    .max(longest, { error: `${what} dài quá ${longest} ký tự.` })

export const agencyCodeSchema = z
  .string()
  .max(80, { error: 'Mã cơ quan dài quá 80 ký tự.' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Mã cơ quan chỉ gồm chữ không dấu, số, nối bằng dấu gạch.' })
export const agencyTypeSchema = z.enum(agencyTypes)

const agencyNameSchema = z.strictObject({
  name: words(200, 'Tên cơ quan'),
  shortName: words(100, 'Tên ngắn').nullable(),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  document: words(200, 'Văn bản').nullable(),
})

const successionSchema = z.strictObject({
  to: agencyCodeSchema,
  from: isoDateSchema,
  functions: z.array(words(100, 'Chức năng')).max(30).readonly(),
  document: words(200, 'Văn bản').nullable(),
  note: words(500, 'Ghi chú').nullable(),
})

/** An agency as a file of the catalogue, a change in the store and a form hold it. */
export const agencyRowSchema: z.ZodType<Agency> = z.strictObject({
  code: agencyCodeSchema,
  type: agencyTypeSchema,
  names: z.tuple([agencyNameSchema]).rest(agencyNameSchema).readonly(),
  aliases: z.array(words(200, 'Tên gọi khác')).max(40).readonly(),
  unit: unitCodeSchema.nullable(),
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
  successions: z.array(successionSchema).max(40).readonly(),
  note: words(1000, 'Ghi chú').nullable(),
})

/** What the committee decided on the members of one entry of a plan's list. */
export const membersDecisionSchema: z.ZodType<MembersDecision> = z.strictObject({
  id: words(200, 'Mã'),
  agencies: z.array(agencyCodeSchema).max(400).readonly(),
  open: z.boolean(),
  note: words(500, 'Ghi chú').nullable(),
})
