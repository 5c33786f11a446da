import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { readScope } from './committee-address.ts'
import { MemberForm } from './member-form.tsx'

/** `?xem=them-thanh-vien/<own or a unit>` */
export function AddMemberDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <DetailDrawer title="Thêm thành viên" onClose={onClose}>
      <MemberForm kind="new" scope={readScope(id)} member={null} onLeave={onClose} />
    </DetailDrawer>
  )
}
