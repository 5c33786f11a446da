import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type CommitteeScope, memberRoleWords } from '../../../shared/domain/committee/member.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { type Member, useCommitteeChange } from './committee-data.ts'
import {
  contactOfDraft,
  freshDraft,
  type MemberDraft,
  type MemberFormKind,
  memberDraftFaults,
  termOfDraft,
  textOf,
} from './member-draft.ts'
import { MemberFields } from './member-fields.tsx'
import { useKeptDraft } from './use-kept-draft.ts'

interface MemberFormProps {
  readonly kind: MemberFormKind
  readonly scope: CommitteeScope
  /** Whom the form is about; null: somebody new. */
  readonly member: Member | null
  readonly onLeave: () => void
}

/** Enters a member, mends what is written of one, or seats a successor. */
export function MemberForm({ kind, scope, member, onLeave }: MemberFormProps) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  // As it was when the form was opened: a change that somebody makes meanwhile is told, not overwritten.
  const [seen] = useState(member)
  const key = `thanh-vien/${scope}/${kind}/${seen ? `${seen.id}/${seen.revision}/${seen.contactRevision}` : 'moi'}`
  const { draft, change, drop } = useKeptDraft(key, freshDraft(kind, seen))
  const [tried, setTried] = useState(false)
  const faults = memberDraftFaults(kind, draft, seen)
  const saving = useCommitteeChange(
    () => send(kind, scope, seen, draft),
    () => doneWords(kind, draft.name.trim(), seen),
    (id) => {
      drop()
      open('thanh-vien', id)
    },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) saving.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {kind === 'replace' && seen ? <Leaving member={seen} /> : null}
        <MemberFields
          kind={kind}
          scope={scope}
          own={seen}
          draft={draft}
          faults={tried ? faults : {}}
          onChange={change}
        />
        {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
        <Text size="sm" c="dimmed">
          Nội dung đang nhập được giữ lại khi đóng ngăn này.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              drop()
              onLeave()
            }}
          >
            Hủy
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={store.readOnly}>
            {kind === 'replace' ? 'Ghi người thay thế' : 'Lưu'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Leaving = ({ member }: { member: Member }) => (
  <Alert color="blue" variant="light">
    {member.name} ({memberRoleWords[member.role]}) thôi tham gia vào hôm trước ngày người kế nhiệm bắt đầu; tên và thời
    gian tham gia vẫn được giữ.
  </Alert>
)

/** Gives the id of the member to show afterwards. */
async function send(
  kind: MemberFormKind,
  scope: CommitteeScope,
  seen: Member | null,
  draft: MemberDraft,
): Promise<string> {
  const term = termOfDraft(draft)
  if (term === null) throw new Error('The form was sent with faults.')
  const contact = contactOfDraft(draft)
  if (seen === null) {
    const [id] = await client.committee.add({ scope, members: [{ term, contact }] })
    if (id === undefined) throw new Error('A member was added without an id.')
    return id
  }
  const step = { id: seen.id, expectedRevision: seen.revision }
  if (kind === 'change') {
    const reason = textOf(draft.reason)
    await client.committee.change({ ...step, term, contact, expectedContact: seen.contactRevision, reason })
    return seen.id
  }
  const { replaces: _seat, validFrom, ...successor } = term
  if (validFrom === null) throw new Error('The form was sent without the first day.')
  const sent = { ...step, firstDay: validFrom, reason: draft.reason, successor: { term: successor, contact } }
  return (await client.committee.replace(sent)).id
}

function doneWords(kind: MemberFormKind, name: string, seen: Member | null): string {
  if (kind === 'replace' && seen) return `${name} thay ${seen.name}.`
  return kind === 'new' ? `Đã ghi ${name} vào danh sách.` : `Đã lưu thông tin của ${name}.`
}
