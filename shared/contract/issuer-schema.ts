import * as z from 'zod'
import type { IssuerProfile } from '../domain/documents/issuer-profile.ts'
import { isoDateSchema } from './schemas.ts'

const line = (longest: number) => z.string().trim().max(longest)

const seriesKindSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year') }),
  z.object({
    kind: z.literal('term'),
    terms: z
      .array(
        z.object({
          name: line(20).min(1, { error: 'Chưa nhập tên nhiệm kỳ, ví dụ 2020-2025.' }),
          from: isoDateSchema,
          to: isoDateSchema.nullable(),
        }),
      )
      .max(20)
      .readonly(),
  }),
])

/** Who issues documents: head, number series and signing form. */
export const issuerProfileSchema: z.ZodType<IssuerProfile> = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, { error: 'Mã hồ sơ chỉ gồm chữ thường, chữ số và dấu gạch.' }),
  name: line(120).min(1, { error: 'Chưa nhập tên gọi của hồ sơ.' }),
  family: z.enum(['state', 'party']),
  parentAgency: line(200),
  issuingBody: line(300).min(1, { error: 'Chưa nhập tên cơ quan ban hành.' }),
  issuerCode: line(40).min(1, { error: 'Chưa nhập ký hiệu cơ quan ban hành, ví dụ BCĐ.' }),
  place: line(80).min(1, { error: 'Chưa nhập địa danh.' }),
  signingLines: z.array(line(120).min(1)).max(4).readonly(),
  agencyPost: line(120),
  signerName: line(80),
  recipients: z.array(line(200).min(1)).max(40).readonly(),
  series: seriesKindSchema,
  agencies: z.array(line(80).min(1)).max(40).readonly(),
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
})
