import { Component, type ErrorInfo, type ReactNode } from 'react'
import { describeError } from '../lib/describe-error.ts'
import { ErrorState } from '../ui/error-state.tsx'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
}

/** The last net: a fault while drawing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A screen could not be drawn.', error, info.componentStack)
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <FaultPage error={this.state.error} />
  }
}

export function FaultPage({ error }: { error: unknown }) {
  const { details } = describeError(error)
  return (
    <main style={{ padding: 32, maxWidth: 720 }}>
      <ErrorState
        title="Màn hình này gặp lỗi và không hiển thị được."
        message="Số liệu trong kho không bị ảnh hưởng; nội dung đang soạn đã được lưu tự động."
        remedy="Bấm “Thử lại” để mở lại màn hình; nếu vẫn lỗi, sao chép chi tiết và gửi cho người phụ trách phần mềm."
        details={details}
        onRetry={() => location.reload()}
      />
    </main>
  )
}
