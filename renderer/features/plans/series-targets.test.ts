import { expect, it } from 'vitest'
import { indicatorCode, planId, unitCode } from '../../../shared/domain/ids.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { samplePlan } from './plan-sample.ts'
import { seriesTargets } from './series-targets.ts'

const plan = samplePlan('ke-hoach', {
  targetSeries: [
    {
      id: 'cap-tren',
      document: {
        type: 'Quyết định',
        number: '01/QĐ-MH',
        date: isoDate('2022-04-29'),
        issuer: 'Cơ quan cấp trên',
        subject: 'Giao chỉ tiêu',
      },
      territory: unitCode('48'),
      boundTo: [planId('ke-hoach')],
      targets: [2023, 2022].map((year) => ({
        indicator: indicatorCode('hi_coverage'),
        year,
        comparator: '>=' as const,
        value: { amount: 9475, scale: 2 },
        measure: '%' as const,
      })),
      note: null,
    },
  ],
})

it('names what is asked above, by whom and since when, for the year that is looked at', () => {
  expect(seriesTargets(plan, 'hi_coverage', 2022)).toEqual([
    {
      id: 'cap-tren/2022',
      year: 2022,
      words: '≥ 94,75%',
      number: '01/QĐ-MH',
      document: 'Quyết định số 01/QĐ-MH ngày 29/04/2022 của Cơ quan cấp trên',
    },
  ])
  expect(seriesTargets(plan, 'hi_coverage', null).map(({ year }) => year)).toEqual([2022, 2023])
  expect(seriesTargets(plan, 'si_coverage', 2022)).toEqual([])
})
