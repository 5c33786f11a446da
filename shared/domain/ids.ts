/** Branded identifiers. Only parsers mint them: a plain string is not a unit code until somebody has looked. */
type Branded<Name extends string> = string & { readonly __brand: Name }

/** Official code of a reporting unit, e.g. `492` for quận Hải Châu; unique only together with its validity. */
export type UnitCode = Branded<'UnitCode'>
/** Code of a reported variable, e.g. `si_compulsory`. */
export type VariableCode = Branded<'VariableCode'>
/** Code of an indicator, e.g. `hi_coverage`. */
export type IndicatorCode = Branded<'IndicatorCode'>
/** Id of a plan in the catalogue, e.g. `da-nang-64-kh-ubnd-2021`. */
export type PlanId = Branded<'PlanId'>
/** ISO date `YYYY-MM-DD` on the calendar of Asia/Ho_Chi_Minh. */
export type IsoDate = Branded<'IsoDate'>
/** Key of a period: `2022`, `2022-H1`, `2022-Q3`, `2022-9M`, `2022-05`. */
export type PeriodKey = Branded<'PeriodKey'>
/** Lower-case hexadecimal SHA-256 of a file's bytes. */
export type Sha256 = Branded<'Sha256'>

const parser =
  <Id extends string>(pattern: RegExp) =>
  (text: string): Id | null =>
    pattern.test(text) ? (text as Id) : null

export const parseUnitCode = parser<UnitCode>(/^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$/)
export const parseVariableCode = parser<VariableCode>(/^[a-z][a-z0-9_]{1,63}$/)
export const parseIndicatorCode = parser<IndicatorCode>(/^[a-z][a-z0-9_]{1,63}$/)
export const parsePlanId = parser<PlanId>(/^[a-z0-9][a-z0-9-]{1,79}$/)
export const parseSha256 = parser<Sha256>(/^[0-9a-f]{64}$/)

/** For literals in code and tests whose form is beyond doubt; throws on a malformed code, which is a bug. */
export const unitCode = (text: string): UnitCode => must(parseUnitCode(text), text)
export const variableCode = (text: string): VariableCode => must(parseVariableCode(text), text)
export const indicatorCode = (text: string): IndicatorCode => must(parseIndicatorCode(text), text)
export const planId = (text: string): PlanId => must(parsePlanId(text), text)

function must<Id>(id: Id | null, text: string): Id {
  if (id === null) throw new Error(`Malformed identifier: ${JSON.stringify(text)}`)
  return id
}
