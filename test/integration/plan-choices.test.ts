import { afterAll, beforeAll, expect, test } from 'vitest'
import { planId } from '../../shared/domain/ids.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { type OpenDesk, openDesk } from '../support/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('whoever corrects a plan picks from every indicator, every known agency once, and the provinces', async () => {
  const { indicators, agencies, territories } = await desk.client.plans.choices()
  expect(indicators).toContainEqual({ code: 'hi_coverage', label: 'Tỷ lệ dân số tham gia BHYT' })
  const plans = await desk.client.plans.list()
  const named = await Promise.all(plans.map(({ id }) => desk.client.plans.show({ planId: id })))
  const codes = agencies.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(
    named.flatMap((plan) => plan.agencies.map(({ code }) => code)).filter((code) => !codes.includes(code)),
  ).toEqual([])
  expect(territories.map(({ fullName }) => fullName)).toContain('thành phố Đà Nẵng')
  expect(territories.every(({ parent }) => parent === null)).toBe(true)
})

test('letter 40, which names no place, is carried out from the place of the committee’s own territory', async () => {
  const key = {
    planId: planId('vss-40-cv-bcs-2014'),
    kind: 'annual',
    period: periodKey(period('2016')),
    part: '',
  } as const
  await desk.client.plans.choose({ planId: key.planId })
  expect((await desk.client.documents.open(key)).fields.place).toBe('Đà Nẵng')
})
