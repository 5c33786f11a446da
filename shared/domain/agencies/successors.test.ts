import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../ids.ts'
import { addDays, isoDate } from '../time/iso-date.ts'
import { type Agency, agencyHasEndedBy } from './agency.ts'
import { passes, sampleAgency, sampleRegister } from './sample-register.ts'
import { predecessorsOf, soleHeirOf, successorsOf } from './successors.ts'

const register = sampleRegister()
const of = (code: string): Agency => {
  const agency = register.byCode.get(code)
  if (!agency) throw new Error(`The sample has no ${code}`)
  return agency
}
const heirs = (code: string, fn: string | null, day: string) =>
  successorsOf(register, of(code), fn, isoDate(day)).map(({ agency, functions }) => [agency.code, functions])

test('functions go to successors one by one, and what nobody took is nobody’s', () => {
  expect(heirs('so-ldtbxh', 'bảo hiểm xã hội', '2025-03-01')).toEqual([['so-noi-vu', ['bảo hiểm xã hội']]])
  expect(heirs('so-ldtbxh', 'BẢO TRỢ XÃ HỘI', '2025-03-01')).toEqual([['so-y-te', ['BẢO TRỢ XÃ HỘI']]])
  expect(heirs('so-ldtbxh', 'trẻ em', '2025-03-01')).toEqual([])
  expect(heirs('so-ldtbxh', null, '2025-03-01')).toEqual([
    ['so-noi-vu', ['lao động', 'bảo hiểm xã hội', 'việc làm']],
    ['so-y-te', ['bảo trợ xã hội']],
  ])
})

test('before the day nothing has passed on', () => {
  expect(heirs('so-ldtbxh', null, '2025-02-28')).toEqual([])
  expect(heirs('so-ldtbxh', 'việc làm', '2025-02-28')).toEqual([])
})

test('a line without functions takes the rest, not what another line names', () => {
  expect(heirs('so-tttt', 'báo chí', '2025-03-01')).toEqual([['so-vhtt', ['báo chí']]])
  expect(heirs('so-tttt', 'chuyển đổi số', '2025-03-01')).toEqual([['so-khcn', ['chuyển đổi số']]])
})

test('a chain is followed to who is in charge on the day', () => {
  expect(heirs('bhxh', null, '2025-03-31')).toEqual([])
  expect(heirs('bhxh', null, '2025-05-15')).toEqual([['bhxh-khu-vuc', []]])
  expect(heirs('bhxh', null, '2026-11-22')).toEqual([['bhxh-2025', []]])
  expect(soleHeirOf(register, of('bhxh'), isoDate('2026-11-22'))?.code).toBe('bhxh-2025')
  expect(successorsOf(register, of('bhxh'), null, isoDate('2026-11-22'))[0]?.path).toEqual(['bhxh', 'bhxh-khu-vuc'])
})

test('a split leaves the choice to a person; a whole does not', () => {
  expect(soleHeirOf(register, of('so-ldtbxh'), isoDate('2025-03-01'))).toBeNull()
  expect(soleHeirOf(register, of('so-khdt'), isoDate('2025-03-01'))?.code).toBe('so-tai-chinh')
  expect(soleHeirOf(register, of('so-khdt'), isoDate('2025-02-28'))).toBeNull()
})

test('a living agency can pass one function on and stay', () => {
  expect(heirs('so-vhtt', 'du lịch', '2014-10-16')).toEqual([['so-du-lich', ['du lịch']]])
  expect(heirs('so-vhtt', 'thể thao', '2020-01-01')).toEqual([])
  expect(heirs('so-vhtt', null, '2020-01-01')).toEqual([])
})

test('predecessors are the same lines read backwards', () => {
  expect(predecessorsOf(register, of('so-y-te')).map(({ agency, line }) => [agency.code, line.functions])).toEqual([
    ['so-ldtbxh', ['bảo trợ xã hội']],
  ])
})

const codes = ['a', 'b', 'c', 'd', 'e', 'f']
const functions = ['lao động', 'việc làm', 'báo chí']
const start = isoDate('2025-01-01')
const dayOf = (offset: number): IsoDate => addDays(start, offset)

/** Any web of ends and lines, loops included: the walk must come to an end on all of them. */
const webs = fc.array(
  fc.record({
    end: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    lines: fc.array(
      fc.record({
        to: fc.constantFrom(...codes),
        from: fc.integer({ min: 0, max: 120 }),
        functions: fc.subarray(functions),
      }),
      { maxLength: 3 },
    ),
  }),
  { minLength: codes.length, maxLength: codes.length },
)

test('in any web of successions: who is found is at work on the day, began to be in charge by then, and is found once', () => {
  fc.assert(
    fc.property(
      webs,
      fc.integer({ min: 0, max: 140 }),
      fc.option(fc.constantFrom(...functions), { nil: null }),
      (web, at, fn) => {
        const agencies = web.map(({ end, lines }, index) =>
          sampleAgency(codes[index] ?? '', `Cơ quan ${index}`, null, {
            validTo: end === null ? null : dayOf(end),
            successions: lines.map((line) => passes(line.to, dayOf(line.from), line.functions)),
          }),
        )
        const byCode = new Map(agencies.map((agency) => [agency.code, agency]))
        const day = dayOf(at)
        for (const agency of agencies) {
          const found = successorsOf({ byCode }, agency, fn, day)
          expect(new Set(found.map((one) => one.agency.code)).size).toBe(found.length)
          for (const one of found) {
            expect(one.agency.code).not.toBe(agency.code)
            expect(agencyHasEndedBy(one.agency, day)).toBe(false)
            expect(one.from <= day).toBe(true)
            if (fn !== null) expect(one.functions).toEqual([fn])
          }
          if (fn === null && !agencyHasEndedBy(agency, day)) expect(found).toEqual([])
        }
      },
    ),
  )
})
