import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { saveDocument } from '../save-document.ts'
import type { TaskDetail } from '../tasks-data.ts'
import classes from './detail.module.css'

/** Documents that prove a part, oldest first; the file of each where it was kept. */
export function EvidenceList({ ids, documents }: { ids: readonly string[]; documents: TaskDetail['documents'] }) {
  const shown = ids.flatMap((id) => documents.filter((document) => document.id === id))
  if (shown.length === 0) return null
  return (
    <ul className={classes.evidence} aria-label="Văn bản minh chứng">
      {shown.map(({ id, number, date, issuer, subject, fileName }) => (
        <li key={id}>
          <span>
            <strong>{number}</strong> ngày {formatDate(date)}, {issuer}: {subject}
          </span>
          {fileName === null ? null : (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconDownload size={14} aria-hidden="true" />}
              title={fileName}
              onClick={() => void saveDocument(id)}
            >
              Tải tệp<span className={classes.spoken}> {fileName}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
