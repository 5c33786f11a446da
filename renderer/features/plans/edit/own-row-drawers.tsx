import { Text } from '@mantine/core'
import { parsePlanId } from '../../../../shared/domain/ids.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { shortNameOf } from '../plan-names.ts'
import { usePlan } from '../plans-data.ts'
import { DutyForm, ObligationForm, TargetForm } from './row-forms.tsx'

interface DrawerProps {
  /** Id of the plan. */
  readonly id: string
  readonly onClose: () => void
}

/** `?xem=them-muc-tieu/<plan>`: a target of the secretariat's own. */
export const OwnTargetDrawer = (props: DrawerProps) => (
  <OwnRowDrawer {...props} title="Thêm mục tiêu riêng" Form={TargetForm} />
)

/** `?xem=them-nhiem-vu/<plan>`: a duty of the secretariat's own. */
export const OwnDutyDrawer = (props: DrawerProps) => (
  <OwnRowDrawer {...props} title="Thêm nhiệm vụ riêng" Form={DutyForm} />
)

/** `?xem=them-bao-cao/<plan>`: a report of the secretariat's own that must be sent. */
export const OwnReportDrawer = (props: DrawerProps) => (
  <OwnRowDrawer {...props} title="Thêm báo cáo phải gửi riêng" Form={ObligationForm} />
)

type RowForm = typeof TargetForm | typeof DutyForm | typeof ObligationForm

function OwnRowDrawer({ id, onClose, title, Form }: DrawerProps & { readonly title: string; readonly Form: RowForm }) {
  const planId = parsePlanId(id)
  return (
    <DetailDrawer title={title} onClose={onClose} width={600}>
      {planId ? (
        <OwnRow planId={planId} Form={Form} onClose={onClose} />
      ) : (
        <Text>Không có kế hoạch ở địa chỉ này.</Text>
      )}
    </DetailDrawer>
  )
}

function OwnRow({
  planId,
  Form,
  onClose,
}: {
  readonly planId: NonNullable<ReturnType<typeof parsePlanId>>
  readonly Form: RowForm
  readonly onClose: () => void
}) {
  const query = usePlan(planId)
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingState lines={8} />
  return (
    <>
      <Text c="dimmed" mb="sm">
        {shortNameOf(query.data.meta)}
      </Text>
      <Form plan={query.data} row={null} mode="add" onClose={onClose} />
    </>
  )
}
