import { type AssignedHolder, holderText } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { parseUnitCode } from '../../../../shared/domain/ids.ts'

/** The holder that a select or an address names ("unit:492", "agency:buu-dien-tinh"); null for anything else. */
export function parseHolder(text: string): AssignedHolder | null {
  const [kind, code = ''] = text.split(':')
  if (kind === 'unit') {
    const unit = parseUnitCode(code)
    return unit && { kind: 'unit', code: unit }
  }
  return kind === 'agency' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) ? { kind: 'agency', code } : null
}

/** Address of the history of one figure: `unit:492/si_voluntary/2023`. */
export const historyAddress = (holder: AssignedHolder, variable: string, year: number): string =>
  `${holderText(holder)}/${variable}/${year}`
