import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatScaled } from '../numbers/format-number.ts'
import { printedFigure } from './document-tables.ts'

test.each([
  ['1.234.567', 1_234_567, 0],
  ['97,52', 97.52, 2],
  ['-0,35', -0.35, 2],
  ['+2,68', 2.68, 2],
  ['0', 0, 0],
])('%s is a figure of a workbook', (text, value, decimals) => {
  expect(printedFigure(text)).toEqual({ value, decimals })
})

test.each(['3/7', '≤ 49', '05/01/2024', '1.23', '64/KH-UBND', '–', '', '007', '1234567890123456', 'chưa có số liệu'])(
  '%s stays text',
  (text) => {
    expect(printedFigure(text)).toBeNull()
  },
)

test('property: what the app prints comes back with its value', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.integer({ min: 0, max: 4 }), (scaled, decimals) => {
      expect(printedFigure(formatScaled(scaled, decimals))).toEqual({
        value: Number(`${scaled}e-${decimals}`),
        decimals,
      })
    }),
  )
})
