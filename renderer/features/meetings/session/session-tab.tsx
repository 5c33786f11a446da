import { Text } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { generalNotes } from '../../../../shared/domain/meetings/meeting.ts'
import { useSession } from '../../../lib/use-session.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StartPanel } from '../attendance/start-panel.tsx'
import type { Meeting } from '../meetings-data.ts'
import { AnswersPanel } from './answers-panel.tsx'
import { CurrentItem } from './current-item.tsx'
import { NoteEditor } from './note-editor.tsx'
import { NoteList } from './note-list.tsx'
import { notePlaces } from './note-places.ts'
import { NoteReader } from './note-reader.tsx'
import classes from './session.module.css'
import { VotePanel } from './vote-panel.tsx'

/** The course of the meeting: what is dealt with now, and notes on each item. */
export function SessionTab({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const [parameters, setParameters] = useSearchParams()
  const { agenda, notes, current, stage, details } = meeting
  const isMeeting = details.kind !== 'consultation'
  const places = notePlaces(meeting)
  const wanted = parameters.get('muc') ?? current?.itemId ?? agenda[0]?.id ?? generalNotes
  const shown = places.find(({ id }) => id === wanted) ?? places[0]
  const isClosed = stage === 'concluded' || stage === 'announced' || stage === 'cancelled'
  const show = (id: string): void =>
    setParameters(
      (before) => {
        before.set('muc', id)
        return before
      },
      { replace: true },
    )
  if (shown === undefined) return null
  const note = notes.find(({ itemId }) => itemId === shown.id) ?? null
  const item = agenda.find(({ id }) => id === shown.id)
  return (
    <>
      {!isMeeting && (stage === 'planned' || stage === 'invited') ? <StartPanel meeting={meeting} /> : null}
      {isMeeting ? null : <AnswersPanel meeting={meeting} />}
      {stage === 'in_session' && isMeeting ? <CurrentItem meeting={meeting} onShow={show} /> : null}
      <div className={classes.session}>
        <NoteList meeting={meeting} places={places} shown={shown.id} onShow={show} />
        <div className={classes.stack}>
          <Panel title={shown.title} note={item?.presenter ? `trình bày: ${item.presenter}` : undefined}>
            {item?.basis ? (
              <Text size="sm" c="dimmed" mb="sm" style={{ whiteSpace: 'pre-line' }}>
                {item.basis}
              </Text>
            ) : null}
            {item?.decisionAsked ? (
              <Text size="sm" mb="sm">
                Xin ý kiến: {item.decisionAsked}
              </Text>
            ) : null}
            {isClosed || store.readOnly ? (
              <NoteReader meeting={meeting} itemId={shown.id} note={note} />
            ) : (
              <NoteEditor key={shown.id} meeting={meeting} itemId={shown.id} note={note} />
            )}
          </Panel>
          {details.withVotes && item ? <VotePanel key={item.id} meeting={meeting} item={item} /> : null}
        </div>
      </div>
    </>
  )
}
