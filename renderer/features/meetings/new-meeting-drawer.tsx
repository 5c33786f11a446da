import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { backend, client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useInterfaceState, usePersonal } from '../../lib/interface-state.ts'
import { useSession } from '../../lib/use-session.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { type DetailsDraft, detailsFaults, detailsOf, draftOfDetails } from './details/details-draft.ts'
import { DetailsFields } from './details/details-fields.tsx'
import { readKeptDetails } from './details/kept-details.ts'
import { meetingAddress } from './meeting-parts.ts'
import { useMeetingChange } from './meetings-data.ts'

const draftKey = 'cuoc-hop-moi'

/** A new meeting, filled in by the working regulations. What is typed is kept until it is sent or given up. */
export function NewMeetingDrawer({ onClose }: { id: string; onClose: () => void }) {
  // What was proposed an hour ago may name somebody who has left since.
  const query = useQuery(backend.meetings.proposal.queryOptions({ staleTime: 0 }))
  return (
    <DetailDrawer title="Lập cuộc họp" onClose={onClose} width={720}>
      {query.data ? (
        <Form proposal={query.data} onClose={onClose} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </DetailDrawer>
  )
}

type Proposal = Awaited<ReturnType<typeof client.meetings.proposal>>

function Form({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { store } = useSession()
  const navigate = useNavigate()
  const stored = usePersonal((state) => state.drafts[draftKey])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const [tried, setTried] = useState(false)
  const [overlapReason, setOverlapReason] = useState('')
  const draft = readKeptDetails(stored, proposal.details)?.draft ?? draftOfDetails(proposal.details)
  const change = (part: Partial<DetailsDraft>): void =>
    setDraft(draftKey, JSON.stringify({ base: proposal.details, draft: { ...draft, ...part } }))
  const faults = detailsFaults(draft)
  // The members proposed sit in the committee of this store; a district's are added on its page.
  const invitees = draft.scope === 'own' ? proposal.invitees : []
  const creating = useMeetingChange(
    () =>
      client.meetings.create({
        planId: proposal.planId,
        details: detailsOf(draft),
        overlapReason,
        follows: draft.kind === 'regular' && draft.scope === 'own' ? proposal.follows : null,
        invitees: [...invitees],
      }),
    {
      said: 'Đã lập cuộc họp.',
      after: ({ id }) => {
        setDraft(draftKey, null)
        void navigate(meetingAddress(id))
      },
    },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) creating.mutate(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {proposal.follows === null
            ? 'Điền sẵn theo quy chế làm việc và danh sách thành viên; sửa được mọi mục, kể cả sau khi lập.'
            : 'Cuộc họp thường kỳ kế tiếp theo quy chế làm việc; sửa được mọi mục, kể cả sau khi lập.'}
        </Text>
        <DetailsFields draft={draft} faults={tried ? faults : {}} onChange={change} />
        <Text size="sm">
          {invitees.length === 0
            ? 'Chưa có thành viên nào được mời sẵn; thêm ở phần Thành phần sau khi lập.'
            : `Mời sẵn ${invitees.length} thành viên đương nhiệm; thêm, bớt ở phần Thành phần sau khi lập.`}
        </Text>
        {creating.error ? (
          <>
            <ErrorState {...describeError(creating.error)} />
            <GrowingTextarea
              label="Lý do vẫn họp cùng giờ"
              description="Chỉ cần khi trùng giờ với cuộc họp khác."
              value={overlapReason}
              onChange={(event) => setOverlapReason(event.currentTarget.value)}
              maxLength={1000}
            />
          </>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              setDraft(draftKey, null)
              onClose()
            }}
          >
            Hủy
          </Button>
          <Button type="submit" loading={creating.isPending} disabled={store.readOnly}>
            Lập cuộc họp
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
