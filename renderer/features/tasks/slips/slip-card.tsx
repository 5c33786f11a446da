import { Button, CopyButton, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SlipPreviewView } from '../../../../shared/contract/slips.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { FindingList } from '../../../ui/finding-list.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { StateChip, type StateTone } from '../../../ui/state-chip.tsx'
import { acceptIncoming } from './accept-incoming.ts'
import { faultText, noDecisions, type SlipDecisions, tallyOf } from './slip-decisions.ts'
import { SlipDiff } from './slip-diff.tsx'
import { type IncomingSlip, putAway, useSlips } from './slip-state.ts'
import classes from './slips.module.css'
import { previewKey, useSlipPreview } from './slips-data.ts'

const outcomeWords: Readonly<Record<SlipPreviewView['outcome'], readonly [StateTone, string]>> = {
  ready: ['met', 'Sẵn sàng'],
  needs_review: ['partial', 'Chờ quyết định'],
  unchanged: ['none', 'Không có thay đổi'],
  rejected: ['wrong', 'Không nhận'],
  duplicate: ['none', 'Đã nhập trước đây'],
}

/** One slip that came back: what it says, what stands against it, and the decision. */
export function SlipCard({ slip, readOnly }: { slip: IncomingSlip; readOnly: boolean }) {
  const query = useSlipPreview(slip)
  const preview = query.data
  const [tone, word] = preview ? outcomeWords[preview.outcome] : (['none', 'Đang đối chiếu'] as const)
  return (
    <section className={classes.card} aria-label={`Phiếu ${slip.name}`}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md" className={classes.cardHead}>
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{preview?.slip ? preview.slip.agencyName : slip.name}</Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {preview?.slip ? `Phiếu lập ngày ${formatDate(preview.slip.madeOn)}; tệp “${slip.name}”` : 'Phiếu gửi lại'}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <StateChip tone={tone}>{word}</StateChip>
          <Button variant="subtle" size="compact-sm" onClick={() => putAway(slip.id)}>
            Bỏ phiếu này
          </Button>
        </Group>
      </Group>
      {query.error ? (
        <ErrorState
          title={`Chưa đối chiếu được phiếu “${slip.name}”.`}
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : preview ? (
        <SlipBody slip={slip} preview={preview} readOnly={readOnly} />
      ) : (
        <LoadingState lines={3} label={`Đang đọc phiếu ${slip.name}…`} />
      )}
    </section>
  )
}

interface SlipBodyProps {
  readonly slip: IncomingSlip
  readonly preview: SlipPreviewView
  readonly readOnly: boolean
}

function SlipBody({ slip, preview, readOnly }: SlipBodyProps) {
  const decisions = useSlips((state) => state.decisions[slip.id]) ?? noDecisions
  const shown = preview.rows.filter(({ state }) => state !== 'unchanged')
  const quiet = preview.untouched + preview.rows.length - shown.length
  return (
    <>
      {preview.findings.length > 0 ? (
        <div className={classes.findings}>
          <FindingList findings={preview.findings} />
        </div>
      ) : null}
      {shown.length > 0 ? <SlipDiff slipId={slip.id} rows={shown} decisions={decisions} /> : null}
      {preview.slip && preview.outcome !== 'duplicate' ? (
        <Text size="sm" c="dimmed" className={classes.quiet}>
          {quiet > 0
            ? `${quiet} nhiệm vụ khác của phiếu không có nội dung mới.`
            : 'Phiếu có nội dung mới ở mọi nhiệm vụ.'}
        </Text>
      ) : null}
      {shown.length > 0 ? <AcceptBar slip={slip} preview={preview} decisions={decisions} readOnly={readOnly} /> : null}
    </>
  )
}

function AcceptBar({ slip, preview, decisions, readOnly }: SlipBodyProps & { readonly decisions: SlipDecisions }) {
  const queryClient = useQueryClient()
  const { writing, left, open } = tallyOf(preview, decisions)
  const accepting = useMutation({
    mutationFn: () => acceptIncoming(slip, preview, decisions),
    // Somebody was faster: the comparison is made anew, and what was decided stays.
    onError: () => queryClient.invalidateQueries({ queryKey: previewKey(slip.id) }),
  })
  const faults = faultText(preview)
  const label = left > 0 ? `Tiếp nhận ${writing} nhiệm vụ, bỏ lại ${left}` : `Tiếp nhận ${writing} nhiệm vụ`
  return (
    <>
      {accepting.error ? (
        <ErrorState title={`Chưa tiếp nhận được phiếu “${slip.name}”.`} {...describeError(accepting.error)} />
      ) : null}
      <div className={classes.acceptBar}>
        <Text size="sm" c="dimmed" aria-live="polite">
          {open > 0
            ? `Còn ${open} nội dung hai bên cùng sửa chưa được chọn.`
            : left > 0
              ? `${left} dòng không được ghi; báo lại cho cơ quan để gửi phiếu khác.`
              : 'Mọi nội dung của phiếu sẽ được ghi, người ký là người đang thực hiện, theo phiếu của cơ quan.'}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {faults === '' ? null : (
            <CopyButton value={faults} timeout={2000}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? 'Đã sao chép' : 'Sao chép lỗi để gửi cơ quan'}
                </Button>
              )}
            </CopyButton>
          )}
          <Button
            leftSection={<IconCircleCheck size={18} aria-hidden="true" />}
            disabled={readOnly || writing === 0 || open > 0}
            loading={accepting.isPending}
            onClick={() => accepting.mutate()}
          >
            {label}
          </Button>
        </Group>
      </div>
    </>
  )
}
