import { expect, test } from 'vitest'
import { isAppAddress, mayOpenOutside } from './app-address.ts'

test.each([
  ['app://so-chi-dao/', true],
  ['app://so-chi-dao/bao-cao?xem=nhiem-vu/1', true],
  ['app://so-chi-dao.evil/', false],
  ['app://so-chi-dao@evil/', false],
  ['app://other/', false],
  ['https://so-chi-dao/', false],
  ['file:///etc/passwd', false],
  ['about:blank', false],
  ['', false],
])('the window may show %s: %s', (address, allowed) => {
  expect(isAppAddress(address)).toBe(allowed)
})

test.each([
  ['mailto:dau-moi@example.vn?subject=B%C3%A1o%20c%C3%A1o', true],
  ['mailto:a@example.vn%0d%0aBcc:b@example.vn', false],
  ['https://example.vn/', false],
  ['file:///etc/passwd', false],
  ['smb://may-chu/chia-se', false],
  ['javascript:alert(1)', false],
])('the system may be asked to open %s: %s', (address, allowed) => {
  expect(mayOpenOutside(address)).toBe(allowed)
})
