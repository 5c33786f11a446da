import { expect, it } from 'vitest'
import { cityFigure, sampleFactsFor } from '../../../../test/support/report-sample.ts'
import type { Fact } from '../../facts/fact.ts'
import { loneEstimates } from '../../indicators/figures.ts'
import { period, periodKey } from '../../time/period.ts'
import { estimateNeeds } from './estimate-needs.ts'

const year = period('2022')
const { territory, variables } = sampleFactsFor('2022')
const estimate = (variable: string, amount: number) => ({
  ...cityFigure(variable, '2022', amount),
  status: 'estimate' as const,
})

it('names a few estimates of a unit and counts the others', () => {
  const estimates = ['var_a', 'var_b', 'var_c', 'var_d', 'var_e', 'var_f'].map((variable, index) =>
    estimate(variable, index + 1),
  )
  expect(estimateNeeds({ period: year, estimates, units: [territory], variables }).map(({ what }) => what)).toEqual([
    'Thành phố Đà Nẵng mới có số ước thực hiện năm 2022, báo cáo không dùng số ước: var_a 1; var_b 2; var_c 3; var_d 4; 2 số liệu khác. Đề nghị thành phố Đà Nẵng gửi số chính thức.',
  ])
})

it('takes an estimate for alone until a figure of the same day is known, and the newest of several', () => {
  const at = (text: string, acceptedAt: string) => ({
    ...estimate('hi_participants', 1),
    id: text,
    period: periodKey(period(text)),
    acceptedAt,
  })
  const facts = [at('2022-Q4', '2022-12-01T00:00:00.000Z'), at('2022-12', '2022-12-20T00:00:00.000Z')]
  const shown = (more: readonly Fact[]) =>
    loneEstimates([...facts, ...more], year).map(({ id, status }) => [id, status])
  expect(shown([])).toEqual([['2022-12', 'estimate']])
  expect(shown([cityFigure('si_voluntary', '2022', 5)])).toEqual([['2022-12', 'estimate']])
  expect(shown([cityFigure('hi_participants', '2022', 5)])).toEqual([])
})
