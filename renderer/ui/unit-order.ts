import { compareVietnamese } from '../../shared/domain/text/collate.ts'

/** By name in the Vietnamese alphabet, whatever the kind of unit: Cẩm Lệ, Hải Châu, Hòa Vang … */
export const inUnitOrder = <Unit extends { readonly name: string }>(units: readonly Unit[]): Unit[] =>
  [...units].sort((left, right) => compareVietnamese(left.name, right.name))
