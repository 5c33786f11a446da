import { Button, Group, Radio, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { parsePlanId } from '../../../shared/domain/ids.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { backend, client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone } from '../../lib/notify.ts'
import { useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { AgenciesField } from './agencies-field.tsx'
import { useAgencyChoices } from './agency-choices.ts'
import { DecisionFields } from './decision-fields.tsx'
import { emptyOwnTask, ownTaskFaults, ownTaskOf, sourceKindOf, sourceWords } from './own-task-draft.ts'
import { useDraft } from './use-draft.ts'

const noPlan = 'khong'

/** A task from a meeting's conclusion, from a letter or by hand. What is typed is kept until it is sent. */
export function OwnTaskDrawer({ onClose }: { id: string; onClose: () => void }) {
  const { plan, today, store } = useSession()
  const { open } = useDrawerAddress()
  const queryClient = useQueryClient()
  const plans = useQuery(backend.plans.list.queryOptions())
  const fresh = useMemo(() => emptyOwnTask(plan.id), [plan.id])
  const [draft, change, clear] = useDraft('nhiem-vu-rieng', fresh)
  const [tried, setTried] = useState(false)
  const planId = parsePlanId(draft.planId)
  const agencies = useAgencyChoices(planId ?? plan.id)
  const faults = ownTaskFaults(draft, today)
  const shown = tried ? faults : {}
  const isFromDocument = sourceKindOf(draft.sourceKind) !== 'hand'

  const creating = useMutation({
    mutationFn: async () => {
      const task = ownTaskOf(draft, planId)
      if (!task) throw new Error('The form was sent with faults.')
      return client.tasks.create(task)
    },
    onSuccess: ({ key }) => {
      notifyDone('Đã thêm nhiệm vụ riêng.')
      clear()
      invalidate(queryClient, 'tasks')
      open('nhiem-vu', key)
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) creating.mutate()
  }

  return (
    <DetailDrawer title="Thêm nhiệm vụ riêng" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Nhiệm vụ không có trong kế hoạch. Nội dung đang nhập được giữ lại khi đóng ngăn này.
          </Text>
          <div>
            <Text size="sm" fw={500} mb={4}>
              Nguồn
            </Text>
            <SegmentedControl
              aria-label="Nguồn của nhiệm vụ"
              value={sourceKindOf(draft.sourceKind)}
              onChange={(sourceKind) => change({ sourceKind })}
              data={Object.entries(sourceWords).map(([value, label]) => ({ value, label }))}
              fullWidth
            />
          </div>
          {isFromDocument ? (
            <>
              <DecisionFields draft={draft} faults={shown} onChange={change} />
              <TextInput
                label="Điểm, mục của văn bản"
                value={draft.clause}
                onChange={(event) => change({ clause: event.currentTarget.value })}
                maxLength={120}
              />
            </>
          ) : null}
          <GrowingTextarea
            label="Nội dung nhiệm vụ"
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            error={shown.title}
            maxLength={500}
            required
          />
          <Radio.Group label="Tính chất" value={draft.mode} onChange={(mode) => change({ mode })}>
            <Group gap="lg" mt={4}>
              <Radio value="order" label="giao" />
              <Radio value="request" label="đề nghị quan tâm phối hợp" />
            </Group>
          </Radio.Group>
          <AgenciesField
            label="Cơ quan chủ trì"
            choices={agencies}
            value={draft.lead}
            onChange={(lead) => change({ lead })}
          />
          <AgenciesField
            label="Cơ quan phối hợp"
            choices={agencies.filter(({ value }) => !draft.lead.includes(value))}
            value={draft.coordinating}
            onChange={(coordinating) => change({ coordinating })}
          />
          <DateField
            label="Hạn"
            description="Để trống nếu không đặt hạn"
            value={parseIsoDate(draft.due)}
            onChange={(due) => change({ due: due ?? '' })}
            error={shown.due}
          />
          {draft.due === '' ? null : (
            <Radio.Group label="Văn bản viết" value={draft.inclusive} onChange={(inclusive) => change({ inclusive })}>
              <Radio value="yes" label="chậm nhất ngày (tính cả ngày đó)" mt={4} />
              <Radio value="no" label="trước ngày (không tính ngày đó)" mt={4} />
            </Radio.Group>
          )}
          <TextInput
            label="Sản phẩm"
            value={draft.deliverable}
            onChange={(event) => change({ deliverable: event.currentTarget.value })}
            maxLength={300}
          />
          <Select
            label="Theo dõi cùng kế hoạch"
            data={[
              ...(plans.data ?? []).map(({ id, number, documentType, title }) => ({
                value: id as string,
                label: number === null ? title : `${documentType} số ${number}`,
              })),
              { value: noPlan, label: 'Không theo kế hoạch nào' },
            ]}
            value={planId ?? noPlan}
            onChange={(value) => change({ planId: value === null || value === noPlan ? '' : value })}
            allowDeselect={false}
          />
          {creating.error ? <ErrorState {...describeError(creating.error)} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                clear()
                onClose()
              }}
            >
              Hủy
            </Button>
            <Button type="submit" loading={creating.isPending} disabled={store.readOnly}>
              Thêm nhiệm vụ
            </Button>
          </Group>
        </Stack>
      </form>
    </DetailDrawer>
  )
}
