import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { canBeAccepted, hasWarnings, needsExplanation, openPoints, replacesReport } from './decisions.ts'
import classes from './intake.module.css'
import { decisionOf, giveCommonReason, useIntake } from './intake-state.ts'

interface AcceptBarProps {
  readonly files: readonly FilePreview[]
  readonly onAccept: (files: readonly FilePreview[]) => void
  readonly onDiscard: () => void
}

/** The decision over all chosen files, with the reasons that they share. */
export function AcceptBar({ files, onAccept, onDiscard }: AcceptBarProps) {
  const decisions = useIntake((state) => state.decisions)
  const common = useIntake((state) => state.common)
  const chosen = useMemo(
    () => files.filter((file) => canBeAccepted(file) && decisions[file.id]?.selected),
    [files, decisions],
  )
  const warned = chosen.filter(hasWarnings)
  const explained = warned.filter(needsExplanation)
  const replacing = chosen.filter(replacesReport)
  const points = useMemo(() => {
    const counted = new Map<string, number>()
    for (const file of chosen) {
      for (const point of openPoints(file, decisionOf({ decisions }, file.id), common)) {
        counted.set(point, (counted.get(point) ?? 0) + 1)
      }
    }
    return [...counted]
  }, [chosen, decisions, common])

  return (
    <div className={classes.acceptBar}>
      <div className={classes.reasons}>
        {warned.length > 0 ? (
          <Checkbox
            label={`Đã xem cảnh báo của ${warned.length} tệp đã chọn và chấp nhận số liệu`}
            checked={common.warningsSeen}
            onChange={(event) => giveCommonReason({ warningsSeen: event.currentTarget.checked })}
          />
        ) : null}
        {warned.length > 0 ? (
          <TextInput
            label={`Lý do chấp nhận cảnh báo${explained.length > 0 ? ` (bắt buộc với ${explained.length} tệp)` : ' (nếu có)'}`}
            value={common.warningReason}
            maxLength={1000}
            onChange={(event) => giveCommonReason({ warningReason: event.currentTarget.value })}
          />
        ) : null}
        {replacing.length > 0 ? (
          <TextInput
            label={`Lý do thay thế báo cáo đã tiếp nhận (${replacing.length} tệp)`}
            placeholder="Ví dụ: đơn vị gửi lại số liệu đã sửa"
            value={common.replaceReason}
            maxLength={1000}
            onChange={(event) => giveCommonReason({ replaceReason: event.currentTarget.value })}
          />
        ) : null}
        <Text size="sm" c="dimmed" aria-live="polite">
          {chosen.length === 0 ? 'Chưa chọn tệp nào để tiếp nhận.' : `Đã chọn ${chosen.length}/${files.length} tệp.`}
        </Text>
        {points.length > 0 ? (
          <ul className={classes.points}>
            {points.map(([point, count]) => (
              <li key={point}>
                {point} ({count} tệp)
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={onDiscard}>
          Bỏ lượt nhập này
        </Button>
        <Button
          leftSection={<IconCircleCheck size={18} aria-hidden="true" />}
          disabled={chosen.length === 0 || points.length > 0}
          onClick={() => onAccept(chosen)}
        >
          Tiếp nhận {chosen.length} tệp
        </Button>
      </Group>
    </div>
  )
}
