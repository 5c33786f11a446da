import * as z from 'zod'
import { comparators } from '../domain/catalogue/plan.ts'
import {
  type IndicatorCode,
  type IsoDate,
  type PeriodKey,
  type PlanId,
  parseIndicatorCode,
  parsePlanId,
  parseSha256,
  parseUnitCode,
  parseVariableCode,
  type Sha256,
  type UnitCode,
  type VariableCode,
} from '../domain/ids.ts'
import { parseIsoDate } from '../domain/time/iso-date.ts'
import { parsePeriod } from '../domain/time/period.ts'

/** A branded id: the same parser that mints it in the domain guards the wire. */
const branded = <Id extends string>(parse: (text: string) => unknown, what: string) =>
  z.custom<Id>((value) => typeof value === 'string' && parse(value) !== null, { error: `${what} không đúng dạng.` })

export const unitCodeSchema = branded<UnitCode>(parseUnitCode, 'Mã đơn vị')
export const variableCodeSchema = branded<VariableCode>(parseVariableCode, 'Mã biến số liệu')
export const indicatorCodeSchema = branded<IndicatorCode>(parseIndicatorCode, 'Mã chỉ tiêu')
export const planIdSchema = branded<PlanId>(parsePlanId, 'Mã kế hoạch')
export const sha256Schema = branded<Sha256>(parseSha256, 'Mã SHA-256')
export const isoDateSchema = branded<IsoDate>(parseIsoDate, 'Ngày')
export const periodKeySchema = branded<PeriodKey>(parsePeriod, 'Kỳ báo cáo')

export const exactValueSchema = z.object({ amount: z.int(), scale: z.int().min(0).max(6) })
export const fractionSchema = z.object({ numerator: z.bigint(), denominator: z.bigint() })
export const comparatorSchema = z.enum(comparators)

const shortText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: `Nội dung dài quá ${longest} ký tự.` })
export const nameSchema = shortText(120).min(1, { error: 'Chưa nhập tên.' })
export const reasonSchema = shortText(1000).min(5, { error: 'Lý do phải có ít nhất 5 ký tự.' })

export const personSchema = z.object({ id: z.string(), name: z.string(), post: z.string() })

export const unitSchema = z.object({
  code: unitCodeSchema,
  name: z.string(),
  fullName: z.string(),
  parent: unitCodeSchema.nullable(),
  reports: z.boolean(),
})

export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  read: z.string().nullable(),
  message: z.string(),
  remedy: z.string(),
  needsExplanation: z.boolean(),
})

export const accountingSchema = z.object({
  read: z.int(),
  used: z.int(),
  ignored: z.int(),
  errors: z.int(),
  ignoredReasons: z
    .array(z.object({ reason: z.string(), count: z.int(), cells: z.array(z.string()).readonly() }).readonly())
    .readonly(),
})

/** Every refusal a person can meet: a Vietnamese sentence that names the thing, and what to do. */
export const refusalSchema = z.object({ message: z.string(), remedy: z.string() })
