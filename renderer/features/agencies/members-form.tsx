import { Button, Checkbox, Group, MultiSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import type { PlanId, UnitCode } from '../../../shared/domain/ids.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { backend, client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { notifyDone } from '../../lib/notify.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { type AgencySummary, type Entry, useRegister } from './agencies-data.ts'
import { lifeText } from './agency-words.ts'
import { useFormDraft } from './use-form-draft.ts'

interface MembersFormProps {
  readonly planId: PlanId
  readonly entry: Entry
  readonly territory: UnitCode
  readonly onDone: () => void
}

const freshMembers = ({ decision, members, open, note }: Entry) => ({
  agencies: [...(decision?.agencies ?? members.map(({ code }) => code))],
  open: decision?.open ?? open,
  note: (decision ? decision.note : note) ?? '',
  reason: '',
})

/** Two bodies of one name, one after the other, are told apart by their days. */
const choiceText = ({ name, state, validFrom, validTo }: AgencySummary): string =>
  state === 'at_work' ? name : `${name} (${lifeText(validFrom, validTo)})`

/** The committee's own list of members; it goes before the catalogue's reading of the text. */
export function MembersForm({ planId, entry, territory, onDone }: MembersFormProps) {
  const queryClient = useQueryClient()
  const register = useRegister(territory, null)
  const { draft, change, drop } = useFormDraft(`nhom-co-quan/${planId}/${entry.code}`, freshMembers(entry))
  const [seen] = useState(entry.lastChange)
  const [tried, setTried] = useState(false)
  const choices = useMemo(
    () =>
      (register.data?.agencies ?? [])
        .filter(({ code, state }) => state === 'at_work' || draft.agencies.includes(code))
        .map((agency) => ({ value: agency.code, label: choiceText(agency) })),
    [register.data, draft.agencies],
  )
  const faults = {
    agencies: draft.agencies.length === 0 ? 'Chọn ít nhất một cơ quan.' : null,
    reason: draft.reason.trim().length >= 5 ? null : 'Lý do phải có ít nhất 5 ký tự.',
  }

  const saving = useMutation({
    mutationFn: (back: boolean) =>
      client.agencies.setMembers({
        planId,
        entry: entry.code,
        decision: back
          ? null
          : { agencies: draft.agencies, open: draft.open, note: draft.note.trim() === '' ? null : draft.note.trim() },
        reason: draft.reason,
        expectedSequence: seen,
      }),
    onSuccess: async (_done, back) => {
      drop()
      // The next form must see this change.
      await queryClient.invalidateQueries({ queryKey: backend.agencies.key() })
      notifyDone(back ? `“${entry.name}” trở về cách hiểu của danh mục.` : `Đã ghi thành viên của “${entry.name}”.`)
      onDone()
    },
  })
  const send = (back: boolean): void => {
    setTried(true)
    if (faults.reason === null && (back || faults.agencies === null)) saving.mutate(back)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send(false)
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <MultiSelect
          label="Thành viên"
          description="Gõ không dấu để tìm. Cơ quan chưa có trong danh sách thì thêm ở màn hình Cơ quan trước."
          data={choices}
          value={draft.agencies}
          onChange={(agencies) => change({ agencies })}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && foldWords(option.label).includes(foldWords(search)))
          }
          error={tried ? faults.agencies : null}
          searchable
          clearable
          nothingFoundMessage="Không tìm thấy"
          required
        />
        <Checkbox
          label="Danh sách để ngỏ (còn có thể có cơ quan khác)"
          checked={draft.open}
          onChange={(event) => change({ open: event.currentTarget.checked })}
        />
        <TextInput
          label="Ghi chú"
          placeholder="Ví dụ: theo quyết định kiện toàn Ban Chỉ đạo"
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          maxLength={500}
        />
        <GrowingTextarea
          label="Lý do"
          description="Được ghi vào sổ cùng tên người sửa."
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          error={tried ? faults.reason : null}
          maxLength={1000}
          required
        />
        {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
        <Group justify="space-between" gap="xs">
          {entry.decision === null ? (
            <span />
          ) : (
            <Button variant="subtle" loading={saving.isPending} onClick={() => send(true)}>
              Trở về danh mục
            </Button>
          )}
          <Group gap="xs">
            <Button
              variant="default"
              onClick={() => {
                drop()
                onDone()
              }}
            >
              Hủy
            </Button>
            <Button type="submit" loading={saving.isPending}>
              Lưu thành viên
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
