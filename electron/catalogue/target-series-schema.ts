import * as z from 'zod'
import { type CataloguePlan, comparators } from '../../shared/domain/catalogue/plan.ts'
import type { TargetSeries } from '../../shared/domain/catalogue/target-series.ts'
import {
  type IndicatorCode,
  type IsoDate,
  type PlanId,
  parseIndicatorCode,
  parsePlanId,
  parseUnitCode,
  type UnitCode,
} from '../../shared/domain/ids.ts'
import { parseIsoDate } from '../../shared/domain/time/iso-date.ts'

/** A branded id, with the rule in the words of whoever mends the file. */
const branded = <Id extends string>(parse: (text: string) => unknown, what: string) =>
  z.custom<Id>((value) => typeof value === 'string' && parse(value) !== null, { error: `phải là ${what}` })

const date = branded<IsoDate>(parseIsoDate, 'một ngày có thật, dạng 2022-04-29')
const words = z.string({ error: 'phải là chữ' }).trim().min(1, { error: 'không được để trống' })
const only = { error: 'có mục lạ, hoặc không phải là một nhóm mục' }

const target = z.strictObject(
  {
    indicator: branded<IndicatorCode>(parseIndicatorCode, 'mã chỉ tiêu'),
    year: z.int({ error: 'phải là một năm' }).min(1990, { error: 'phải từ năm 1990' }).max(2199),
    comparator: z.enum(comparators, { error: `phải là một trong ${comparators.join(' ')}` }),
    value: z
      .strictObject({ amount: z.int(), scale: z.int().min(0).max(6) }, only)
      .refine(({ amount, scale }) => amount >= 0 && amount <= 100 * 10 ** scale, {
        error: 'mức phải từ 0% đến 100%',
      }),
    measure: z.literal('%', { error: 'chỉ nhận đơn vị “%”' }),
  },
  only,
)

/** `resources/catalogue/targets/*.json`: targets that somebody above sets beside a plan's own. */
export const targetSeriesSchema: z.ZodType<TargetSeries> = z
  .strictObject(
    {
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'mã chỉ gồm a–z, 0–9, nối bằng gạch ngang' }),
      document: z.strictObject(
        { type: words, number: words, date: date.nullable(), issuer: words, subject: words },
        only,
      ),
      territory: branded<UnitCode>(parseUnitCode, 'mã đơn vị hành chính'),
      boundTo: z
        .array(branded<PlanId>(parsePlanId, 'mã kế hoạch'))
        .min(1, { error: 'phải gắn với ít nhất một kế hoạch' }),
      targets: z.array(target).min(1, { error: 'phải có ít nhất một mức' }),
      note: words.nullable(),
    },
    only,
  )
  .refine(({ targets }) => new Set(targets.map((one) => `${one.indicator} ${one.year}`)).size === targets.length, {
    error: 'một chỉ tiêu có hai mức trong cùng một năm',
    path: ['targets'],
  })

/** Codes that a series names and the catalogue does not have; `what` continues "không có …". */
export function unknownInSeries(
  { targets, territory, boundTo }: TargetSeries,
  known: { readonly indicators: ReadonlySet<string>; readonly units: ReadonlySet<string> },
  plans: readonly CataloguePlan[],
): readonly { readonly place: string; readonly what: string }[] {
  const planIds = new Set<string>(plans.map((plan) => plan.meta.id))
  return [
    ...targets.flatMap(({ indicator }, index) =>
      known.indicators.has(indicator) ? [] : [{ place: `targets.${index}`, what: `chỉ tiêu “${indicator}”` }],
    ),
    ...(known.units.has(territory) ? [] : [{ place: 'territory', what: `địa bàn “${territory}”` }]),
    ...boundTo.flatMap((id, index) =>
      planIds.has(id) ? [] : [{ place: `boundTo.${index}`, what: `kế hoạch “${id}”` }],
    ),
  ]
}
