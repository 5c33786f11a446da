import { Button, Divider, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Invitee } from '../../../../shared/domain/meetings/meeting.ts'
import { useSession } from '../../../lib/use-session.ts'
import { Panel } from '../../../ui/panel.tsx'
import { useAgencies, withoutDiacritics } from '../agency-choices.ts'
import { membersOn } from '../details/person-field.tsx'
import { type Meeting, useCommittee } from '../meetings-data.ts'
import { guestOf, inviteeOfAgency, inviteeOfMember } from './invitee-list.ts'

interface AddInviteesProps {
  readonly meeting: Meeting
  readonly invitees: readonly Invitee[]
  readonly onAdd: (added: readonly Invitee[]) => void
}

/** Members in office on the day, agencies of the register, guests by name. */
export function AddInvitees({ meeting, invitees, onAdd }: AddInviteesProps) {
  const { today } = useSession()
  const { scope, date } = meeting.details
  const committee = useCommittee(scope, date)
  const { choices, nameOf } = useAgencies()
  const inOffice = membersOn(committee.data?.members ?? [], date ?? today)
  const left = inOffice.filter(({ id }) => !invitees.some(({ memberId }) => memberId === id))
  const agencies = choices.filter(({ value }) => !invitees.some(({ agency }) => agency === value))
  return (
    <Panel title="Thêm người mời">
      <Stack gap="sm">
        <Button variant="default" disabled={left.length === 0} onClick={() => onAdd(left.map(inviteeOfMember))}>
          {left.length === 0 ? 'Đã mời mọi thành viên' : `Mời mọi thành viên đương nhiệm (${left.length})`}
        </Button>
        {committee.data && inOffice.length === 0 ? (
          <Text size="sm" c="dimmed">
            Danh sách thành viên Ban Chỉ đạo còn trống; ghi ở màn hình Cuộc họp, phần Thành viên.
          </Text>
        ) : null}
        <Select
          label="Thành viên"
          placeholder="Gõ tên thành viên"
          data={left.map(({ id, name, agencyPost }) => ({
            value: id,
            label: agencyPost === null ? name : `${name}, ${agencyPost}`,
          }))}
          value={null}
          onChange={(id) => {
            const member = left.find((one) => one.id === id)
            if (member) onAdd([inviteeOfMember(member)])
          }}
          filter={withoutDiacritics}
          searchable
          nothingFoundMessage="Không tìm thấy"
        />
        <Select
          label="Cơ quan, đơn vị"
          placeholder="Gõ tên cơ quan"
          data={agencies}
          value={null}
          onChange={(code) => code && onAdd([inviteeOfAgency(code, nameOf(code))])}
          filter={withoutDiacritics}
          searchable
          limit={60}
          nothingFoundMessage="Không tìm thấy"
        />
        <Divider />
        <GuestForm onAdd={onAdd} />
      </Stack>
    </Panel>
  )
}

function GuestForm({ onAdd }: Pick<AddInviteesProps, 'onAdd'>) {
  const [name, setName] = useState('')
  const [post, setPost] = useState('')
  const isEmpty = name.trim() === '' && post.trim() === ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isEmpty) return
    onAdd([guestOf(name, post)])
    setName('')
    setPost('')
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <TextInput
          label="Khách mời: họ tên"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={120}
        />
        <TextInput
          label="Khách mời: chức vụ, đơn vị"
          value={post}
          onChange={(event) => setPost(event.currentTarget.value)}
          maxLength={200}
        />
        <Button type="submit" variant="default" disabled={isEmpty}>
          Thêm khách mời
        </Button>
      </Stack>
    </form>
  )
}
