import * as z from 'zod'
import type { CataloguePlan } from '../../shared/domain/catalogue/plan.ts'
import { type PlanId, parsePlanId } from '../../shared/domain/ids.ts'
import { parseIsoDate } from '../../shared/domain/time/iso-date.ts'
import { parsePeriod } from '../../shared/domain/time/period.ts'
import { branded, indicatorCode, isoDate, ratioFormula, text, unitCode, year } from './catalogue-schemas.ts'

const exactValue = z.strictObject({ amount: z.int(), scale: z.int().min(0).max(6) })
const line = z.int().min(1)
const lines = z
  .tuple([line, line])
  .refine(([first, last]) => first <= last, { error: 'the first line must not come after the last' })
  .nullable()
/** Titles are our own words, and short. */
const title = text.refine((words) => words.split(/\s+/).length <= 25, { error: 'must have at most 25 words' })
/** A row of another plan: `<plan id>#<row id>`. */
const reference = z.string().regex(/^[a-z0-9-]+#[A-Za-z0-9_.-]+$/, { error: 'must be <plan id>#<row id>' })

const target = z
  .strictObject({
    id: text,
    indicator: indicatorCode,
    clause: text,
    yearFrom: year,
    yearTo: year,
    comparator: z.enum(['>=', '>', '<=', '<', '=']).nullable(),
    value: exactValue.nullable(),
    unit: z.enum(['%', 'giờ', 'người']).nullable(),
    nature: z.enum(['quantitative', 'qualitative', 'conditional']),
    aspiration: z.boolean(),
    denominator: text.nullable(),
    owner: text.nullable(),
    source: text.nullable(),
    subsetOf: text.nullable(),
    note: text.nullable(),
    sameAs: reference.nullable(),
    lines,
  })
  .refine((one) => one.yearFrom <= one.yearTo, { error: 'yearFrom must not be after yearTo' })
  .refine((one) => one.nature !== 'quantitative' || (one.value !== null && one.comparator !== null), {
    error: 'a quantitative target needs comparator and value',
  })

const baseline = z.strictObject({
  indicator: indicatorCode,
  value: exactValue,
  unit: z.enum(['%', 'giờ', 'người', 'đồng']),
  asOf: text.nullable(),
  clause: text,
  note: text.nullable(),
  lines,
})

const due = z.strictObject({
  rule: z.string().refine(isDueRule, { error: 'must be --MM-DD, a date or a period' }),
  inclusive: z.boolean(),
  text,
})

function isDueRule(rule: string): boolean {
  return (
    /^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(rule) || parseIsoDate(rule) !== null || parsePeriod(rule) !== null
  )
}

const assignment = z
  .strictObject({
    id: text,
    clause: text,
    bullet: z.int().min(1).nullable(),
    title,
    lead: z.array(text),
    coordinating: z.array(text),
    leadStatus: z.enum(['named', 'joint', 'class', 'implied', 'none']),
    mode: z.enum(['order', 'request']),
    implementers: z.array(text),
    recipient: z.array(text),
    sameAs: reference.nullable(),
    recurrence: z.strictObject({
      kind: z.enum([
        'once',
        'continuous',
        'monthly',
        'quarterly',
        'half_yearly',
        'yearly',
        'school_year',
        'per_term',
        'periodic_unspecified',
        'conditional',
        'event',
      ]),
      stated: z.boolean(),
    }),
    due: due.nullable(),
    deliverable: text.nullable(),
    group: text,
    lines,
  })
  .refine((one) => (one.leadStatus === 'none') === (one.lead.length === 0), {
    error: 'without a lead the status is "none", with one it is not',
  })

const obligation = z.strictObject({
  id: text,
  clause: text,
  document: text.nullable(),
  kind: z.enum(['annual', 'midterm', 'final', 'monthly', 'quarterly', 'half_year', 'nine_month', 'adhoc']),
  from: text.nullable(),
  to: text.nullable(),
  period: z
    .string()
    .refine((one) => parsePeriod(one) !== null, { error: 'must be a period' })
    .nullable(),
  due: due.nullable(),
  covers: text.nullable(),
  title,
  lines,
})

const seat = z.strictObject({
  role: z.enum(['truong_ban', 'pho_truong_ban_thuong_truc', 'pho_truong_ban', 'uy_vien_thuong_truc', 'uy_vien']),
  agency: text.nullable(),
  post: text.nullable(),
  open: z.boolean(),
  lines,
})

export const agencySchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be words of a–z joined by hyphens' }),
  name: text,
  kind: z.enum([
    'so_nganh',
    'bhxh',
    'ubnd_cap_tinh',
    'ubnd_cap_huyen',
    'ubnd_cap_xa',
    'dang',
    'mat_tran_doan_the',
    'don_vi_khac',
    'class',
  ]),
  aliases: z.array(text),
  isClass: z.boolean(),
})

const meta = z.strictObject({
  id: branded<PlanId>(parsePlanId, 'a plan id'),
  number: text.nullable(),
  title,
  subject: text.nullable(),
  documentType: text,
  issuer: text.nullable(),
  date: isoDate.nullable(),
  signer: text.nullable(),
  signerPost: text.nullable(),
  locality: text,
  territory: unitCode.nullable(),
  yearFrom: year,
  yearTo: year,
  parents: z.array(text),
  recipients: z.array(text),
  note: text.nullable(),
})

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length

/** `resources/catalogue/plans/*.json`; what the source does not say is null, never a guess. */
export const planSchema: z.ZodType<CataloguePlan> = z
  .strictObject({
    meta,
    targets: z.array(target),
    baselines: z.array(baseline),
    assignments: z.array(assignment),
    obligations: z.array(obligation),
    committee: z.array(seat),
    agencies: z.array(agencySchema),
    groups: z.array(z.strictObject({ id: text, title, clause: text })),
    officialFigures: z.record(z.string(), z.enum(['units', 'city'])),
    formulas: z.record(z.string(), z.array(ratioFormula).min(1)),
  })
  .refine((plan) => unique(plan.targets.map((one) => one.id)), { error: 'target ids must be unique' })
  .refine((plan) => unique(plan.assignments.map((one) => one.id)), { error: 'assignment ids must be unique' })
  .refine((plan) => unique(plan.obligations.map((one) => one.id)), { error: 'obligation ids must be unique' })
  .refine((plan) => unique(plan.agencies.map((one) => one.code)), { error: 'agency codes must be unique' })
