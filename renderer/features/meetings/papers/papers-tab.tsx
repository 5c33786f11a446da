import { Button, Text } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { documentStateLabels } from '../../../../shared/domain/documents/document-state.ts'
import { meetingPaperKey } from '../../../../shared/domain/meetings/meeting-papers.ts'
import { backend } from '../../../lib/client.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import classes from '../meetings.module.css'
import type { Meeting } from '../meetings-data.ts'
import { paperAddress } from '../next-step.ts'
import { AnnexPanel } from './annex-panel.tsx'
import { PackPanel } from './pack-panel.tsx'
import { papersOf } from './paper-words.ts'
import paperClasses from './papers.module.css'
import { SendingPanel } from './sending-panel.tsx'

/** Every paper of the meeting with where it stands; each is drawn up and issued in its own editor. */
export function PapersTab({ meeting }: { meeting: Meeting }) {
  return (
    <div className={classes.stack}>
      <PaperList meeting={meeting} />
      <AnnexPanel meeting={meeting} />
      <PackPanel meeting={meeting} />
      <SendingPanel meeting={meeting} />
    </div>
  )
}

function PaperList({ meeting }: { meeting: Meeting }) {
  const { planId, id } = meeting
  const drafts = useQuery(backend.documents.list.queryOptions({ input: { planId } }))
  const issued = useQuery(backend.issuing.archive.queryOptions({ input: { planId, text: '' } }))
  return (
    <Panel title="Văn bản của cuộc họp" flush>
      <ul className={paperClasses.list}>
        {papersOf(meeting).map(({ kind, label, purpose }) => {
          const key = meetingPaperKey(meeting, kind)
          const draft = drafts.data?.find((one) => one.kind === kind && one.part === id)
          const paper = issued.data?.find((one) => one.kind === kind && one.part === id)
          return (
            <li key={key.kind} className={paperClasses.paper}>
              <div className={paperClasses.name}>
                <Text fw={500}>{label}</Text>
                <span className={classes.second}>{purpose}</span>
              </div>
              <span>
                <StateChip tone={paper ? 'met' : draft ? 'partial' : 'none'}>
                  {paper ? `Số ${paper.numberText}` : draft ? documentStateLabels[draft.state] : 'Chưa soạn'}
                </StateChip>
              </span>
              <Button
                component={Link}
                to={paperAddress(meeting, kind)}
                size="compact-sm"
                variant="default"
                leftSection={<IconFilePencil size={14} aria-hidden="true" />}
                aria-label={`Mở ${label}`}
              >
                Mở
              </Button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
