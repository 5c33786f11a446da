import { Text } from '@mantine/core'
import { decisionTitle, meetingRhythmWords } from '../../../shared/domain/committee/committee-record.ts'
import { describeError } from '../../lib/describe-error.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import classes from './committee.module.css'
import { useRecordHistory } from './committee-data.ts'

type Version = NonNullable<ReturnType<typeof useRecordHistory>['data']>[number]

/** Who recorded what when; newest first. */
export function RecordHistory({ id }: { id: string }) {
  const query = useRecordHistory(id)
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingState lines={3} />
  return (
    <ol className={classes.plain}>
      {query.data.map((version) => (
        <li key={version.revision}>
          <Text size="sm">{wordsOf(version)}</Text>
          <Text size="sm" c="dimmed">
            {version.personName}, {formatInstant(version.at)}
            {version.reason === null ? '' : `. Đã rút, lý do: ${version.reason}`}
          </Text>
        </li>
      ))}
    </ol>
  )
}

function wordsOf({ record, file }: Version): string {
  const attached = file ? `; tệp “${file.name}”` : ''
  switch (record.kind) {
    case 'decision':
      return `${decisionTitle(record)}: ${record.subject}${attached}`
    case 'regulations': {
      const place = [record.usualDay, record.usualTime, record.usualPlace].filter((word) => word !== null)
      const papers = record.signing.map(({ papers: signed }) => signed)
      return (
        [`Họp: ${meetingRhythmWords[record.rhythm].toLocaleLowerCase('vi')}`, ...place, ...papers].join('; ') + attached
      )
    }
    case 'predecessor':
      return [record.name, record.decision, record.note].filter((word) => word !== null).join('; ')
  }
}
