import { expect, it } from 'vitest'
import { withCapital, withSmallInitial } from './initial-letter.ts'

it.each([
  ['Tăng cường kiểm tra', 'tăng cường kiểm tra'],
  ['UBND tỉnh', 'UBND tỉnh'],
  ['Đà Nẵng phát triển', 'Đà Nẵng phát triển'],
  ['Phát triển BHXH', 'phát triển BHXH'],
  ['', ''],
])('inside a sentence “%s” is “%s”', (text, expected) => {
  expect(withSmallInitial(text)).toBe(expected)
})

it('begins a sentence with a capital, also with a Vietnamese letter', () => {
  expect([withCapital('đến ngày 30/09'), withCapital('')]).toEqual(['Đến ngày 30/09', ''])
})
