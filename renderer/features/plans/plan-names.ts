import { type PlanId, parsePlanId } from '../../../shared/domain/ids.ts'
import type { PlanSummary, PlanView } from './plans-data.ts'

/** "Kế hoạch số 64/KH-UBND"; a document without a number goes by its title. */
export const shortNameOf = ({ documentType, number, title }: Pick<PlanSummary, 'documentType' | 'number' | 'title'>) =>
  number === null ? title : `${documentType} số ${number}`

/** Name of an agency of the plan's own list. */
export function agencyNames({ agencies }: Pick<PlanView, 'agencies'>): (code: string) => string {
  const names = new Map(agencies.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? code
}

/** A row of a plan, as `sameAs` writes it (`<plan id>#<row id>`) and as a drawer's address writes it (`<plan id>/<row id>`). */
export interface RowReference {
  readonly planId: PlanId
  readonly rowId: string
}

export function readReference(text: string): RowReference | null {
  const match = /^([^#/]+)[#/](.+)$/.exec(text)
  const planId = parsePlanId(match?.[1] ?? '')
  return planId && match?.[2] ? { planId, rowId: match[2] } : null
}
