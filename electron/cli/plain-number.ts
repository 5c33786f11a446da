import type { ExactValue } from '../../shared/domain/numbers/exact-value.ts'

/** A JSON number; figures have at most six decimals and stay below 2^53, so that its shortest form is exact. */
export const plainNumber = (value: ExactValue): number => value.amount / 10 ** value.scale
