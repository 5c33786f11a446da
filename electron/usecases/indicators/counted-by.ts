import { measureLabels } from '../../../shared/domain/catalogue/variable.ts'
import type { IndicatorCode } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'

/** What the numerator of an indicator counts: "người", "hồ sơ"; null for scores, plain values and unknown codes. */
export function countedBy(desk: Pick<Desk, 'catalogue'>, code: IndicatorCode): string | null {
  const definition = desk.catalogue.indicators.find((one) => one.code === code)
  if (definition?.kind !== 'ratio') return null
  const first = definition.formulas[0]?.numerator[0]?.variable
  const variable = desk.catalogue.variables.find((one) => one.code === first)
  return variable ? measureLabels[variable.measure] : null
}
