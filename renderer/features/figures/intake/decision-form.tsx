import { Checkbox, Stack } from '@mantine/core'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { formatInstantDay } from '../../../lib/format-instant.ts'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { canBeAccepted, hasWarnings, needsExplanation, openPoints, replacesReport } from './decisions.ts'
import classes from './intake.module.css'
import { decide, decisionOf, useIntake } from './intake-state.ts'

/** What this one file needs before it can be accepted; its own words go before the shared ones. */
export function DecisionForm({ file }: { file: FilePreview }) {
  const decision = useIntake((state) => decisionOf(state, file.id))
  const common = useIntake((state) => state.common)
  if (!canBeAccepted(file)) return null
  const replaced = file.submissions.flatMap(({ replaces, unitName, periodLabel }) =>
    replaces
      ? [
          `báo cáo lần ${replaces.round} của ${unitName}, ${periodLabel}, tiếp nhận ngày ${formatInstantDay(replaces.acceptedAt)}`,
        ]
      : [],
  )
  const points = openPoints(file, decision, common)
  return (
    <Stack gap="sm">
      <Checkbox
        label="Chọn tệp này để tiếp nhận"
        checked={decision.selected}
        onChange={(event) => decide(file.id, { selected: event.currentTarget.checked })}
      />
      {hasWarnings(file) ? (
        <>
          <Checkbox
            label="Đã xem các cảnh báo dưới đây và chấp nhận số liệu"
            checked={decision.warningsSeen || common.warningsSeen}
            onChange={(event) => decide(file.id, { warningsSeen: event.currentTarget.checked })}
          />
          <GrowingTextarea
            label={needsExplanation(file) ? 'Lý do chấp nhận cảnh báo (bắt buộc)' : 'Lý do chấp nhận cảnh báo (nếu có)'}
            value={decision.warningReason}
            placeholder={common.warningReason}
            maxLength={1000}
            onChange={(event) => decide(file.id, { warningReason: event.currentTarget.value })}
          />
        </>
      ) : null}
      {replacesReport(file) ? (
        <GrowingTextarea
          label="Lý do thay thế (bắt buộc)"
          description={`Số liệu gửi lại, thay thế ${replaced.join('; ')}. Báo cáo cũ vẫn được giữ.`}
          value={decision.replaceReason}
          placeholder={common.replaceReason}
          maxLength={1000}
          onChange={(event) => decide(file.id, { replaceReason: event.currentTarget.value })}
        />
      ) : null}
      {decision.selected && points.length > 0 ? (
        <ul className={classes.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
    </Stack>
  )
}
