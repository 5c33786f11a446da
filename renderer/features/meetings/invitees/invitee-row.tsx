import { ActionIcon, Button, Select, Text, TextInput, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type Invitee, inviteeRoleLabels, inviteeRoles } from '../../../../shared/domain/meetings/meeting.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { StateChip } from '../../../ui/state-chip.tsx'
import { useAgencies } from '../agency-choices.ts'
import { personText } from '../meeting-words.ts'
import meetingClasses from '../meetings.module.css'
import type { MeetingInvitee } from '../meetings-data.ts'
import { MoveHandle } from '../move-handle.tsx'
import type { useReorder } from '../use-reorder.ts'
import classes from './invitees.module.css'

interface InviteeRowProps {
  readonly number: number
  readonly invitee: Invitee
  /** As it is stored, with the address and whether the member left; null: just added. */
  readonly known: MeetingInvitee | null
  /** Whether the invitation left; null: none did yet. */
  readonly isInvited: boolean | null
  readonly disabled: boolean
  readonly rowProps: ReturnType<ReturnType<typeof useReorder>['rowProps']>
  readonly handleProps: ReturnType<ReturnType<typeof useReorder>['handleProps']>
  readonly onChange: (part: Partial<Invitee>) => void
  readonly onRemove: () => void
  readonly onReplace: (successor: Pick<Invitee, 'memberId' | 'name' | 'post'>) => void
}

/** One invitee: a member as the committee's register names them, anybody else by name and post typed here. */
export function InviteeRow(props: InviteeRowProps) {
  const { number, invitee, known, isInvited, disabled, rowProps, handleProps, onChange, onRemove, onReplace } = props
  const name = personText(invitee) || `dòng ${number}`
  const isTyped = invitee.memberId === null && !disabled
  return (
    <li className={classes.row} {...rowProps}>
      <span className={classes.number}>{number}</span>
      <MoveHandle name={name} disabled={disabled} {...handleProps} />
      <div className={classes.person}>
        {isTyped ? (
          <div className={classes.typed}>
            <TextInput
              aria-label={`Họ tên, dòng ${number}`}
              placeholder="Họ tên"
              value={invitee.name}
              onChange={(event) => onChange({ name: event.currentTarget.value })}
              maxLength={120}
            />
            <TextInput
              aria-label={`Chức vụ, dòng ${number}`}
              placeholder="Chức vụ"
              value={invitee.post}
              onChange={(event) => onChange({ post: event.currentTarget.value })}
              maxLength={200}
            />
          </div>
        ) : (
          <>
            <Text fw={500}>{invitee.name || invitee.post}</Text>
            {invitee.name === '' ? null : <span className={meetingClasses.second}>{invitee.post}</span>}
          </>
        )}
        <Under invitee={invitee} known={known} isInvited={isInvited} />
        {known?.left ? <Left left={known.left} disabled={disabled} onReplace={onReplace} /> : null}
      </div>
      <Select
        aria-label={`Vai trò của ${name}`}
        data={inviteeRoles.map((value) => ({ value, label: inviteeRoleLabels[value] }))}
        value={invitee.role}
        onChange={(value) => {
          const role = inviteeRoles.find((one) => one === value)
          if (role) onChange({ role })
        }}
        allowDeselect={false}
        disabled={disabled}
        size="xs"
      />
      <Tooltip label="Bỏ khỏi thành phần">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Bỏ khỏi thành phần: ${name}`}
          disabled={disabled}
          onClick={onRemove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}

/** Agency, address and invitation, in one quiet line. */
function Under({ invitee, known, isInvited }: Pick<InviteeRowProps, 'invitee' | 'known' | 'isInvited'>) {
  const { nameOf } = useAgencies()
  const told = [
    invitee.agency === null ? '' : nameOf(invitee.agency),
    known?.email ?? 'chưa có thư điện tử',
    isInvited === null ? '' : isInvited ? 'đã mời' : 'chưa được mời',
  ]
  return <span className={meetingClasses.second}>{told.filter((one) => one !== '').join(' · ')}</span>
}

interface LeftProps {
  readonly left: NonNullable<MeetingInvitee['left']>
  readonly disabled: boolean
  readonly onReplace: InviteeRowProps['onReplace']
}

/** A member who will not sit in the committee on the day, with whoever holds the seat then. */
function Left({ left: { on, successor }, disabled, onReplace }: LeftProps) {
  return (
    <div className={classes.left}>
      <StateChip tone="wrong">
        {on === null ? 'Không còn trong danh sách thành viên' : `Thôi tham gia Ban Chỉ đạo sau ngày ${formatDate(on)}`}
      </StateChip>
      {successor === null ? (
        <Text size="sm">Chưa có người kế nhiệm.</Text>
      ) : (
        <>
          <Text size="sm">
            Kế nhiệm: {successor.name}, {successor.post}.
          </Text>
          <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => onReplace(successor)}>
            Mời người kế nhiệm
          </Button>
        </>
      )}
    </div>
  )
}
