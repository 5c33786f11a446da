import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { parseUnitCode, parseVariableCode } from '../../../shared/domain/ids.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { parsePeriod, periodKey } from '../../../shared/domain/time/period.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useInterfaceState, usePersonal } from '../../lib/interface-state.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone } from '../../lib/notify.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { useUnits, useVariables } from './figures-data.ts'
import { draftFaults, emptyDraft, type ManualDraft, readDraft } from './manual-draft.ts'
import { PeriodField } from './period-field.tsx'

/** A figure that came by letter; `id` is `moi` or `unit/variable/period`. What is typed is kept until it is sent. */
export function ManualEntryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { plan } = useSession()
  const { key } = usePeriod()
  const queryClient = useQueryClient()
  const units = useUnits()
  const variables = useVariables()
  const draftKey = `nhap-tay/${id}`
  const stored = usePersonal((state) => state.drafts[draftKey])
  const setDraft = useInterfaceState((state) => state.setDraft)
  const draft = readDraft(stored, freshDraft(id, key))
  const [tried, setTried] = useState(false)
  const faults = draftFaults(draft)
  const shown = tried ? faults : {}
  const change = (part: Partial<ManualDraft>): void => setDraft(draftKey, JSON.stringify({ ...draft, ...part }))

  const groups = useMemo(() => {
    const byGroup = new Map<string, { value: string; label: string }[]>()
    for (const { code, label, measure, group } of variables.data ?? []) {
      const items = byGroup.get(group) ?? []
      items.push({ value: code, label: `${label} (${measure})` })
      byGroup.set(group, items)
    }
    return [...byGroup].map(([group, items]) => ({ group, items }))
  }, [variables.data])

  const entering = useMutation({
    mutationFn: async () => {
      const unit = parseUnitCode(draft.unit ?? '')
      const variable = parseVariableCode(draft.variable ?? '')
      const period = parsePeriod(draft.period)
      const date = parseIsoDate(draft.date ?? '')
      if (!unit || !variable || !period || !date) throw new Error('The form was sent with faults.')
      return client.figures.enterManual({
        planId: plan.id,
        unit,
        variable,
        period: periodKey(period),
        text: draft.text,
        document: { number: draft.number, date, issuer: draft.issuer },
        reason: draft.reason,
      })
    },
    onSuccess: (figure) => {
      notifyDone(`Đã ghi ${figure.label} của ${figure.unitName}: ${formatValue(figure.value)} ${figure.measure}.`)
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
  const period = parsePeriod(draft.period)

  return (
    <DetailDrawer title="Nhập tay số liệu đến bằng văn bản" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Văn bản là nguồn của số liệu. Nội dung đang nhập được giữ lại khi đóng ngăn này.
          </Text>
          <Select
            label="Đơn vị"
            data={(units.data ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }))}
            value={draft.unit}
            onChange={(unit) => change({ unit })}
            error={shown.unit}
            searchable
            nothingFoundMessage="Không tìm thấy"
            required
          />
          <Select
            label="Số liệu"
            data={groups}
            value={draft.variable}
            onChange={(variable) => change({ variable })}
            error={shown.variable}
            searchable
            nothingFoundMessage="Không tìm thấy"
            required
          />
          {period ? (
            <PeriodField label="Kỳ báo cáo" value={periodKey(period)} onChange={(value) => change({ period: value })} />
          ) : null}
          <TextInput
            label="Giá trị"
            description="Viết như trong văn bản: 615.976 hoặc 86,52"
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            error={shown.text}
            maxLength={40}
            required
          />
          <TextInput
            label="Số, ký hiệu văn bản"
            placeholder="Ví dụ: 1234/CTK-TH"
            value={draft.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
            error={shown.number}
            maxLength={60}
            required
          />
          <DateField
            label="Ngày văn bản"
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
          <GrowingTextarea
            label="Lý do nhập tay"
            value={draft.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            error={shown.reason}
            maxLength={1000}
            required
          />
          {entering.error ? <ErrorState {...describeError(entering.error)} /> : null}
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
              Ghi số liệu
            </Button>
          </Group>
        </Stack>
      </form>
    </DetailDrawer>
  )
}

function freshDraft(id: string, period: string): ManualDraft {
  const [unit, variable, named] = id.split('/')
  const fresh = emptyDraft(named ?? period)
  return variable ? { ...fresh, unit: unit ?? null, variable } : fresh
}
