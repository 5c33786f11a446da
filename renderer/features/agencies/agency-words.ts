import type { IsoDate } from '../../../shared/domain/ids.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { AgencySummary, Entry, Successor } from './agencies-data.ts'

export const standingWords: Readonly<Record<AgencySummary['standing'], string>> = {
  catalogue: 'của danh mục',
  made: 'theo đơn vị hành chính',
  own: 'do Tổ thư ký thêm',
  changed: 'do Tổ thư ký sửa',
}

export const stateWords: Readonly<Record<AgencySummary['state'], string>> = {
  at_work: 'đang hoạt động',
  ended: 'đã kết thúc',
  not_yet: 'chưa thành lập',
}

export const basisWords: Readonly<Record<Entry['basis'], string>> = {
  catalogue: 'của danh mục',
  committee: 'do Tổ thư ký xác định',
  name: 'gắn theo tên gọi',
}

export const changeWords = { put: 'sửa', withdraw: 'rút khỏi danh mục', restore: 'trở về danh mục' } as const

/** "từ 01/03/2025", "đến hết 28/02/2025", "01/04/2025 – 30/06/2025"; empty where no end is known. */
export function lifeText(from: IsoDate | null, to: IsoDate | null): string {
  if (from !== null && to !== null) return `${formatDate(from)} – ${formatDate(to)}`
  if (from !== null) return `từ ${formatDate(from)}`
  return to === null ? '' : `đến hết ${formatDate(to)}`
}

export const shortOf = ({ name, shortName }: { readonly name: string; readonly shortName: string | null }): string =>
  shortName ?? name

/** "Sở Y tế (bảo trợ xã hội)"; without functions the successor took everything else. */
export const successorText = (successor: Successor): string =>
  successor.functions.length === 0
    ? `${shortOf(successor)} (toàn bộ chức năng còn lại)`
    : `${shortOf(successor)} (${successor.functions.join(', ')})`

export const successorsText = (successors: readonly Successor[]): string =>
  successors.length === 1 && successors[0]?.functions.length === 0
    ? shortOf(successors[0])
    : successors.map(successorText).join('; ')
