import { describe, expect, it, vi } from 'vitest'
import type { PlanAgency } from '../../../../shared/domain/catalogue/plan.ts'
import { agencyChoices, groupChoices, listAgencies, matchesSearch, newChoice } from './list-choice.ts'

const agency = (code: string, name: string, part: Partial<PlanAgency> = {}): PlanAgency => ({
  code,
  name,
  kind: 'so_nganh',
  aliases: [],
  isClass: false,
  ...part,
})
const listed = [agency('so-y-te', 'Sở Y tế'), agency('dai', 'Đài Phát thanh'), agency('dan-van', 'Ban Dân vận')]
const known = [agency('so-y-te', 'Sở Y tế'), agency('bhxh-tinh', 'Bảo hiểm xã hội tỉnh', { aliases: ['BHXH tỉnh'] })]

describe('agencies to choose from', () => {
  it('are the plan’s own in the Vietnamese order, then those that other plans know, each once', () => {
    const choices = agencyChoices(listed, known, [], '')
    expect(choices.listed.map(({ label }) => label)).toEqual(['Ban Dân vận', 'Đài Phát thanh', 'Sở Y tế'])
    expect(choices.known.map(({ value }) => value)).toEqual([newChoice('Bảo hiểm xã hội tỉnh')])
    expect(choices.named).toEqual([])
  })

  it('are found without diacritics and by their other names', () => {
    const words = (name: string) =>
      [...agencyChoices(listed, known, [], '').listed, ...agencyChoices(listed, known, [], '').known].find(
        ({ label }) => label === name,
      )?.words ?? ''
    expect(matchesSearch(words('Đài Phát thanh'), 'dai phat')).toBe(true)
    expect(matchesSearch(words('Bảo hiểm xã hội tỉnh'), 'bhxh')).toBe(true)
    expect(matchesSearch(words('Sở Y tế'), 'dai phat')).toBe(false)
  })

  it('take in a new name that is typed, but none that a list has', () => {
    expect(agencyChoices(listed, known, [], 'Sở Công Thương').named.map(({ value }) => value)).toEqual([
      newChoice('Sở Công Thương'),
    ])
    expect(agencyChoices(listed, known, [], 'so y te').named).toEqual([])
    expect(agencyChoices(listed, known, [newChoice('Sở Công Thương')], '').named).toHaveLength(1)
  })
})

it('new agencies join the plan’s list once each, known ones as they are known', async () => {
  const add = vi.fn(async (edit: unknown) => `khoa-${(edit as { row: PlanAgency }).row.code}`)
  const codes = ['so-y-te', newChoice('Bảo hiểm xã hội tỉnh'), newChoice('Sở Mới'), newChoice('Sở Mới')]
  const keys = await listAgencies(codes, known, add)
  expect([...keys.values()]).toEqual(['khoa-bhxh-tinh', 'khoa-moi'])
  expect(add.mock.calls.map(([edit]) => edit)).toMatchObject([
    { collection: 'agencies', change: 'put', rowId: null, row: { name: 'Bảo hiểm xã hội tỉnh' } },
    { row: { name: 'Sở Mới', kind: 'don_vi_khac' } },
  ])
})

it('a new group of tasks is offered by its name, beside the plan’s own', () => {
  const groups = [{ id: 'iii', clause: 'III', title: 'Tổ chức thực hiện' }]
  expect(groupChoices({ groups }, '', 'Thanh tra, kiểm tra').map(({ label }) => label)).toEqual([
    'III. Tổ chức thực hiện',
    'thêm nhóm mới: Thanh tra, kiểm tra',
  ])
  expect(groupChoices({ groups }, 'iii', 'III. Tổ chức thực hiện')).toHaveLength(1)
})
