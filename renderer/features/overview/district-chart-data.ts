import type { UnitBarsChart } from '../../../shared/domain/documents/chart-data.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { approximate, fractionOf } from '../../../shared/domain/numbers/fraction.ts'
import { resultNumber, resultText } from '../../ui/indicator-figures.ts'
import { inUnitOrder } from '../../ui/unit-order.ts'
import type { Overview, Row } from './overview-data.ts'

type Table = Pick<Overview['table'], 'units' | 'districts'>

/** One indicator as bars by district, the city's own last; a district without a figure says why. */
export function districtChart(table: Table, row: Row, territory: string, measure: string): UnitBarsChart {
  const unitWord = measure === '%' ? '%' : measure
  const bars = inUnitOrder(table.units.filter(({ code }) => code !== row.unit)).map(({ code, fullName, reports }) => {
    const own = table.districts.find(({ unit, indicator }) => unit === code && indicator === row.indicator)
    return {
      label: fullName,
      value: own ? resultNumber(own) : null,
      text: (own && resultText(own, measure)) ?? (reports ? 'chưa có số liệu' : 'không phát sinh'),
      isTotal: false,
    }
  })
  return {
    kind: 'unit-bars',
    title: `${row.label} (${unitWord})`,
    bars: [
      ...bars,
      {
        label: territory,
        value: resultNumber(row),
        text: resultText(row, measure) ?? 'chưa có số liệu',
        isTotal: true,
      },
    ],
    target: row.target
      ? {
          value: approximate(fractionOf(row.target)),
          text: `mục tiêu ${formatValue(row.target)}${unitWord === '%' ? '%' : ` ${unitWord}`}`,
        }
      : null,
  }
}
