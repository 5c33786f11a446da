import { Alert, Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import { formatScaled } from '../../../shared/domain/numbers/format-number.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { clauseText } from '../../ui/clause-text.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { distanceText, resultText, stillNeededText, targetText } from '../../ui/indicator-figures.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Missing } from '../../ui/missing.tsx'
import { inUnitOrder } from '../../ui/unit-order.ts'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { AssignedDetail } from './assigned-detail.tsx'
import { DistrictTable } from './district-table.tsx'
import { OtherTargetDetail } from './other-target.tsx'
import classes from './overview.module.css'
import { lastYearOf, type Overview, type Row, rowId, useOverview, useTargetMeasures } from './overview-data.ts'

/** Where an indicator comes from: its two sums, who is in them, each district's own value and distance. */
export function IndicatorDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useOverview()
  const row = query.data?.table.city.find((candidate) => rowId(candidate) === id || candidate.indicator === id)
  // Two more columns beside each district's own result.
  const hasAssigned =
    query.data?.table.districts.some(({ indicator, assigned }) => indicator === row?.indicator && assigned) ?? false
  return (
    <DetailDrawer title={row?.label ?? 'Chỉ tiêu'} onClose={onClose} width={hasAssigned ? 860 : 720}>
      {query.data && row ? (
        <IndicatorDetail overview={query.data} row={row} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>Kỳ này không có chỉ tiêu “{id}”. Chọn kỳ báo cáo khác ở thanh trên.</Text>
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

function IndicatorDetail({ overview, row }: { overview: Overview; row: Row }) {
  const measure = useTargetMeasures()(row.targetId)
  const { table } = overview
  const { territory } = useSession()
  const absent = row.numerator === null ? 'chưa có số liệu' : 'không áp dụng'
  const before = lastYearOf(overview, row)
  const names = (codes: readonly string[]): string =>
    inUnitOrder([territory, ...table.units].filter(({ code }) => codes.includes(code)))
      .map(({ fullName }) => fullName)
      .join(', ')
  return (
    <Stack gap="md">
      <div>
        <Text c="dimmed">
          {territory.fullName}, {table.periodLabel}
        </Text>
        <div className={classes.value}>{resultText(row, measure) ?? 'Chưa có số liệu'}</div>
        <VerdictChip row={row} />
      </div>
      <FactList
        items={[
          ['Tử số', row.numerator === null ? <Missing key="n" /> : formatScaled(row.numerator, row.countScale)],
          ['Mẫu số', row.denominator === null ? <Missing key="d" /> : formatScaled(row.denominator, row.countScale)],
          ['Mục tiêu', targetText(row, measure) ?? 'không có mục tiêu bằng số cho kỳ này'],
          ['Căn cứ', row.clause ? clauseText(row.clause) : 'không có trong văn bản'],
          ['So với mục tiêu', distanceText(row, measure) ?? absent],
          ['Còn thiếu', row.stillNeeded === 0n ? 'không thiếu' : (stillNeededText(row) ?? absent)],
          ['Năm trước', (before && resultText(before, measure)) ?? 'chưa có số liệu'],
          ['Đã có số liệu', row.reported.length > 0 ? names(row.reported) : 'chưa có đơn vị nào'],
          ['Chưa có số liệu', row.missing.length > 0 ? names(row.missing) : 'không có đơn vị nào'],
        ]}
      />
      {row.otherTargets.map((other) => (
        <OtherTargetDetail key={other.series} row={row} other={other} />
      ))}
      {row.assigned ? <AssignedDetail standing={row.assigned} /> : null}
      {row.notes.length > 0 ? (
        <Alert color="gray" title="Ghi chú">
          {row.notes.map((note) => (
            <Text key={note} size="sm">
              {note}
            </Text>
          ))}
        </Alert>
      ) : null}
      <div>
        <Title order={3} mb="xs">
          Theo đơn vị
        </Title>
        <DistrictTable overview={overview} row={row} measure={measure} />
      </div>
      <Anchor component={Link} to={`/so-lieu/da-tiep-nhan?ky=${table.period}`}>
        Xem từng số liệu và nguồn (tệp, trang tính, ô)
      </Anchor>
    </Stack>
  )
}
