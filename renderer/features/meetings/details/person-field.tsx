import { Select, TextInput } from '@mantine/core'
import { isInOffice, memberRoleWords } from '../../../../shared/domain/committee/member.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { MeetingPerson } from '../../../../shared/domain/meetings/meeting.ts'
import { withoutDiacritics } from '../agency-choices.ts'
import classes from '../meetings.module.css'
import type { CommitteeMemberRow } from '../meetings-data.ts'

/** As papers name a member: by the post in the agency, else by the role in the committee. */
export const personOfMember = ({ id, name, agencyPost, role }: CommitteeMemberRow): MeetingPerson => ({
  memberId: id,
  name,
  post: agencyPost ?? memberRoleWords[role],
})

/** Members who sit in the committee on a day, in the order in which it lists them. */
export const membersOn = (members: readonly CommitteeMemberRow[], day: IsoDate): readonly CommitteeMemberRow[] =>
  members.filter((member) => !member.withdrawn && isInOffice(member, day))

const someoneElse = 'nguoi-khac'

interface PersonFieldProps {
  readonly label: string
  readonly members: readonly CommitteeMemberRow[]
  readonly value: MeetingPerson | null
  readonly onChange: (person: MeetingPerson | null) => void
  readonly description?: string
}

/** A member of the committee, or somebody else by name and post. */
export function PersonField({ label, members, value, onChange, description }: PersonFieldProps) {
  const known = members.some(({ id }) => id === value?.memberId)
  const data = [
    ...members.map(({ id, name, role, agencyPost }) => ({
      value: id,
      label: `${name} – ${memberRoleWords[role]}${agencyPost === null ? '' : `, ${agencyPost}`}`,
    })),
    // Chosen earlier, and no longer in office: the choice stays in sight until somebody makes another one.
    ...(value !== null && value.memberId !== null && !known
      ? [{ value: value.memberId, label: `${value.name} – không còn trong Ban Chỉ đạo vào ngày họp` }]
      : []),
    { value: someoneElse, label: 'Người khác (tự nhập)' },
  ]
  const choose = (id: string | null): void => {
    const member = members.find((one) => one.id === id)
    if (id === null) onChange(null)
    else if (id === someoneElse) onChange({ memberId: null, name: '', post: '' })
    else if (member) onChange(personOfMember(member))
  }
  const isTyped = value !== null && value.memberId === null
  return (
    <div>
      <Select
        label={label}
        description={description}
        placeholder="Chưa chọn"
        data={data}
        value={value === null ? null : (value.memberId ?? someoneElse)}
        onChange={choose}
        filter={withoutDiacritics}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': `Bỏ chọn: ${label}` }}
        nothingFoundMessage="Không tìm thấy"
        maxDropdownHeight={320}
      />
      {isTyped ? (
        <div className={classes.pair}>
          <TextInput
            label={`Họ tên (${label.toLowerCase()})`}
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
            maxLength={120}
          />
          <TextInput
            label={`Chức vụ (${label.toLowerCase()})`}
            value={value.post}
            onChange={(event) => onChange({ ...value, post: event.currentTarget.value })}
            maxLength={200}
          />
        </div>
      ) : null}
    </div>
  )
}
