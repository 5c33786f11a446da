import type { Agency } from './agency.ts'
import type { AgencyRegister } from './register.ts'

/** Party and mass organisations: the committee asks them ("đề nghị") and orders nothing of them. */
export const isOnlyAsked = ({ type }: Pick<Agency, 'type'>): boolean => type === 'dang' || type === 'mat_tran_doan_the'

/**
 * Whether nobody among those in charge can be ordered, so that the work is a request and never late, whatever it is
 * called. False where nobody is in charge, or a code is unknown.
 */
export const leadIsOnlyAsked = (lead: readonly string[], { byCode }: Pick<AgencyRegister, 'byCode'>): boolean =>
  lead.length > 0 &&
  lead.every((code) => {
    const agency = byCode.get(code)
    return agency !== undefined && isOnlyAsked(agency)
  })
