import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { backend } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { notifyDone } from '../../lib/notify.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { shortNameOf } from './plan-names.ts'
import type { PlanSummary } from './plans-data.ts'

type Plan = Pick<PlanSummary, 'id' | 'documentType' | 'number' | 'title' | 'isChosen'>

/** The plan that the committee carries out says so; any other can be made it, after a question that names it. */
export function ChoosePlan({ plan, size }: { plan: Plan; size: 'xs' | 'sm' }) {
  const { store } = useSession()
  const [asking, question] = useDisclosure(false)
  if (plan.isChosen) return <StateChip tone="met">Ban Chỉ đạo đang thực hiện</StateChip>
  return (
    <>
      <Button
        size={size}
        variant="default"
        disabled={store.readOnly}
        title={store.readOnly ? 'Kho chỉ đọc: không đổi được kế hoạch' : ''}
        aria-label={`Chọn cho Ban Chỉ đạo: ${shortNameOf(plan)}`}
        onClick={question.open}
      >
        Chọn cho Ban Chỉ đạo
      </Button>
      {asking ? <ChooseDialog plan={plan} onClose={question.close} /> : null}
    </>
  )
}

function ChooseDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const session = useSession()
  const queryClient = useQueryClient()
  const name = shortNameOf(plan)
  const choosing = useMutation(
    backend.plans.choose.mutationOptions({
      onSuccess: async () => {
        await Promise.all(
          [backend.session.key(), backend.plans.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
        )
        notifyDone(`Ban Chỉ đạo đang thực hiện ${name}.`)
        onClose()
      },
    }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Chọn ${name}?`}
      size="lg"
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        {name === plan.title ? null : <Text fw={500}>{plan.title}</Text>}
        <Text>
          Ban Chỉ đạo sẽ thực hiện văn bản này thay cho {session.plan.shortName}. Địa bàn và thể thức văn bản (tên Ban
          Chỉ đạo, cơ quan chủ quản, nơi ban hành, quyền hạn ký, nơi nhận) được đặt theo văn bản mới.
        </Text>
        <Text>Số liệu đã tiếp nhận và dự thảo báo cáo vẫn giữ nguyên; có thể chọn lại văn bản cũ bất cứ lúc nào.</Text>
        {choosing.error ? <ErrorState title={`Chưa chọn được ${name}.`} {...describeError(choosing.error)} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button loading={choosing.isPending} onClick={() => choosing.mutate({ planId: plan.id })}>
            Chọn cho Ban Chỉ đạo
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
