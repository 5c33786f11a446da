import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, datePartsOf, daysBetween, daysInMonth, isoDate, isoDateOf } from '../time/iso-date.ts'
import { firstDay, lastDay, type Period, period } from '../time/period.ts'
import { dayOfMonthRule, dayOfYearRule, dueDate, dueDay, isDueRule, lastDayInTime, parseDueRule } from './due-rule.ts'

const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(
    fc.integer({ min: 1990, max: 2197 }),
    fc.constantFrom('', '-H1', '-H2', '-9M', '-Q1', '-Q2', '-Q3', '-Q4', '-01', '-02', '-06', '-12'),
  )
  .map(([year, suffix]) => period(`${year}${suffix}`))
const anyMonth = fc.integer({ min: 1, max: 12 })
const anyDay = fc.integer({ min: 1, max: 31 })
const anyRule = fc.oneof(
  fc
    .tuple(anyMonth, anyDay, fc.constantFrom(0 as const, 1 as const))
    .map(([month, day, after]) => dayOfYearRule(month, Math.min(day, daysInMonth(2024, month)), after)),
  fc.tuple(anyDay, fc.constantFrom(0 as const, 1 as const)).map(([day, after]) => dayOfMonthRule(day, after)),
  fc.integer({ min: 1, max: 366 }).map((days) => `+${days}`),
)
const on = (rule: string, key: string) => dueDate(rule, period(key))

describe('a due rule', () => {
  test.each([
    ['--01-05', '2013', '2014-01-05'],
    ['--01-05', '2013-Q2', '2014-01-05'],
    ['0--12-15', '2022', '2022-12-15'],
    ['---10', '2023-05', '2023-06-10'],
    ['---10', '2023-12', '2024-01-10'],
    ['---10', '2023-Q4', '2024-01-10'],
    ['---31', '2024-01', '2024-02-29'],
    ['---31', '2023-01', '2023-02-28'],
    ['0---25', '2023-Q1', '2023-03-25'],
    ['0---31', '2023-Q2', '2023-06-30'],
    ['0---25', '2023-9M', '2023-09-25'],
    ['+15', '2023-H1', '2023-07-15'],
    ['+60', '2023', '2024-02-29'],
    ['2023-Q3', '2015', '2023-09-30'],
    ['2023-12-31', '2015', '2023-12-31'],
  ])('%s for %s is %s', (rule, key, day) => {
    expect(on(rule, key)).toBe(day)
  })

  test('29 February of a common year is its 28th', () => {
    expect([on('--02-29', '2023'), on('--02-29', '2022')]).toEqual(['2024-02-29', '2023-02-28'])
  })

  test.each(['--02-30', '--13-01', '--00-10', '--1-5', '---00', '---32', '0---0', '1---10', '+0', '+367', '+07', '-5'])(
    '%s is no rule, and names no day',
    (text) => {
      expect([isDueRule(text), on(text, '2023')]).toEqual([false, null])
    },
  )

  test.each(['', '2023-13', '2023-02-29', 'quý III/2023', '15/12', '--01-05 '])('“%s” is no rule', (text) => {
    expect(parseDueRule(text)).toBeNull()
  })

  test('property: a day of the reported year lies in it, one of “năm sau” in the year after', () => {
    fc.assert(
      fc.property(anyPeriod, anyMonth, fc.integer({ min: 1, max: 28 }), (value, month, day) => {
        expect(dueDate(dayOfYearRule(month, day, 0), value)).toBe(isoDateOf({ year: value.year, month, day }))
        const after = dueDate(dayOfYearRule(month, day, 1), value)
        expect(after).toBe(isoDateOf({ year: value.year + 1, month, day }))
        expect(after !== null && after > lastDay(value)).toBe(true)
      }),
    )
  })

  test('property: a day of the last month lies in the period, one of the month after lies at most 31 days behind it', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, (value, day) => {
        const inside = dueDate(dayOfMonthRule(day, 0), value)
        expect(inside !== null && inside >= firstDay(value) && inside <= lastDay(value)).toBe(true)
        const after = dueDate(dayOfMonthRule(day, 1), value)
        const days = after === null ? 0 : daysBetween(lastDay(value), after)
        expect(days >= 1 && days <= day).toBe(true)
      }),
    )
  })

  test('property: +N lies N days behind the last day of the period', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 1, max: 366 }), (value, days) => {
        expect(dueDate(`+${days}`, value)).toBe(addDays(lastDay(value), days))
      }),
    )
  })

  test('property: every rule gives every period a real day, and a later year never an earlier one', () => {
    fc.assert(
      fc.property(anyRule, anyPeriod, (rule, value) => {
        const [due, next] = [dueDate(rule, value), dueDate(rule, { ...value, year: value.year + 1 })]
        expect(due !== null && isoDateOf(datePartsOf(due)) === due).toBe(true)
        expect(due !== null && next !== null && due < next).toBe(true)
      }),
    )
  })
})

describe('in time', () => {
  const last = (rule: string, inclusive: boolean, key: string) => {
    const day = dueDay({ rule, inclusive, text: '' }, period(key))
    return day && lastDayInTime(day)
  }

  test('“trước ngày 15” leaves out the 15th, “chậm nhất ngày 15” takes it', () => {
    expect([last('---15', false, '2023-05'), last('---15', true, '2023-05')]).toEqual(['2023-06-14', '2023-06-15'])
  })

  test('“trước ngày 31” in a month of 30 days leaves the 30th in time', () => {
    expect([last('0---31', false, '2023-06'), last('0---31', false, '2023-07')]).toEqual(['2023-06-30', '2023-07-30'])
  })

  test('without a due date there is no last day', () => {
    expect(dueDay(null, period('2023'))).toBeNull()
    expect(dueDay({ rule: 'khi có yêu cầu', inclusive: true, text: '' }, period('2023'))).toBeNull()
  })

  test('property: leaving the day out costs exactly one day, or none where the month lacks the day', () => {
    fc.assert(
      fc.property(anyRule, anyPeriod, (rule, value) => {
        const [without, within] = [false, true].map((inclusive) => {
          const day = dueDay({ rule, inclusive, text: '' }, value)
          return day ? lastDayInTime(day) : isoDate('1990-01-01')
        })
        const lost = without && within ? daysBetween(without, within) : null
        const named = Number(rule.slice(-2))
        const standsIn = !rule.startsWith('+') && within !== undefined && datePartsOf(within).day < named
        expect(lost).toBe(standsIn ? 0 : 1)
      }),
    )
  })
})
