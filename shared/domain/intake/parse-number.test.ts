import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatScaled } from '../numbers/format-number.ts'
import { decimal } from './exact-decimal.ts'
import { habitOf, parseNumberText } from './parse-number.ts'

const shown = (text: string, habit?: Parameters<typeof parseNumberText>[1]): string => {
  const read = parseNumberText(text, habit)
  if (read.kind === 'number') return `${formatScaled(read.value.digits, read.value.scale)}${read.percent ? '%' : ''}`
  if (read.kind === 'ambiguous')
    return read.readings.map(({ digits, scale }) => formatScaled(digits, scale)).join(' or ')
  return read.kind
}

describe('numbers as districts type them', () => {
  it.each([
    ['1.234.567', '1.234.567'],
    ['1 234 567', '1.234.567'],
    ['1\u00a0234\u202f567', '1.234.567'],
    ['1234567', '1.234.567'],
    ['590.126', '590.126'],
    ['\u200b 45 ', '45'],
    ['12,5', '12,5'],
    ['12.5', '12,5'],
    ['12,5%', '12,5%'],
    ['1.234,56', '1.234,56'],
    ['1,234,567', '1.234.567'],
    ['1,234.56', '1.234,56'],
    ['(123)', '-123'],
    ['-1.234', '-1.234'],
    ['− 7', '-7'],
    ['0', '0'],
    ['0,125', '0,125'],
    ['0.125', '0,125'],
  ])('reads %s as %s', (text, expected) => expect(shown(text)).toBe(expected))

  it.each(['-', '–', '…', '...', '', '   ', 'chưa có số liệu', 'Chưa có', 'x', 'N/A'])(
    'takes “%s” as missing, never as zero',
    (text) => expect(parseNumberText(text).kind).toBe('missing'),
  )

  it.each(['không phát sinh', 'Không phát sinh', 'KPS'])('takes “%s” as a stated zero', (text) =>
    expect(parseNumberText(text).kind).toBe('nothing_arisen'),
  )

  it.each(['1.234.56,7', '12 34', '1.23.456', 'mười hai', '12abc', '1e5', '(-5)', '--5', '12,5,6', '1 234.567.890'])(
    'refuses “%s”',
    (text) => expect(parseNumberText(text).kind).toBe('not_a_number'),
  )

  it.each(['1.201/1.500 (80,1%)', '12/40', '100 (95%)'])('does not pick one of the numbers in “%s”', (text) =>
    expect(parseNumberText(text).kind).toBe('several_numbers'),
  )

  it('asks about a single comma before three digits unless the sheet shows its habit', () => {
    expect(shown('590,126')).toBe('590.126 or 590,126')
    expect(shown('590,126', 'dots')).toBe('590,126')
    expect(shown('590,126', 'commas')).toBe('590.126')
    expect(shown('590.126', 'commas')).toBe('590,126')
  })

  it('reads back whatever the application prints', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.constantFrom(0, 1, 2, 4),
        (scaled, decimals) => {
          const read = parseNumberText(formatScaled(scaled, decimals))
          expect(read).toEqual({ kind: 'number', value: decimal(scaled, decimals), percent: false })
        },
      ),
    )
  })

  it('reads three decimals of the Vietnamese way where a group of thousands stands before them', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1_000_000n, max: 10n ** 15n }), (scaled) => {
        expect(parseNumberText(formatScaled(scaled, 3))).toEqual({
          kind: 'number',
          value: decimal(scaled, 3),
          percent: false,
        })
      }),
    )
  })

  it('never throws and never turns text without digits into a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { kind } = parseNumberText(text)
        if (!/\d/.test(text)) expect(['missing', 'not_a_number', 'nothing_arisen']).toContain(kind)
      }),
    )
  })
})

describe('habitOf', () => {
  it('learns only from texts that leave no doubt', () => {
    expect(['1.234.567', '12,5', '1.234,56'].map(habitOf)).toEqual(['dots', 'dots', 'dots'])
    expect(['1,234,567', '12.5', '1,234.56'].map(habitOf)).toEqual(['commas', 'commas', 'commas'])
    expect(['590.126', '590,126', '12', '-'].map(habitOf)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  })
})
