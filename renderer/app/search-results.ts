import type { BackendClient } from '../../shared/contract/contract.ts'
import { registerIds } from '../../shared/domain/registers/register-entry.ts'
import { registerParts } from '../features/registers/register-parts.ts'

export type SearchHit = Awaited<ReturnType<BackendClient['search']['find']>>[number]

/** Headings of the palette, in the order in which they stand. */
export const hitGroups: readonly { readonly kind: SearchHit['kind']; readonly label: string }[] = [
  { kind: 'task', label: 'Nhiệm vụ riêng' },
  { kind: 'assignment', label: 'Nhiệm vụ của kế hoạch' },
  { kind: 'note', label: 'Cập nhật, ghi chú' },
  { kind: 'meeting', label: 'Cuộc họp' },
  { kind: 'issued', label: 'Văn bản đã phát hành' },
  { kind: 'document', label: 'Văn bản trả lời' },
  { kind: 'register', label: 'Sổ theo dõi' },
  { kind: 'target', label: 'Mục tiêu' },
  { kind: 'obligation', label: 'Báo cáo phải gửi' },
  { kind: 'agency', label: 'Cơ quan' },
  { kind: 'plan', label: 'Kế hoạch' },
]

/** Where a hit is opened: a screen, with the drawer of the row beside it. */
export function addressOf({ kind, ref }: Pick<SearchHit, 'kind' | 'ref'>): string {
  const [planId] = ref.split('/')
  const drawer = (screen: string, name: string, id: string) => `${screen}?xem=${name}/${encodeURIComponent(id)}`
  switch (kind) {
    case 'plan':
      return `/ke-hoach/${ref}`
    case 'assignment':
      return drawer(`/ke-hoach/${planId}/nhiem-vu`, 'nhiem-vu-ke-hoach', ref)
    case 'target':
      return drawer(`/ke-hoach/${planId}/chi-tieu`, 'muc-tieu', ref)
    case 'obligation':
      return drawer(`/ke-hoach/${planId}/bao-cao`, 'bao-cao-phai-gui', ref)
    case 'agency':
      return drawer('/co-quan', 'co-quan', ref)
    case 'task':
      return drawer('/nhiem-vu', 'nhiem-vu', ref)
    case 'note':
      // "<sequence> <task key>"
      return drawer('/nhiem-vu', 'nhiem-vu', ref.slice(ref.indexOf(' ') + 1))
    case 'register': {
      // "<register>/<id>"
      const [name, id = ''] = ref.split('/')
      const register = registerIds.find((one) => one === name)
      return drawer(`/so-theo-doi/${register ? registerParts[register] : ''}`, 'muc-so-theo-doi', id)
    }
    case 'meeting':
      return `/cuoc-hop/hop/${ref}`
    case 'issued':
      return drawer('/bao-cao/da-phat-hanh', 'van-ban-phat-hanh', ref)
    case 'document':
      return '/nhiem-vu/van-ban'
  }
}
