import type { PlanAgency } from '../catalogue/plan.ts'
import { foldWords } from '../text/fold-text.ts'

/**
 * An agency as a plan of any province would call it: "Sở Y tế", where the plan that it is known from wrote "Sở Y tế
 * tỉnh Đồng Tháp". The longest of its other names with which the full one begins; the full one stays among them. A
 * name without one of the `places` ("Đồng Tháp"), or without such a beginning, stays as it is.
 */
export function withCommonName(agency: PlanAgency, places: readonly string[]): PlanAgency {
  const full = foldWords(agency.name)
  const isOf = (folded: string): boolean => places.some((place) => ` ${folded} `.includes(` ${foldWords(place)} `))
  if (!isOf(full)) return agency
  const beginnings = agency.aliases
    .filter((alias) => `${full} `.startsWith(`${foldWords(alias)} `) && !isOf(foldWords(alias)))
    .sort((left, right) => right.length - left.length)
  const [name] = beginnings
  if (name === undefined) return agency
  return { ...agency, name, aliases: [agency.name, ...agency.aliases.filter((alias) => alias !== name)] }
}
