import { expect, it } from 'vitest'
import { draftingBody } from './drafting-body.ts'

it.each([
  [['UBND các quận, huyện', 'Lưu: VT, BHXH'], 'BHXH'],
  [['Lưu: VT, SLĐTBXH.'], 'SLĐTBXH'],
  [['- Lưu: VT, HS, VP (03b).'], 'VP'],
  [['Lưu: VT; TKBCĐ'.normalize('NFD')], 'TKBCĐ'],
  [['Lưu: VT'], null],
  [['Sở Y tế, BHXH thành phố'], null],
  [[], null],
])('reads the drafter beside the clerk’s copy: %j', (recipients, code) => {
  expect(draftingBody(recipients)).toBe(code)
})
