import { expect, it } from 'vitest'
import { formatInstant, formatInstantDay } from './format-instant.ts'

it('shows an instant on the Vietnamese clock, past midnight on the next day', () => {
  expect(formatInstant('2023-01-05T18:30:00.000Z')).toBe('01:30 ngày 06/01/2023')
  expect(formatInstantDay('2023-01-05T16:59:59.000Z')).toBe('05/01/2023')
})

it('prints what is not an instant as it is', () => {
  expect(formatInstant('không rõ')).toBe('không rõ')
})
