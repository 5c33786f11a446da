import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import { backend } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import classes from './edit.module.css'
import { linesAround } from './lines-around.ts'

interface PlanWordingProps {
  readonly planId: PlanId
  /** First and last cited line, from 1. */
  readonly lines: readonly [first: number, last: number]
}

/** The imported document's own wording around the lines that a row cites. */
export function PlanWording({ planId, lines }: PlanWordingProps) {
  const query = useQuery(backend.plans.text.queryOptions({ input: { planId } }))
  const [margin, setMargin] = useState(2)
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  if (query.data === undefined) return <LoadingState lines={4} label="Đang mở lời văn…" />
  if (query.data === null) return null
  const { fileName, importedAt, importedBy } = query.data
  const shown = linesAround(query.data.lines, lines, margin)
  return (
    <section aria-label="Lời văn">
      <Text size="sm" fw={600}>
        Lời văn
      </Text>
      <Text size="xs" c="dimmed">
        Tệp “{fileName}”, {importedBy} nhập lúc {formatInstant(importedAt)}
      </Text>
      <ol className={classes.lines}>
        {shown.lines.map(({ number, text, isCited }) => (
          <li key={number} className={classes.line} data-cited={isCited || undefined}>
            <span>{number}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {shown.isWhole ? null : (
        <Button size="compact-xs" variant="subtle" onClick={() => setMargin(margin + 8)}>
          Hiện thêm dòng trước và sau
        </Button>
      )}
    </section>
  )
}
