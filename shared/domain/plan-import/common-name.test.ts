import { expect, it } from 'vitest'
import type { PlanAgency } from '../catalogue/plan.ts'
import { withCommonName } from './common-name.ts'

const agency = (name: string, ...aliases: string[]): PlanAgency => ({
  code: 'co-quan',
  name,
  kind: 'so_nganh',
  aliases,
  isClass: false,
})
const nameOf = (one: PlanAgency) => withCommonName(one, ['Đồng Tháp', 'Hồ Chí Minh']).name

it('an agency of one province is offered to another by the name that both have', () => {
  const health = agency('Sở Y tế tỉnh Đồng Tháp', 'Sở Y tế', 'SYT')
  expect(withCommonName(health, ['Đồng Tháp'])).toMatchObject({
    name: 'Sở Y tế',
    aliases: ['Sở Y tế tỉnh Đồng Tháp', 'SYT'],
  })
  expect(nameOf(agency('Bảo hiểm xã hội Thành phố Hồ Chí Minh', 'BHXH thành phố', 'Bảo hiểm xã hội thành phố'))).toBe(
    'Bảo hiểm xã hội thành phố',
  )
})

it('a name without a place, or without a shorter one that begins it, stays', () => {
  expect(nameOf(agency('Bảo hiểm xã hội Việt Nam', 'BHXH Việt Nam'))).toBe('Bảo hiểm xã hội Việt Nam')
  expect(nameOf(agency('Trường Đại học Đồng Tháp', 'ĐHĐT'))).toBe('Trường Đại học Đồng Tháp')
})
