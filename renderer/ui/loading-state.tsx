import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'

const widths = [92, 75, 88, 61, 83, 70, 90, 66, 79, 58, 86, 73]

/** Lines that stand in for content; shown after 150 ms, so that a quick answer does not flicker. */
export function LoadingState({ lines = 6, label = 'Đang tải…' }: { lines?: number; label?: string }) {
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-busy="true" style={{ minHeight: lines * 36 }}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {visible ? (
        <Stack gap={12} p="md">
          {widths.slice(0, lines).map((width) => (
            <Skeleton key={width} height={16} width={`${width}%`} />
          ))}
        </Stack>
      ) : null}
    </div>
  )
}
