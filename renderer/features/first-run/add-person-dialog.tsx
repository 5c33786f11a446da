import { Modal } from '@mantine/core'
import { PersonForm } from './person-form.tsx'

export function AddPersonDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Thêm người thực hiện" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <PersonForm label="Thêm và chọn" onDone={onClose} />
    </Modal>
  )
}
