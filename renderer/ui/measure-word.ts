import { measureLabels } from '../../shared/domain/catalogue/variable.ts'

/** "người" for `person`; a measure that this version does not know is shown as it came. */
export const measureWord = (measure: string): string =>
  (measureLabels as Readonly<Record<string, string>>)[measure] ?? measure
