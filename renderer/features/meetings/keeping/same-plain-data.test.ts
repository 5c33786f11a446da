import { expect, test } from 'vitest'
import { samePlainData } from './same-plain-data.ts'

test('plain data says the same in any order of its fields and without blanks around its texts', () => {
  const row = { id: '1', title: 'Khai mạc ', links: [{ kind: 'a', id: 'b' }] }
  expect(samePlainData([row], [{ links: [{ id: 'b', kind: 'a' }], title: 'Khai mạc', id: '1' }])).toBe(true)
  expect(samePlainData([row], [{ ...row, title: 'Khai  mạc' }])).toBe(false)
  expect(samePlainData([1, 2], [2, 1])).toBe(false)
})
