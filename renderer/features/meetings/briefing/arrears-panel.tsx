import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { millionWords, rankedByUnit } from '../../../../shared/domain/meetings/briefing/arrears-words.ts'
import { lackingUnits } from '../../../../shared/domain/meetings/briefing/briefing-words.ts'
import { formatFraction, formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import { approximate } from '../../../../shared/domain/numbers/fraction.ts'
import { withCapital } from '../../../../shared/domain/text/initial-letter.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { Missing } from '../../../ui/missing.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { AnsweringCell } from './answering-cell.tsx'
import classes from './briefing.module.css'
import type { ArrearsLine, Briefing } from './briefing-data.ts'

type Amount = ArrearsLine['threeMonths']

/** đồng as a number, for sorting and for Excel. */
const dong = (amount: Amount): number | null => (amount === null ? null : amount.amount / 10 ** amount.scale)

const inMillions = (amount: Amount) => (amount === null ? <Missing /> : millionWords(amount).replace(' triệu đồng', ''))

/** The ten units that owe most, in triệu đồng; copying gives đồng. */
export function ArrearsPanel({ arrears }: { arrears: Briefing['arrears'] }) {
  const columns = useMemo<DataColumn<ArrearsLine>[]>(
    () => [
      { id: 'name', header: 'Đơn vị', value: ({ name }) => name },
      {
        id: 'amount',
        header: 'Chậm đóng',
        align: 'right',
        value: ({ amount }) => dong(amount),
        render: ({ amount }) => <strong>{inMillions(amount)}</strong>,
      },
      {
        id: 'share',
        header: 'Tỷ trọng',
        align: 'right',
        value: ({ share }) => (share ? approximate(share) : null),
        render: ({ share }) => (share ? `${formatFraction(share, 1)}%` : '–'),
      },
      {
        id: 'threeMonths',
        header: 'Từ 3 tháng',
        align: 'right',
        value: ({ threeMonths }) => dong(threeMonths),
        render: ({ threeMonths }) => inMillions(threeMonths),
      },
      {
        id: 'employers',
        header: 'Số đơn vị nợ',
        align: 'right',
        value: ({ employers }) => dong(employers),
        render: ({ employers }) => (employers === null ? <Missing /> : formatValue(employers)),
      },
      {
        id: 'before',
        header: withCapital(arrears.beforeLabel),
        align: 'right',
        value: ({ before }) => dong(before),
        render: ({ before }) => inMillions(before),
      },
      {
        id: 'answering',
        header: 'Chịu trách nhiệm',
        wrap: true,
        value: ({ answering }) => answering.body.name,
        render: ({ answering }) => <AnsweringCell answering={answering} />,
      },
    ],
    [arrears],
  )
  const lacking = lackingUnits(arrears)
  return (
    <Panel
      title="Chậm đóng, trốn đóng nhiều nhất"
      note={arrears.total ? `triệu đồng; cộng ${millionWords(arrears.total)}` : 'triệu đồng'}
      flush
    >
      {arrears.largest.length > 0 ? (
        <DataTable
          label="Chậm đóng, trốn đóng nhiều nhất"
          columns={columns}
          rows={arrears.largest}
          rowKey={({ unit }) => unit}
        />
      ) : (
        <Text p="md">Chưa đơn vị nào báo cáo số tiền chậm đóng, trốn đóng trong kỳ này.</Text>
      )}
      <p className={classes.note}>
        {rankedByUnit}
        {lacking === null ? '' : ` Số cộng ${lacking}.`}
      </p>
    </Panel>
  )
}
