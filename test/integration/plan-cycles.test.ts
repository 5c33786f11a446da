import { afterEach, beforeEach, expect, test } from 'vitest'
import { planId } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk } from '../support/open-desk.ts'

let desk: OpenDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const cycleOf = async (plan: string, lastDay: string) =>
  (await desk.client.tasks.list({ planId: planId(plan), year: null, asOf: isoDate(lastDay) })).rows

// Counted by hand against the documents; `npm run count:occurrences` shows the same by recurrence and by agency.
test.each([
  // 51 a year without a rhythm, 2 with "thường xuyên", "phát sinh"; 6 "hằng năm"; 18 and 3 once.
  ['da-nang-03-nq-tu-2021', '2025-12-31', { all: 316, dated: 2, standing: 265, requests: 0, unassigned: 112 }],
  // 22 a year without a rhythm, 2 "hằng năm", 1 once.
  ['da-nang-64-kh-ubnd-2021', '2025-12-31', { all: 121, dated: 0, standing: 110, requests: 0, unassigned: 51 }],
  // 206 standing and 22 "hằng năm" a year, 3 "hàng quý", 29 once; the source sets no day.
  ['dong-thap-2021-2025', '2025-12-31', { all: 1229, dated: 0, standing: 1030, requests: 135, unassigned: 91 }],
  // Due: 47 reports a year over eight years, 37 plans of III.1, the three reviews of III.5.
  ['hcmc-3651-qd-ubnd-2013', '2020-12-31', { all: 7293, dated: 416, standing: 6624, requests: 96, unassigned: 1 }],
  // 9 standing and 2 "hàng năm" over seven years, 27 quarters from Q2/2014, 3 once, 2 terms; all are requests.
  ['vss-40-cv-bcs-2014', '2020-12-31', { all: 109, dated: 0, standing: 63, requests: 109, unassigned: 0 }],
])('a whole cycle of %s has the tasks that its text gives', async (plan, lastDay, expected) => {
  const rows = await cycleOf(plan, lastDay)
  expect({
    all: new Set(rows.map(({ key }) => key)).size,
    dated: rows.filter(({ due }) => due !== null).length,
    standing: rows.filter(({ standing }) => standing).length,
    requests: rows.filter(({ request }) => request).length,
    unassigned: rows.filter(({ lead }) => lead.length === 0).length,
  }).toEqual(expected)
  expect(rows.length).toBe(expected.all)
})

test('nobody leads and helps in one task, and BHXH quận 1 helps UBND quận 1 only', async () => {
  const rows = await cycleOf('hcmc-3651-qd-ubnd-2013', '2013-12-31')
  expect(rows.filter(({ lead, coordinating }) => lead.some((code) => coordinating.includes(code)))).toEqual([])
  const own = rows.filter(({ clause, lead, coordinating }) => {
    return clause === 'II.3.o' && coordinating.includes('bhxh-760') && lead.length === 1
  })
  expect(new Set(own.flatMap(({ lead }) => lead))).toEqual(new Set(['ubnd-760']))
})

test('each of the three schools of Đồng Tháp answers for its own students', async () => {
  const rows = await cycleOf('dong-thap-2021-2025', '2021-12-31')
  const yearly = rows.filter(({ clause, standing }) => clause === 'IV.6' && !standing)
  expect(yearly.map(({ lead }) => lead)).toEqual([['dai-hoc-dong-thap'], ['cao-dang-cong-dong'], ['cao-dang-y-te']])
})
