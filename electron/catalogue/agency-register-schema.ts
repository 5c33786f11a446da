import * as z from 'zod'
import { agencyCodeSchema, agencyRowSchema, agencyTypeSchema } from '../../shared/contract/agency-rows.ts'
import { planIdSchema, unitCodeSchema } from '../../shared/contract/schemas.ts'
import type { PlanMembers } from '../../shared/domain/agencies/members.ts'
import type { AgencyList } from '../../shared/domain/agencies/register.ts'
import { text } from './catalogue-schemas.ts'

const body = z.enum(['ubnd', 'bhxh'])

/** `resources/catalogue/agencies/*.json`: the agencies of one territory, or the central ones. */
export const agencyListSchema: z.ZodType<AgencyList> = z
  .strictObject({
    territory: unitCodeSchema.nullable(),
    districtBodies: z.array(body),
    agencies: z.array(agencyRowSchema),
  })
  .refine(({ agencies }) => new Set(agencies.map(({ code }) => code)).size === agencies.length, {
    error: 'Mã cơ quan bị trùng.',
    path: ['agencies'],
  })

const types = z.array(agencyTypeSchema).min(1)
const part = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('agency'), code: agencyCodeSchema }),
  z.strictObject({ by: z.literal('level'), level: z.enum(['district', 'commune']), body }),
  z.strictObject({ by: z.literal('committee'), types }),
  z.strictObject({ by: z.literal('named'), types }),
  z.strictObject({ by: z.literal('same'), as: agencyCodeSchema }),
])

/** `resources/catalogue/agencies/members/*.json`: whom each entry of a plan's list of agencies means. */
export const planMembersSchema: z.ZodType<PlanMembers> = z.strictObject({
  plan: planIdSchema.nullable(),
  rules: z.record(
    agencyCodeSchema,
    z.union([
      z.strictObject({ parts: z.array(part).min(1), open: z.boolean(), note: text.nullable() }),
      z.strictObject({ notListed: text }),
    ]),
  ),
})
