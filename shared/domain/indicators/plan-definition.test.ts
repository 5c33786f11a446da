import { expect, it } from 'vitest'
import { indicatorCode, variableCode } from '../ids.ts'
import type { IndicatorDefinition } from './definition.ts'
import { indicatorLabels, inThePlansOwnWay } from './plan-definition.ts'

const code = indicatorCode('si_coverage')
const over = (variable: string) => [
  {
    numerator: [{ variable: variableCode('si_compulsory'), sign: 1 as const }],
    denominator: [{ variable: variableCode(variable), sign: 1 as const }],
    provisional: false,
    footnote: null,
  },
]
const definition: IndicatorDefinition = {
  code,
  label: 'Tỷ lệ lực lượng lao động trong độ tuổi tham gia BHXH',
  shortLabel: 'BHXH',
  better: 'up',
  kind: 'ratio',
  formulas: over('labour_force'),
}

it('a plan that counts over another labour force counts and speaks in its own way', () => {
  const own = {
    formulas: { si_coverage: over('labour_force_15plus') },
    labels: { si_coverage: 'Tỷ lệ lực lượng lao động tham gia BHXH' },
  }
  expect(inThePlansOwnWay(own, definition)).toEqual({
    ...definition,
    label: 'Tỷ lệ lực lượng lao động tham gia BHXH',
    formulas: over('labour_force_15plus'),
  })
  expect([...indicatorLabels({ formulas: {}, labels: {} }, [definition])]).toEqual([[code, definition.label]])
})
