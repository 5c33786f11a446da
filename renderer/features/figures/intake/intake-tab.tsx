import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { describeError } from '../../../lib/describe-error.ts'
import { notifyError } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProgressPanel } from '../../../ui/progress-panel.tsx'
import { AcceptBar } from './accept-bar.tsx'
import { AcceptSummary } from './accept-summary.tsx'
import { DropZone } from './drop-zone.tsx'
import { FileList } from './file-list.tsx'
import classes from './intake.module.css'
import { type IntakePhase, useIntake } from './intake-state.ts'
import {
  acceptFiles,
  type BatchPreview,
  batchKey,
  cancelIntake,
  discardBatch,
  importFiles,
  readBatch,
} from './run-intake.ts'

const working: Readonly<Partial<Record<IntakePhase, string>>> = {
  uploading: 'Đang nhận tệp',
  reading: 'Đang đọc và kiểm tra',
  accepting: 'Đang tiếp nhận',
}

/** Drop → progress → preview → decide. */
export function IntakeTab() {
  const queryClient = useQueryClient()
  const { plan, store } = useSession()
  const { phase, batchId, progress, failure, tooLarge, unreadable, outcomes } = useIntake()
  const batch = useBatchPreview(batchId)
  useBatchAddress(batchId)
  const title = working[phase]
  const files = batch?.files ?? []

  return (
    <div className={classes.stack}>
      {store.readOnly ? (
        <Alert color="yellow" title="Kho dữ liệu đang mở ở chế độ chỉ đọc">
          Có thể xem trước tệp nhưng chưa tiếp nhận được. Đóng chương trình đang giữ kho rồi mở lại Sổ Chỉ đạo.
        </Alert>
      ) : null}
      <DropZone
        disabled={title !== undefined}
        compact={files.length > 0 || title !== undefined}
        onPick={(picked) => void importFiles(queryClient, plan.id, picked)}
      />
      {title ? <ProgressPanel title={title} {...progress} onCancel={cancelIntake} /> : null}
      {failure ? (
        <StepFailure
          failure={failure}
          onRetry={batchId ? () => void readBatch(queryClient, plan.id, batchId) : undefined}
        />
      ) : null}
      {tooLarge.length > 0 ? (
        <Alert color="red" title={`${tooLarge.length} tệp vượt 50 MB nên không được gửi`}>
          {tooLarge.join('; ')}. Xóa hình ảnh, trang tính thừa trong tệp rồi nhập lại.
        </Alert>
      ) : null}
      {unreadable.length > 0 ? (
        <Alert color="red" title={`${unreadable.length} tệp không đọc được`}>
          {unreadable.join('; ')}. Đóng tệp trong chương trình đang mở nó, kiểm tra tệp còn ở chỗ cũ rồi nhập lại.
        </Alert>
      ) : null}
      {outcomes ? (
        <AcceptSummary outcomes={outcomes} onNext={() => discardBatch(queryClient).catch(notifyError)} />
      ) : null}
      {files.length > 0 ? (
        <Panel
          title="Xem trước"
          note={`${files.length} tệp${batch && batch.skipped > 0 ? `, bỏ qua ${batch.skipped} tệp không phải báo cáo` : ''}`}
          flush
          actions={
            batchId && phase === 'review' ? (
              <Button size="xs" variant="default" onClick={() => void readBatch(queryClient, plan.id, batchId)}>
                Đọc lại
              </Button>
            ) : null
          }
        >
          <FileList files={files} />
          {phase === 'review' ? (
            <AcceptBar
              files={files}
              onAccept={(chosen) => void acceptFiles(queryClient, chosen)}
              onDiscard={() => discardBatch(queryClient).catch(notifyError)}
            />
          ) : null}
        </Panel>
      ) : null}
      {phase === 'idle' && files.length === 0 ? <NextSteps /> : null}
    </div>
  )
}

/** The previews of the batch in hand, as they were last read. */
export function useBatchPreview(batchId: string | null): BatchPreview | undefined {
  return useQuery<BatchPreview>({
    queryKey: batchKey(batchId ?? ''),
    enabled: false,
    queryFn: () => Promise.reject(new Error('The preview is streamed, not fetched.')),
  }).data
}

/** Keeps the batch in the address (`lo`), and takes it up again after a reload while the backend still holds it. */
function useBatchAddress(batchId: string | null): void {
  const queryClient = useQueryClient()
  const { plan } = useSession()
  const [parameters, setParameters] = useSearchParams()
  const inAddress = parameters.get('lo')

  const former = useRef<string | null>(null)

  useEffect(() => {
    const ended = former.current
    former.current = batchId
    // An address that names a batch nobody has begun or ended here was reloaded or shared.
    if (inAddress && inAddress !== ended && useIntake.getState().batchId === null) {
      void readBatch(queryClient, plan.id, inAddress)
      return
    }
    if (batchId === inAddress) return
    setParameters(
      (before) => {
        if (batchId) before.set('lo', batchId)
        else before.delete('lo')
        return before
      },
      { replace: true },
    )
  }, [batchId, inAddress, plan.id, queryClient, setParameters])
}

function StepFailure({
  failure,
  onRetry,
}: {
  failure: { step: string; error: unknown }
  onRetry?: (() => void) | undefined
}) {
  if (failure.error === null) {
    return (
      <Alert color="gray" title={`Đã hủy bước “${failure.step}”`}>
        <Group justify="space-between">
          <Text>Những tệp chưa tiếp nhận không để lại gì trong sổ.</Text>
          {onRetry ? (
            <Button size="xs" variant="default" onClick={onRetry}>
              Đọc lại các tệp
            </Button>
          ) : null}
        </Group>
      </Alert>
    )
  }
  return <ErrorState title={`Bước “${failure.step}” chưa xong.`} {...describeError(failure.error)} onRetry={onRetry} />
}

function NextSteps() {
  return (
    <Text c="dimmed" size="sm">
      Đơn vị chưa có mẫu? Tải mẫu báo cáo của từng đơn vị ở thẻ{' '}
      <Anchor component={Link} to="/so-lieu/ma-tran" inherit>
        Tình hình báo cáo
      </Anchor>
      . Số liệu đến bằng văn bản thì nhập tay ở thẻ{' '}
      <Anchor component={Link} to="/so-lieu/da-tiep-nhan" inherit>
        Số liệu đã tiếp nhận
      </Anchor>
      .
    </Text>
  )
}
