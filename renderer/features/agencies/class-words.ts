import type { StateTone } from '../../ui/state-chip.tsx'
import type { Entry } from './agencies-data.ts'
import { shortOf } from './agency-words.ts'

/** At most this many names stand in a row; the drawer has them all. */
const shownNames = 8

export function whoText({ members, notListed, note }: Entry): string {
  if (notListed !== null) return notListed
  if (members.length === 0) return note ?? 'Không có cơ quan nào đang hoạt động vào ngày này.'
  const names = members.slice(0, shownNames).map(shortOf)
  const rest = members.length - names.length
  return `${names.join('; ')}${rest > 0 ? `; và ${rest} cơ quan khác` : ''}`
}

export const formerText = ({ former }: Entry): string =>
  former.length === 0
    ? ''
    : `Đã kết thúc: ${former.slice(0, shownNames).map(shortOf).join('; ')}${former.length > shownNames ? '; …' : ''}`

export function stateOf({ members, notListed, open, former }: Entry): readonly [tone: StateTone, word: string] {
  if (notListed !== null) return ['none', 'không nêu tên']
  if (members.length === 0 && former.length > 0) return ['partial', 'đã kết thúc']
  return open ? ['partial', 'để ngỏ'] : ['met', 'đầy đủ']
}
