import { Alert, Button, FileButton, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { backend } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { notifyDone } from '../../lib/notify.ts'
import { useSession } from '../../lib/use-session.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { citationsOf } from './citations.ts'
import { type CorrectedPlan, correctedPlan } from './corrected-plan.ts'
import { progressOf } from './doubts.ts'
import classes from './plan-import.module.css'
import { type PlanChoices, usePlans } from './plan-import-data.ts'
import { ProblemList } from './problem-list.tsx'
import type { Review } from './review.ts'
import { useRepick } from './use-repick.ts'

interface ConfirmPanelProps {
  readonly fileName: string
  readonly file: Blob | null
  readonly review: Review
  readonly choices: PlanChoices
  /** The original was picked again. */
  readonly onFile: (file: Blob) => void
  /** To a row that stands in the way. */
  readonly onJump: (key: string) => void
  readonly onClose: () => void
  /** The plan stands in the store. */
  readonly onKept: () => void
}

/** What would be stored, what stands in its way, and what nobody has looked at; the one step that writes. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  const { fileName, file, review, choices, onFile, onJump, onClose, onKept } = props
  const { store } = useSession()
  const navigate = useNavigate()
  const plans = usePlans().data
  const { plan, errors, warnings } = useMemo(
    () => correctedPlan(review, { taken: (plans ?? []).map(({ id }) => id), agencies: choices.agencies }),
    [review, plans, choices.agencies],
  )
  const keeping = useMutation(
    backend.plans.keep.mutationOptions({
      onSuccess: ({ planId }) => {
        onKept()
        notifyDone('Đã lưu kế hoạch vào sổ.')
        void navigate(`/ke-hoach/${planId}`)
      },
    }),
  )
  const canKeep = plan !== null && plans !== undefined && file !== null && !store.readOnly

  return (
    <DetailDrawer title="Xác nhận và lưu kế hoạch" onClose={onClose} width={560}>
      <Stack gap="md">
        {plan ? <Summary fileName={fileName} plan={plan} choices={choices} /> : null}
        <ProblemList
          title={`${formatInteger(errors.length)} chỗ phải sửa trước khi lưu`}
          stops
          problems={errors}
          onJump={onJump}
        />
        <Warnings review={review} />
        <ProblemList title="Nên xem lại" problems={warnings} onJump={onJump} />
        {file === null ? <Repick fileName={fileName} review={review} onFile={onFile} /> : null}
        {store.readOnly ? (
          <Alert color="yellow" title="Kho dữ liệu đang mở ở chế độ chỉ đọc">
            Đóng chương trình đang giữ kho rồi mở lại Sổ Chỉ đạo. Bản soát vẫn được giữ trên máy này.
          </Alert>
        ) : null}
        <div className={classes.confirm}>
          {keeping.error ? <ErrorState title="Chưa lưu được kế hoạch." {...describeError(keeping.error)} /> : null}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              Soát tiếp
            </Button>
            <Button
              data-autofocus
              disabled={!canKeep}
              loading={keeping.isPending}
              onClick={() => {
                if (canKeep) keeping.mutate({ file, name: fileName, document: plan })
              }}
            >
              Lưu kế hoạch
            </Button>
          </Group>
        </div>
      </Stack>
    </DetailDrawer>
  )
}

function Summary({
  fileName,
  plan,
  choices,
}: {
  fileName: string
  plan: NonNullable<CorrectedPlan['plan']>
  choices: PlanChoices
}) {
  const { meta } = plan
  const territory = choices.territories.find(({ code }) => code === meta.territory)
  return (
    <FactList
      items={[
        ['Tên gọi', meta.title],
        ['Số, ký hiệu', meta.number ?? 'không có trong văn bản'],
        ['Cơ quan ban hành', meta.issuer ?? 'không có trong văn bản'],
        ['Ngày', meta.date === null ? 'không có trong văn bản' : formatDate(meta.date)],
        ['Giai đoạn', yearsText(meta.yearFrom, meta.yearTo)],
        ['Địa bàn', territory?.fullName ?? 'theo địa bàn của Ban Chỉ đạo'],
        ['Mục tiêu', formatInteger(plan.targets.length)],
        ['Hiện trạng', formatInteger(plan.baselines.length)],
        ['Nhiệm vụ', `${formatInteger(plan.assignments.length)}, trong ${formatInteger(plan.groups.length)} nhóm`],
        ['Báo cáo phải gửi', formatInteger(plan.obligations.length)],
        ['Cơ quan', formatInteger(plan.agencies.length)],
        ['Thành viên Ban Chỉ đạo', formatInteger(plan.committee.length)],
        ['Tệp gốc', fileName],
      ]}
    />
  )
}

/** What does not stand in the way, and that the person should know of. */
function Warnings({ review }: { review: Review }) {
  const { checked, doubtful } = progressOf(review.rows)
  const { unread } = citationsOf(review)
  const sentences = [
    ...(doubtful > checked ? [`${formatInteger(doubtful - checked)} mục cần xem chưa được soát.`] : []),
    ...(unread.length > 0 ? [`${formatInteger(unread.length)} dòng có chữ chưa mục nào dẫn.`] : []),
  ]
  if (sentences.length === 0) return null
  return (
    <div>
      <Title order={3} size="md">
        Cần lưu ý
      </Title>
      <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

function Repick({ fileName, review, onFile }: Pick<ConfirmPanelProps, 'fileName' | 'review' | 'onFile'>) {
  const { state, pick } = useRepick(fileName, review.text, onFile)
  return (
    <Alert color="yellow" title={`Chọn lại tệp “${fileName}”`}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          Trình duyệt không giữ được tệp gốc. Kế hoạch được lưu cùng tệp gốc, nên phải chọn lại đúng tệp này.
        </Text>
        <FileButton onChange={(picked) => picked && void pick(picked)} accept=".txt,.docx,.xlsx">
          {(button) => (
            <Button {...button} size="xs" variant="default" loading={state.state === 'reading'}>
              Chọn tệp
            </Button>
          )}
        </FileButton>
        {state.state === 'other' ? (
          <Text size="sm" role="alert">
            Nội dung tệp “{state.fileName}” không phải là văn bản đã soát. Chọn đúng tệp “{fileName}”.
          </Text>
        ) : null}
        {state.state === 'failed' ? <ErrorState {...describeError(state.error)} /> : null}
      </Stack>
    </Alert>
  )
}
