import { expect, test } from 'vitest'
import { unitCode } from '../../../../shared/domain/ids.ts'
import { assignedText, differenceText, sourceText } from './assigned-text.ts'
import { historyAddress, parseHolder } from './holder-text.ts'

test('a rate carries its sign, a count its dots', () => {
  expect(assignedText({ amount: 2400, scale: 0 }, 'count')).toBe('2.400')
  expect(assignedText({ amount: 9515, scale: 2 }, 'percent')).toBe('95,15%')
})

test('a difference always says its direction', () => {
  expect([500, -20, 0].map((amount) => differenceText({ amount, scale: 0 }))).toEqual(['+500', '−20', '0'])
})

test('sources begin with a capital where they stand alone', () => {
  expect([sourceText('hop_dong'), sourceText('hdnd')]).toEqual(['Hợp đồng', 'HĐND'])
})

test('a holder reads back from its address, anything else does not', () => {
  const holder = { kind: 'unit', code: unitCode('492') } as const
  expect(historyAddress(holder, 'si_voluntary', 2023)).toBe('unit:492/si_voluntary/2023')
  expect(['unit:492', 'agency:buu-dien-tinh'].map(parseHolder)).toEqual([
    holder,
    { kind: 'agency', code: 'buu-dien-tinh' },
  ])
  expect(['unit:', 'agency:Bưu điện', '492', ''].map(parseHolder)).toEqual([null, null, null, null])
})
