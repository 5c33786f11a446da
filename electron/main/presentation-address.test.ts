import { expect, test } from 'vitest'
import { isAppAddress } from './app-address.ts'
import { presentationAddress } from './presentation-address.ts'

test('a meeting is shown on the projector at the app’s own address', () => {
  const address = presentationAddress('0f0e0d0c-1111-2222-3333-444455556666')
  expect(address).toBe('app://so-chi-dao/#/cuoc-hop/trinh-chieu/0f0e0d0c-1111-2222-3333-444455556666')
  expect(isAppAddress(address ?? '')).toBe(true)
})

test.each([
  '',
  '../../etc/passwd',
  '0f0e0d0c-1111-2222-3333-444455556666/../..',
  '0F0E0D0C-1111-2222-3333-444455556666',
  7,
  null,
  { toString: () => '0f0e0d0c-1111-2222-3333-444455556666' },
])('%s opens no window', (id) => {
  expect(presentationAddress(id)).toBeNull()
})
