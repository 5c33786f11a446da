import { parseUnitCode, type UnitCode } from '../../../shared/domain/ids.ts'

/** An agency as a drawer's address writes it: `<territory>/<code>`, with what is done to it behind. */
export interface AgencyAddress {
  readonly territory: UnitCode
  readonly code: string
  readonly rest: string | null
}

export function readAgencyAddress(id: string): AgencyAddress | null {
  const [territoryText = '', code = '', rest] = id.split('/')
  const territory = parseUnitCode(territoryText)
  return territory && code !== '' ? { territory, code, rest: rest ?? null } : null
}
