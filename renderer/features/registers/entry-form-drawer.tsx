import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { parsePlanId } from '../../../shared/domain/ids.ts'
import { entryTitle } from '../../../shared/domain/registers/entry-identity.ts'
import { type RegisterEntry, type RegisterId, registerIds } from '../../../shared/domain/registers/register-entry.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import { backend, client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useInterfaceState, usePersonal } from '../../lib/interface-state.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone } from '../../lib/notify.ts'
import { useSession } from '../../lib/use-session.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { draftOf, type EntryDraft, emptyDraft, entryOfDraft, everyPlan, readEntryDraft } from './entry-draft.ts'
import { EntryFields } from './entry-form.tsx'
import { type RegisterRow, useRegister } from './registers-data.ts'

/** `id`: the register for a new entry, `<register>/<id>` for a change. */
export function EntryFormDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const [name = '', entryId] = id.split('/')
  const register = registerIds.find((one) => one === name)
  if (!register)
    return (
      <DetailDrawer title="Ghi vào sổ" onClose={onClose}>
        <Text>Địa chỉ này không chỉ đúng một sổ. Đóng lại và bấm “Ghi vào sổ”.</Text>
      </DetailDrawer>
    )
  return (
    <DetailDrawer
      title={`${entryId === undefined ? 'Ghi vào sổ' : 'Sửa mục của sổ'}: ${registerNames[register]}`}
      onClose={onClose}
    >
      <Loaded register={register} entryId={entryId ?? null} onClose={onClose} />
    </DetailDrawer>
  )
}

interface FormProps {
  readonly register: RegisterId
  readonly onClose: () => void
}

function Loaded({ register, entryId, onClose }: FormProps & { entryId: string | null }) {
  const query = useRegister(register)
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingState lines={8} />
  const row = entryId === null ? null : query.data.find((one) => one.id === entryId)
  if (row === undefined) return <Text>Sổ không còn mục này. Đóng lại và chọn một mục trong danh sách.</Text>
  return <EntryForm key={row?.id ?? 'moi'} register={register} row={row} known={query.data} onClose={onClose} />
}

/** What is typed is kept until it is written or given up. */
function EntryForm({
  register,
  row,
  known,
  onClose,
}: FormProps & { row: RegisterRow | null; known: readonly RegisterRow[] }) {
  const { today, store } = useSession()
  const { open } = useDrawerAddress()
  const queryClient = useQueryClient()
  const draftKey = `ghi-so-theo-doi/${register}/${row ? `${row.id}/${row.revision}` : 'moi'}`
  const stored = usePersonal((state) => state.drafts[draftKey])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const draft = readEntryDraft(stored, row ? draftOf(row.entry, row.planId) : emptyDraft(register))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const change = (part: Partial<EntryDraft>): void => setDraft(draftKey, JSON.stringify({ ...draft, ...part }))
  const read = entryOfDraft(register, draft, today)

  const saving = useMutation({
    mutationFn: ({ entry }: { entry: RegisterEntry; goOn: boolean }) => {
      const planId = draft.plan === everyPlan ? null : parsePlanId(draft.plan)
      if (row === null) return client.registers.add({ planId, entry })
      const { id, revision: expectedRevision } = row
      return client.registers.change({
        id,
        expectedRevision,
        planId,
        entry,
        reason: reason.trim() === '' ? null : reason,
      })
    },
    onSuccess: (saved, { goOn }) => {
      notifyDone(`Đã ghi “${entryTitle(saved.entry)}”.`)
      setDraft(draftKey, null)
      setTried(false)
      invalidate(queryClient, 'registers')
      if (row !== null) open('muc-so-theo-doi', saved.id)
      else if (!goOn) onClose()
    },
  })
  const submit = (goOn: boolean): void => {
    setTried(true)
    if (read.kind === 'entry') saving.mutate({ entry: read.entry, goOn })
  }
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit(false)
      }}
      noValidate
    >
      <Stack gap="sm">
        <EntryFields
          register={register}
          texts={draft.texts}
          faults={tried && read.kind === 'faults' ? read.faults : {}}
          known={known}
          onChange={(key, text) => change({ texts: { ...draft.texts, [key]: text } })}
        />
        <PlanField plan={draft.plan} onChange={(plan) => change({ plan })} />
        {row ? (
          <GrowingTextarea
            label="Lý do sửa"
            description="Không bắt buộc; nội dung trước khi sửa vẫn được giữ trong lịch sử."
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={reason.trim() !== '' && reason.trim().length < 5 ? 'Lý do phải có ít nhất 5 ký tự.' : undefined}
            maxLength={1000}
          />
        ) : null}
        {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
        <Text size="sm" c="dimmed">
          Nội dung đang nhập được giữ lại khi đóng ngăn này.
        </Text>
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
          {row === null ? (
            <Button variant="default" disabled={store.readOnly || saving.isPending} onClick={() => submit(true)}>
              Lưu, ghi mục khác
            </Button>
          ) : null}
          <Button type="submit" loading={saving.isPending} disabled={store.readOnly}>
            Lưu
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function PlanField({ plan, onChange }: { plan: string; onChange: (plan: string) => void }) {
  const plans = useQuery(backend.plans.list.queryOptions())
  return (
    <Select
      label="Dùng cho báo cáo của"
      data={[
        { value: everyPlan, label: 'Mọi kế hoạch của Ban Chỉ đạo' },
        ...(plans.data ?? []).map(({ id, number, documentType, title }) => ({
          value: id as string,
          label: number === null ? title : `${documentType} số ${number}`,
        })),
      ]}
      value={plan}
      onChange={(value) => value && onChange(value)}
      allowDeselect={false}
    />
  )
}
