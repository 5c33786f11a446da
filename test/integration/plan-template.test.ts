import { afterEach, expect, test } from 'vitest'
import { planId } from '../../shared/domain/ids.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { type OpenDesk, openDesk } from '../support/open-desk.ts'
import { importInventedFigures } from '../support/plan-demo.ts'

let desk: OpenDesk | null = null
afterEach(async () => {
  await desk?.close()
  desk = null
})

test('the template of QĐ 3651 asks for its six groups and its own labour force, so that every ratio has a value', async () => {
  desk = await openDesk()
  const { client } = desk
  const plan = planId('hcmc-3651-qd-ubnd-2013')
  const year = periodKey(period('2014'))
  await client.plans.choose({ planId: plan })
  expect(await importInventedFigures(client, plan, [year])).toBe(24)
  const { city } = await client.indicators.table({ planId: plan, period: year })
  const computed = city.filter(({ percent }) => percent !== null).map(({ indicator }) => indicator)
  expect(computed).toEqual([
    'si_coverage',
    'si_compulsory_coverage',
    'ui_coverage',
    'hi_coverage',
    'hi_2008_g1_coverage',
    'hi_2008_g2_coverage',
    'hi_2008_g3_coverage',
    'hi_2008_g4_coverage',
    'hi_2008_g5_coverage',
    'hi_2008_g6_coverage',
  ])
})
