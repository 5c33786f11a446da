import { peopleWords, resultWords } from '../../../../shared/domain/meetings/briefing/briefing-words.ts'
import { targetText } from '../../../ui/indicator-figures.ts'
import { VerdictChip } from '../../../ui/verdict-chip.tsx'
import { useChairBriefing } from '../briefing/briefing-data.ts'
import type { Meeting } from '../meetings-data.ts'
import classes from './presentation.module.css'

const dash = '–'

/** The figures of the meeting's period against its targets, as they stand at this moment; nothing while they load. */
export function IndicatorsTable({ meeting }: { meeting: Meeting }) {
  const { planId, details, day } = meeting
  const { data } = useChairBriefing({ planId, period: details.figuresPeriod, day: details.date ?? day })
  if (!data || data.indicators.length === 0) return null
  return (
    <table className={classes.table}>
      <caption>Số liệu {data.periodLabel}</caption>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Thực hiện</th>
          <th scope="col">Mục tiêu</th>
          <th scope="col">Còn thiếu</th>
          <th scope="col">Đánh giá</th>
        </tr>
      </thead>
      <tbody>
        {data.indicators.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.row.label}</th>
            <td>{resultWords(one) ?? 'chưa có số liệu'}</td>
            <td>{targetText(one.row, one.measure) ?? dash}</td>
            <td>{peopleWords(one.row.stillNeeded, one.counted) ?? dash}</td>
            <td>
              <VerdictChip row={one.row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
