import { describe, expect, it } from 'vitest'
import { units, variables } from '../../../test/support/intake-catalogue.ts'
import { type UnitCode, unitCode, variableCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import { firstDay, lastDay, period, periodKey, previousPeriod, samePeriodLastYear } from '../time/period.ts'
import type { RecognisedFigure, RecognisedSubmission } from './recognition.ts'
import { type ValidationContext, validateSubmission } from './validate.ts'

type Values = Readonly<Record<string, number>>

const complete: Values = { si_compulsory: 45354, si_voluntary: 1394, ui_participants: 39833, hi_participants: 196300 }

function submission(
  values: Values,
  options: { period?: string; unit?: string; asOf?: string; previous?: Values; scale?: number } = {},
): RecognisedSubmission {
  const when = period(options.period ?? '2022')
  const unit: UnitCode = unitCode(options.unit ?? '492')
  const asOf = options.asOf ? isoDate(options.asOf) : lastDay(when)
  const figures = Object.entries(values).map(([code, amount], index): RecognisedFigure => {
    const flow = variables.find((variable) => variable.code === code)?.nature === 'flow'
    return {
      unit,
      variable: variableCode(code),
      period: periodKey(when),
      asOf,
      windowFrom: flow ? firstDay(period(String(when.year))) : null,
      value: { amount, scale: options.scale ?? 0 },
      status: 'actual',
      sheet: 'Bao cao',
      cell: `F${index + 1}`,
      read: String(amount),
    }
  })
  const sideFigures = Object.entries(options.previous ?? {}).map(([code, amount], index) => ({
    role: 'previous' as const,
    unit,
    variable: variableCode(code),
    value: { amount, scale: 0 },
    sheet: 'Bao cao',
    cell: `E${index + 1}`,
  }))
  return { unit, period: periodKey(when), asOf, figures, sideFigures }
}

function check(
  checked: RecognisedSubmission,
  stored: { previous?: Values; lastYear?: Values; closedBy?: string } = {},
) {
  const when = period(checked.period)
  const look =
    (values: Values = {}) =>
    (variable: string) => {
      const amount = values[variable]
      return amount === undefined ? null : { amount, scale: 0 }
    }
  const context: ValidationContext = {
    variables,
    units,
    previous: { period: periodKey(previousPeriod(when)), figure: look(stored.previous) },
    lastYear: { period: periodKey(samePeriodLastYear(when)), figure: look(stored.lastYear) },
    assigned: { choice: () => ({ kind: 'none' }), all: () => [] },
    closedBy: stored.closedBy === undefined ? null : { numberText: stored.closedBy, date: isoDate('2023-01-25') },
  }
  return validateSubmission(checked, context)
}

const codes = (...args: Parameters<typeof check>) =>
  check(...args).map(
    ({ severity, code, cell, needsExplanation }) => `${severity} ${code} ${cell ?? '-'}${needsExplanation ? ' †' : ''}`,
  )

describe('errors', () => {
  it('finds nothing in a sound report', () => {
    expect(codes(submission({ ...complete, population: 202918, armed_forces: 1602, labour_force: 108153 }))).toEqual([])
  })

  it.each([
    ['labour_force_over_population', { labour_force: 11, population: 10 }, { labour_force: 10, population: 10 }],
    ['armed_forces_over_population', { armed_forces: 10, population: 10 }, { armed_forces: 9, population: 10 }],
    [
      'e_transactions_over_transactions',
      { e_transactions: 11, transactions: 10 },
      { e_transactions: 10, transactions: 10 },
    ],
    [
      'level4_over_services',
      { online_services_level4: 11, online_services: 10 },
      { online_services_level4: 10, online_services: 10 },
    ],
    ['hi_students_over_students', { hi_students: 11, students: 10 }, { hi_students: 10, students: 10 }],
    ['arrears_3_months_over_arrears', { arrears_3_months: 11, arrears: 10 }, { arrears_3_months: 10, arrears: 10 }],
  ])('%s', (code, wrong, right) => {
    expect(codes(submission(wrong, { period: '2022-Q3' }))).toEqual([`error ${code} F1`])
    expect(codes(submission(right, { period: '2022-Q3' }))).toEqual([])
  })

  it('names both figures, the rule and the remedy', () => {
    expect(
      check(submission({ arrears_3_months: 1_500_000, arrears: 1_000_000 }, { period: '2022-Q3' }))[0],
    ).toMatchObject({
      message:
        'Ô F1, trang “Bao cao”: “Số tiền chậm đóng, trốn đóng từ 3 tháng trở lên” (1.500.000, ô F1) không được lớn hơn “Số tiền chậm đóng, trốn đóng BHXH, BHYT, BHTN” (1.000.000, ô F2).',
      remedy: 'Kiểm tra lại hai số trong tệp, sửa số sai rồi nhập lại.',
      read: '1500000',
    })
  })

  it('refuses negative counts and scores outside 0–100', () => {
    expect(codes(submission({ population: -1 }, { period: '2022-Q3' }))).toEqual(['error negative_count F1'])
    expect(codes(submission({ satisfaction_score: 10001 }, { period: '2022-Q3', scale: 2 }))).toEqual([
      'error score_out_of_range F1',
    ])
    expect(codes(submission({ satisfaction_score: 10000 }, { period: '2022-Q3', scale: 2 }))).toEqual([])
  })

  it('misses the required figures of a district’s year, not of its quarter nor of the city', () => {
    const { ui_participants: _left, ...rest } = complete
    const [finding] = check(submission(rest))
    expect(finding).toMatchObject({ code: 'required_missing', severity: 'error' })
    expect(finding?.message).toContain('“Số người tham gia BHTN”')
    expect(codes(submission(rest, { period: '2022-Q3' }))).toEqual([])
    expect(codes(submission(rest, { unit: '48' }))).toEqual([])
  })

  it('refuses closed periods, units out of force and unknown units', () => {
    const [closed, ...others] = check(submission(complete), { closedBy: '05/BC-BCĐ' })
    expect(others).toEqual([])
    expect(closed).toMatchObject({ code: 'closed_period', severity: 'error' })
    expect(closed?.message).toMatch(/^Số liệu năm 2022 đã chốt theo số 05\/BC-BCĐ ngày 25\/01\/2023, không nhận thêm/)
    expect(codes(submission(complete, { period: '2025' }))).toEqual(['error unit_not_in_force -'])
    expect(codes(submission(complete, { unit: '999' }))).toEqual(['error unknown_unit -'])
  })
})

describe('warnings', () => {
  it.each([
    ['warning ui_over_si_compulsory F1 †', { ui_participants: 11, si_compulsory: 10 }],
    ['warning hi_over_population F1', { hi_participants: 11, population: 10 }],
    ['warning hi_below_si_compulsory F1', { si_compulsory: 11, hi_participants: 10 }],
    ['warning hi_students_over_hi F1', { hi_students: 11, hi_participants: 10 }],
    ['warning hi_group_over_population F1', { hi_2008_g3: 11, hi_2008_g3_population: 10 }],
    ['warning si_over_labour_force F1', { si_compulsory: 6, si_voluntary: 5, labour_force: 10 }],
    ['warning collected_over_due F2', { contributions_due: 100, contributions_collected: 106 }],
  ])('%s', (expected, values) => expect(codes(submission(values, { period: '2022-Q3' }))).toEqual([expected]))

  it('compares the six groups with the total only when all were reported', () => {
    const groups = { hi_2018_g1: 1, hi_2018_g2: 1, hi_2018_g3: 1, hi_2018_g4: 1, hi_2018_g5: 1, hi_2018_g6: 1 }
    expect(codes(submission({ hi_participants: 7, ...groups }, { period: '2022-Q3' }))).toEqual([
      'warning hi_groups_differ F1',
    ])
    expect(codes(submission({ hi_participants: 6, ...groups }, { period: '2022-Q3' }))).toEqual([])
    const { hi_2018_g6: _left, ...five } = groups
    expect(codes(submission({ hi_participants: 7, ...five }, { period: '2022-Q3' }))).toEqual([])
  })

  it('notes arrears that are not due less collected', () => {
    expect(
      codes(submission({ contributions_due: 100, contributions_collected: 90, arrears: 12 }, { period: '2022-Q3' })),
    ).toEqual(['note arrears_not_due_less_collected F3'])
  })

  it('speaks up when "kỳ trước" is not what was accepted then', () => {
    const restated = submission(complete, { previous: { si_compulsory: 43490, si_voluntary: 1250 } })
    expect(codes(restated, { previous: { si_compulsory: 43490, si_voluntary: 1201 } })).toEqual([
      'warning previous_restated E2 †',
    ])
    expect(check(restated, { previous: { si_voluntary: 1201 } })[0]?.message).toBe(
      'Ô E2, trang “Bao cao”: cột kỳ trước ghi “Số người tham gia BHXH tự nguyện” là 1.250, số đã tiếp nhận của năm 2021 là 1.201.',
    )
  })

  it('measures changes by the kind of figure', () => {
    const before = { ...complete, population: 200000, arrears: 1000, si_voluntary: 50 }
    expect(
      codes(submission({ ...complete, population: 219000, arrears: 1490, si_voluntary: 140 }), { previous: before }),
    ).toEqual([])
    expect(
      codes(
        submission({ ...complete, hi_participants: 140000, population: 221000, arrears: 1510, si_voluntary: 151 }),
        { previous: before },
      ),
    ).toEqual([
      'warning unusual_change F2',
      'warning unusual_change F4',
      'warning unusual_change F5',
      'warning unusual_change F6',
    ])
  })

  it('compares a flow with the same window last year, and sees it fall within the year', () => {
    const collected = { contributions_collected: 900 }
    expect(
      codes(submission(collected, { period: '2022-Q3' }), {
        previous: { contributions_collected: 300 },
        lastYear: { contributions_collected: 800 },
      }),
    ).toEqual([])
    expect(codes(submission(collected, { period: '2022-Q3' }), { previous: { contributions_collected: 950 } })).toEqual(
      ['warning flow_falls F1'],
    )
    expect(codes(submission(collected, { period: '2022-Q1' }), { previous: { contributions_collected: 950 } })).toEqual(
      [],
    )
  })

  it('suspects a report that repeats the period before, denominators apart', () => {
    expect(
      codes(submission({ ...complete, population: 203000 }), { previous: { ...complete, population: 202918 } }),
    ).toEqual(['warning copied_report -'])
    expect(codes(submission({ ...complete, si_voluntary: 1395 }), { previous: complete })).toEqual([])
  })

  it('reports a cut-off day that is not the end of the period', () => {
    expect(codes(submission(complete, { asOf: '2022-12-14' }))).toEqual(['warning cut_off_differs -'])
  })
})
