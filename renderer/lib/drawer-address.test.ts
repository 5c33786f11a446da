import { expect, it } from 'vitest'
import { readDrawerAddress } from './drawer-address.ts'

it('reads what a shared address opens', () => {
  expect(readDrawerAddress('chi-tieu/hi_coverage')).toEqual({ kind: 'chi-tieu', id: 'hi_coverage' })
  expect(readDrawerAddress('so-lieu/492/hi_participants/2022')).toEqual({
    kind: 'so-lieu',
    id: '492/hi_participants/2022',
  })
})

it('opens nothing for an address that names nothing', () => {
  for (const text of [null, '', 'chi-tieu', 'chi-tieu/', '/x', 'Chi Tieu/x']) expect(readDrawerAddress(text)).toBeNull()
})
