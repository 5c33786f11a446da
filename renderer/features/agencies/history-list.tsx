import { Text } from '@mantine/core'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import classes from './agencies.module.css'
import type { Signature } from './agencies-data.ts'
import { changeWords } from './agency-words.ts'

/** Who changed what when, and why; newest first. */
export function HistoryList({ history }: { history: readonly Signature[] }) {
  return (
    <ol className={classes.plain}>
      {history.map((one) => (
        <li key={one.at}>
          <Text size="sm">
            {one.person}: {changeWords[one.change]}
            {one.basis
              ? `, theo văn bản số ${one.basis.number} ngày ${formatDate(one.basis.date)} của ${one.basis.issuer}`
              : ''}
          </Text>
          <Text size="sm" c="dimmed">
            {formatInstant(one.at)}. Lý do: {one.reason}
          </Text>
        </li>
      ))}
    </ol>
  )
}
