import { VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import type { Invitee } from '../../../../shared/domain/meetings/meeting.ts'
import { client } from '../../../lib/client.ts'
import { notifyUndo } from '../../../lib/notify-undo.tsx'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { KeepLine, KeepTrouble } from '../keeping/keep-line.tsx'
import { useKeptList } from '../keeping/use-kept-list.ts'
import { personText } from '../meeting-words.ts'
import classes from '../meetings.module.css'
import type { Meeting } from '../meetings-data.ts'
import { moved } from '../reorder.ts'
import { useReorder } from '../use-reorder.ts'
import { AddInvitees } from './add-invitees.tsx'
import { InvitationPanel } from './invitation-panel.tsx'
import { inviteesHindrance, inviteesOf, isInvitee, replacedBy } from './invitee-list.ts'
import { InviteeRow } from './invitee-row.tsx'
import inviteeClasses from './invitees.module.css'

/** Who is invited, in the order in which papers list them. */
export function InviteesTab({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const isOpen = meeting.stage === 'planned' || meeting.stage === 'invited' || meeting.stage === 'in_session'
  const disabled = !isOpen || store.readOnly
  const [state, keeper] = useKeptList<Invitee>({
    meeting,
    name: 'thanh-phan',
    of: inviteesOf,
    isEntry: isInvitee,
    save: (invitees, step) => client.meetings.setInvitees({ ...step, invitees: [...invitees] }),
    disabled,
    hindrance: inviteesHindrance,
  })
  const invitees = state.value
  const known = useMemo(() => new Map(meeting.invitees.map((one) => [one.id, one])), [meeting.invitees])
  const invitedIds = new Set(meeting.invited?.inviteeIds)
  const reorder = useReorder({
    list: 'thanh-phan',
    count: invitees.length,
    nameAt: (index) => {
      const invitee = invitees[index]
      return invitee === undefined ? '' : personText(invitee)
    },
    onMove: (from, to) => keeper.type(moved(invitees, from, to)),
    disabled,
  })
  const remove = (invitee: Invitee): void => {
    const before = invitees
    keeper.type(invitees.filter(({ id }) => id !== invitee.id))
    notifyUndo(`Đã bỏ ${personText(invitee) || 'một dòng'} khỏi thành phần.`, () => keeper.type(before))
  }
  const change = (id: string, part: Partial<Invitee>): void =>
    keeper.type(invitees.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <div className={classes.columns}>
      <Panel
        title="Thành phần mời"
        note={countText(invitees)}
        actions={disabled ? undefined : <KeepLine state={state} keeper={keeper} />}
        flush
      >
        <KeepTrouble
          state={state}
          keeper={keeper}
          theirs={(theirs) => <p>{theirs.map(personText).join('; ') || 'không mời ai'}</p>}
        />
        {invitees.length === 0 ? (
          <EmptyState
            title="Chưa mời ai"
            sentence="Mời mọi thành viên đương nhiệm, hoặc thêm từng thành viên, cơ quan, khách mời ở bên cạnh; thứ tự ở đây là thứ tự in trong giấy mời và biên bản."
          />
        ) : (
          <ol className={inviteeClasses.list} aria-label="Thành phần mời">
            {invitees.map((invitee, index) => (
              <InviteeRow
                key={invitee.id}
                number={index + 1}
                invitee={invitee}
                known={known.get(invitee.id) ?? null}
                isInvited={meeting.invited === null ? null : invitedIds.has(invitee.id)}
                disabled={disabled}
                rowProps={reorder.rowProps(index)}
                handleProps={reorder.handleProps(index)}
                onChange={(part) => change(invitee.id, part)}
                onRemove={() => remove(invitee)}
                onReplace={(successor) => keeper.type(replacedBy(invitees, invitee.id, successor))}
              />
            ))}
          </ol>
        )}
        <VisuallyHidden aria-live="polite">{reorder.told}</VisuallyHidden>
      </Panel>
      <div className={classes.stack}>
        {disabled ? null : (
          <AddInvitees meeting={meeting} invitees={invitees} onAdd={(added) => keeper.type([...invitees, ...added])} />
        )}
        <InvitationPanel meeting={meeting} isSaved={!keeper.isUnsaved()} />
      </div>
    </div>
  )
}

function countText(invitees: readonly Invitee[]): string {
  const members = invitees.filter(({ role }) => role === 'member').length
  const others = invitees.length - members
  return others === 0 ? `${members} thành viên` : `${members} thành viên, ${others} đại biểu và thư ký`
}
