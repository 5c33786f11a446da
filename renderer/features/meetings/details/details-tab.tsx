import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useInterfaceState, usePersonal } from '../../../lib/interface-state.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange } from '../meetings-data.ts'
import { type DetailsDraft, detailsFaults, detailsOf, draftOfDetails, sameDetails } from './details-draft.ts'
import { DetailsFacts } from './details-facts.tsx'
import { DetailsFields } from './details-fields.tsx'
import { readKeptDetails } from './kept-details.ts'
import { MeetingHistory } from './meeting-history.tsx'
import { PostponePanel } from './postpone-panel.tsx'

/** What the meeting is about, when, where, who leads it; it can be changed until the meeting begins. */
export function DetailsTab({ meeting }: { meeting: Meeting }) {
  const isOpen = meeting.stage === 'planned' || meeting.stage === 'invited'
  return (
    <div className={classes.columns}>
      {isOpen ? (
        <DetailsForm key={meeting.id} meeting={meeting} />
      ) : (
        <Panel title="Thông tin cuộc họp">
          <DetailsFacts details={meeting.details} />
        </Panel>
      )}
      <div className={classes.stack}>
        {isOpen ? <PostponePanel meeting={meeting} /> : null}
        <MeetingHistory meeting={meeting} />
      </div>
    </div>
  )
}

function DetailsForm({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const draftKey = `cuoc-hop/${meeting.id}/thong-tin`
  const stored = usePersonal((state) => state.drafts[draftKey])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const [overlapReason, setOverlapReason] = useState('')
  const kept = readKeptDetails(stored, meeting.details)
  const draft = kept?.draft ?? draftOfDetails(meeting.details)
  const base = kept?.base ?? meeting.details
  const write = (next: { readonly base: Meeting['details']; readonly draft: DetailsDraft }): void =>
    setDraft(draftKey, JSON.stringify(next))
  const drop = (): void => setDraft(draftKey, null)
  const faults = detailsFaults(draft)
  const isChanged = kept !== null && !sameDetails(detailsOf(draft), meeting.details)
  const isOvertaken = kept !== null && !sameDetails(base, meeting.details)
  const saving = useMeetingChange(
    () => client.meetings.plan({ ...stepOf(meeting), details: detailsOf(draft), overlapReason }),
    {
      said: 'Đã lưu thông tin cuộc họp.',
      after: () => {
        drop()
        setOverlapReason('')
      },
    },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (Object.keys(faults).length === 0 && !isOvertaken) saving.mutate(undefined)
  }
  return (
    <Panel
      title="Thông tin cuộc họp"
      note={isChanged ? 'có thay đổi chưa lưu; nội dung đang nhập được giữ lại trên máy này' : undefined}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {isOvertaken ? (
            <Alert color="yellow" title="Thông tin cuộc họp vừa được người khác sửa." role="alert">
              <Text mb="xs">Bản đang lưu: {toldOf(meeting)}. Phần bạn đang nhập chưa được lưu.</Text>
              <Group gap="xs">
                <Button size="xs" onClick={drop}>
                  Lấy bản mới, bỏ phần đang nhập
                </Button>
                <Button size="xs" variant="default" onClick={() => write({ base: meeting.details, draft })}>
                  Giữ phần đang nhập
                </Button>
              </Group>
            </Alert>
          ) : null}
          {meeting.invited === null ? null : (
            <Text size="sm" c="dimmed">
              Đã mời: thay đổi ngày, giờ, địa điểm ở đây không tự báo cho người được mời; để giữ ngày cũ và lý do, dùng
              “Hoãn hoặc đổi lịch”.
            </Text>
          )}
          <DetailsFields
            draft={draft}
            faults={kept === null ? {} : faults}
            onChange={(part) => write({ base, draft: { ...draft, ...part } })}
          />
          {saving.error ? (
            <>
              <ErrorState {...describeError(saving.error)} />
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
            <Button variant="default" disabled={kept === null} onClick={drop}>
              Bỏ thay đổi
            </Button>
            <Button
              type="submit"
              loading={saving.isPending}
              disabled={store.readOnly || !isChanged || isOvertaken}
              title={store.readOnly ? 'Kho chỉ đọc: không sửa được' : ''}
            >
              Lưu thông tin
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}

const toldOf = ({ details: { subject, date, startTime, place } }: Meeting): string =>
  [subject, date === null ? 'chưa định ngày' : formatDate(date), startTime ?? '', place].filter(Boolean).join(', ')
