import { Tooltip } from '@mantine/core'
import { seriesDocumentName } from '../../../shared/domain/catalogue/target-series.ts'
import { formatBesideTarget } from '../../../shared/domain/numbers/format-number.ts'
import { fractionOf } from '../../../shared/domain/numbers/fraction.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { distanceText, stillNeededText, targetText } from '../../ui/indicator-figures.ts'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import classes from './overview.module.css'
import type { Row } from './overview-data.ts'

type Other = Row['otherTargets'][number]

/** "Chỉ tiêu Thủ tướng Chính phủ giao ≥ 95%: ● Đạt": the same quotient judged again, on a line below the plan's own. */
export function OtherTargetLine({ row, other }: { row: Row; other: Other }) {
  return (
    <Tooltip label={`${seriesDocumentName(other.document)} của ${other.document.issuer}`}>
      <span className={classes.other}>
        Chỉ tiêu {other.document.issuer} giao <span className={classes.nowrap}>{targetText(other)}</span>:{' '}
        <VerdictChip row={{ ...row, verdict: other.verdict }} />
      </span>
    </Tooltip>
  )
}

export function OtherTargetDetail({ row, other }: { row: Row; other: Other }) {
  const { document, target } = other
  const date = document.date ? ` ngày ${formatDate(document.date)}` : ''
  return (
    <section aria-label={`Chỉ tiêu ${document.issuer} giao`}>
      <FactList
        items={[
          [`Chỉ tiêu ${document.issuer} giao`, targetText(other) ?? ''],
          ['Văn bản', `${seriesDocumentName(document)}${date}: ${document.subject}`],
          ['Thực hiện', row.percent ? `${formatBesideTarget(row.percent, fractionOf(target))}%` : 'chưa có số liệu'],
          ['So với chỉ tiêu này', distanceText(other) ?? 'chưa có số liệu'],
          ['Còn thiếu', neededText(row, other)],
          ['Đánh giá', <VerdictChip key="verdict" row={{ ...row, verdict: other.verdict }} />],
        ]}
      />
    </section>
  )
}

const neededText = ({ counted }: Row, { stillNeeded }: Other): string =>
  stillNeeded === 0n ? 'không thiếu' : (stillNeededText({ stillNeeded, counted }) ?? 'chưa có số liệu')
