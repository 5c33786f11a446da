import { expect, it } from 'vitest'
import { readDrawerAddress } from '../lib/drawer-address.ts'
import { addressOf } from './search-results.ts'

const drawerOf = (address: string) => readDrawerAddress(new URL(address, 'http://x').searchParams.get('xem'))

it('a hit opens the screen and the drawer of its row, whatever signs its key has', () => {
  expect(addressOf({ kind: 'plan', ref: 'ke-hoach-64' })).toBe('/ke-hoach/ke-hoach-64')
  expect(addressOf({ kind: 'assignment', ref: 'ke-hoach-64/ii-1' })).toMatch(/^\/ke-hoach\/ke-hoach-64\/nhiem-vu\?/)
  expect(drawerOf(addressOf({ kind: 'note', ref: '12 ke-hoach-64/ii-1/2023/ubnd-492' }))).toEqual({
    kind: 'nhiem-vu',
    id: 'ke-hoach-64/ii-1/2023/ubnd-492',
  })
  expect(drawerOf(addressOf({ kind: 'target', ref: 'ke-hoach-64/hi_coverage' }))).toEqual({
    kind: 'muc-tieu',
    id: 'ke-hoach-64/hi_coverage',
  })
})
