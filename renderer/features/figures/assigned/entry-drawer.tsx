import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { assignedSources, holderText } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { parseIsoDate } from '../../../../shared/domain/time/iso-date.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useInterfaceState, usePersonal } from '../../../lib/interface-state.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { useAssignedChoices, useAssignedYear } from './assigned-data.ts'
import { type AssignedDraft, assignedDraftFaults, readAssignedDraft } from './assigned-draft.ts'
import { assignedText, decisionText, sourceText } from './assigned-text.ts'
import { freshDraft, readInput, useFigureInForce } from './entry-input.ts'

/** One figure that a decision assigns; `id` is `moi` or `unit:492/si_voluntary/2023`. What is typed is kept. */
export function AssignedEntryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { plan } = useSession()
  const { year } = useAssignedYear()
  const queryClient = useQueryClient()
  const draftKey = `nhap-chi-tieu-giao/${id}`
  const stored = usePersonal((state) => state.drafts[draftKey])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const draft = readAssignedDraft(stored, freshDraft(id, year))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<AssignedDraft>): void => setDraft(draftKey, JSON.stringify({ ...draft, ...part }))
  const choices = useAssignedChoices(Number(draft.year))
  const before = useFigureInForce(draft)
  const faults = assignedDraftFaults(draft, before !== null)
  const shown = tried ? faults : {}
  const variable = choices.data?.variables.find(({ code }) => code === draft.variable)

  const entering = useMutation({
    mutationFn: () => client.assigned.enter(readInput(plan.id, draft, before !== null)),
    onSuccess: (figure) => {
      const value = figure.value ? assignedText(figure.value, figure.measure) : ''
      notifyDone(`Đã ghi chỉ tiêu giao ${value} theo ${decisionText(figure.decision)}.`)
      setDraft(draftKey, null)
      invalidate(queryClient, 'figures')
      onClose()
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) entering.mutate()
  }
  const years = Array.from({ length: plan.yearTo - plan.yearFrom + 1 }, (_, index) => String(plan.yearTo - index))

  return (
    <DetailDrawer title="Nhập tay chỉ tiêu giao" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Select
            label="Nơi được giao"
            data={(choices.data?.holders ?? [])
              .filter(({ reports }) => reports)
              .map(({ holder, name }) => ({ value: holderText(holder), label: name }))}
            value={draft.holder}
            onChange={(holder) => change({ holder })}
            error={shown.holder}
            searchable
            nothingFoundMessage="Không tìm thấy"
            required
          />
          <Group grow align="flex-start">
            <Select
              label="Năm"
              data={years}
              value={draft.year}
              onChange={(value) => value && change({ year: value })}
              allowDeselect={false}
              required
            />
            <Select
              label="Nguồn giao"
              data={assignedSources.map((source) => ({ value: source, label: sourceText(source) }))}
              value={draft.source}
              onChange={(source) => change({ source })}
              error={shown.source}
              required
            />
          </Group>
          <Select
            label="Chỉ tiêu"
            data={(choices.data?.variables ?? []).map(({ code, label }) => ({ value: code, label }))}
            value={draft.variable}
            onChange={(value) => change({ variable: value, measure: 'count' })}
            error={shown.variable}
            searchable
            nothingFoundMessage="Không tìm thấy"
            required
          />
          {variable?.hasRate ? (
            <SegmentedControl
              aria-label="Giao theo"
              data={[
                { value: 'count', label: `Số ${variable.measure}` },
                { value: 'percent', label: 'Tỷ lệ %' },
              ]}
              value={draft.measure}
              onChange={(measure) => change({ measure })}
            />
          ) : null}
          <TextInput
            label={draft.measure === 'percent' ? 'Tỷ lệ giao (%)' : 'Chỉ tiêu giao'}
            description={
              draft.measure === 'percent' ? 'Viết như trong quyết định: 95,15' : 'Viết như trong quyết định: 12.500'
            }
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            error={shown.text}
            maxLength={40}
            required
          />
          <TextInput
            label="Số quyết định"
            placeholder="Ví dụ: 123/QĐ-UBND"
            value={draft.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
            error={shown.number}
            maxLength={60}
            required
          />
          <DateField
            label="Ngày quyết định"
            value={parseIsoDate(draft.date ?? '')}
            onChange={(date) => change({ date })}
            error={shown.date}
            required
          />
          <TextInput
            label="Cơ quan ban hành"
            value={draft.issuer}
            onChange={(event) => change({ issuer: event.currentTarget.value })}
            error={shown.issuer}
            maxLength={160}
            required
          />
          {before ? (
            <GrowingTextarea
              label="Lý do điều chỉnh"
              description={`Đang áp dụng ${before}; số cũ vẫn được giữ trong lịch sử.`}
              value={draft.reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
              error={shown.reason}
              maxLength={1000}
              required
            />
          ) : null}
          {entering.error ? <ErrorState {...describeError(entering.error)} /> : null}
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
            <Button type="submit" loading={entering.isPending}>
              Ghi chỉ tiêu giao
            </Button>
          </Group>
        </Stack>
      </form>
    </DetailDrawer>
  )
}
