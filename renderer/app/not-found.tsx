import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFound() {
  return (
    <EmptyState
      title="Không có màn hình ở địa chỉ này"
      sentence="Địa chỉ có thể đã gõ sai hoặc thuộc phiên bản khác. Mở Tổng quan để bắt đầu lại."
      action={
        <Button component={Link} to="/tong-quan">
          Mở Tổng quan
        </Button>
      }
    />
  )
}
