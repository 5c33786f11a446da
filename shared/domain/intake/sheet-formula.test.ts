import { describe, expect, it } from 'vitest'
import { computeFormula } from './sheet-formula.ts'

const cells: Readonly<Record<string, bigint>> = { K7: 98n, C7: 110n, D7: 10n }
const byCell = (formula: string) => {
  const value = computeFormula(formula, {
    operand: (name) => (cells[name] === undefined ? null : { numerator: cells[name], denominator: 1n }),
    numbersAreCodes: false,
  })
  return value && Number(value.numerator) / Number(value.denominator)
}
const byCode = (formula: string) => {
  const value = computeFormula(formula, {
    operand: (name) => ({ numerator: BigInt(name) * 10n, denominator: 1n }),
    numbersAreCodes: true,
  })
  return value && Number(value.numerator) / Number(value.denominator)
}

describe('computeFormula', () => {
  it('computes cell formulas and column codes exactly', () => {
    expect([byCell('K7/(C7-D7)*100'), byCell('$K$7/C7'), byCell('-K7+D7*2'), byCell('K7/C7%')]).toEqual([
      98,
      98 / 110,
      -78,
      null,
    ])
    expect([byCode('9/(1-2)'), byCode('2/1*100'), byCode('3+4'), byCode('4:2')]).toEqual([-9, 200, 70, 2])
  })

  it('gives nothing where it cannot know', () => {
    expect([byCell('SUM(C7:D7)'), byCell('K8/C7'), byCell('K7/0'), byCell('(K7'), byCell("'Tháng 1'!K7")]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
