import { formatDate } from '../time/iso-date.ts'
import type { Agency, AgencyName } from './agency.ts'
import type { AgencyRegister } from './register.ts'

/** What is wrong with a row of the register; Vietnamese sentences that name the thing. */
export function agencyFaults(agency: Agency, register: Pick<AgencyRegister, 'byCode' | 'units'>): readonly string[] {
  return [
    ...lifeFaults(agency),
    ...nameFaults(agency),
    ...unitFaults(agency, register),
    ...successionFaults(agency, register),
  ]
}

function lifeFaults({ validFrom, validTo }: Agency): string[] {
  if (validFrom === null || validTo === null || validFrom <= validTo) return []
  return [`Ngày kết thúc ${formatDate(validTo)} đứng trước ngày bắt đầu ${formatDate(validFrom)}.`]
}

function nameFaults({ names }: Agency): string[] {
  const faults: string[] = []
  for (const { name, from, to } of names)
    if (from !== null && to !== null && from > to) faults.push(`Tên “${name}” kết thúc trước khi bắt đầu.`)
  for (const [at, later] of names.entries()) {
    const earlier = names[at - 1]
    if (earlier && overlap(earlier, later))
      faults.push(
        `Tên “${earlier.name}” và tên “${later.name}” cùng hiệu lực trong một số ngày, hoặc không theo thứ tự thời gian.`,
      )
  }
  return faults
}

/** The earlier one must end before the later one begins. */
const overlap = (earlier: AgencyName, later: AgencyName): boolean =>
  earlier.to === null || later.from === null || later.from <= earlier.to

function unitFaults({ unit }: Agency, { units }: Pick<AgencyRegister, 'units'>): string[] {
  if (unit === null || units.some(({ code }) => code === unit)) return []
  return [`Đơn vị “${unit}” không thuộc địa bàn này.`]
}

function successionFaults(agency: Agency, { byCode }: Pick<AgencyRegister, 'byCode'>): string[] {
  const faults: string[] = []
  for (const line of agency.successions) {
    const next = byCode.get(line.to)
    if (line.to === agency.code) faults.push('Cơ quan không thể kế thừa chính nó.')
    else if (!next) faults.push(`Cơ quan kế thừa “${line.to}” không có trong danh mục của địa bàn.`)
    else if (next.validTo !== null && next.validTo < line.from)
      faults.push(`“${next.names[0].name}” đã kết thúc trước ngày ${formatDate(line.from)} nên không kế thừa được.`)
    if (line.functions.length === 0 && agency.validTo === null)
      faults.push('Cơ quan chuyển toàn bộ chức năng thì phải có ngày kết thúc hoạt động.')
    if (agency.validTo !== null && line.functions.length === 0 && line.from <= agency.validTo)
      faults.push(`Ngày kế thừa ${formatDate(line.from)} phải sau ngày kết thúc ${formatDate(agency.validTo)}.`)
  }
  if (agency.successions.some(({ to }) => leadsBack(agency.code, to, byCode)))
    faults.push('Chuỗi kế thừa quay lại chính cơ quan này.')
  return faults
}

function leadsBack(code: string, from: string, byCode: AgencyRegister['byCode']): boolean {
  const seen = new Set<string>()
  const walk = (at: string): boolean => {
    if (at === code) return true
    if (seen.has(at)) return false
    seen.add(at)
    return byCode.get(at)?.successions.some(({ to }) => walk(to)) ?? false
  }
  return from !== code && walk(from)
}
