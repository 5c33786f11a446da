import { afterAll, beforeAll, expect, test } from 'vitest'
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
