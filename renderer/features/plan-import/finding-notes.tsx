import { Text } from '@mantine/core'
import { StateChip, type StateTone } from '../../ui/state-chip.tsx'
import classes from './plan-import.module.css'
import type { Review } from './review.ts'

const severities: Readonly<Record<Review['findings'][number]['severity'], readonly [tone: StateTone, word: string]>> = {
  error: ['wrong', 'Lỗi'],
  warning: ['partial', 'Cảnh báo'],
  note: ['none', 'Lưu ý'],
}

/** What the reader has to say of the document as a whole. */
export function FindingNotes({ findings }: { findings: Review['findings'] }) {
  if (findings.length === 0) return null
  return (
    <ul className={classes.findings} aria-label="Nhận xét về tệp">
      {findings.map(({ code, severity, message, remedy }) => {
        const [tone, word] = severities[severity]
        return (
          <li key={code}>
            <StateChip tone={tone}>{word}</StateChip>{' '}
            <Text component="span" size="sm">
              {message} <span className={classes.quiet}>{remedy}</span>
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
