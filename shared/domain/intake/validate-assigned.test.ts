import { describe, expect, test } from 'vitest'
import { variables } from '../../../test/support/intake-catalogue.ts'
import type { AssignedSource, ValuedFigure } from '../assigned/assigned-figure.ts'
import { assignedFigures } from '../assigned/official-figure.ts'
import { unitCode, variableCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import { lastDay, period, periodKey } from '../time/period.ts'
import type { RecognisedSubmission, SideFigure } from './recognition.ts'
import { figuresOf } from './submission-figures.ts'
import { checkAssigned } from './validate-assigned.ts'

const unit = unitCode('492')
const variable = variableCode('si_voluntary')

const side = (role: SideFigure['role'], amount: number): SideFigure => ({
  role,
  unit,
  variable,
  value: { amount, scale: 0 },
  sheet: 'Bao cao',
  cell: 'D7',
})

const assignedBy = (source: AssignedSource, amount: number): ValuedFigure => ({
  id: `${source}-${amount}`,
  holder: { kind: 'unit', code: unit },
  year: 2023,
  variable,
  measure: 'count',
  source,
  value: { amount, scale: 0 },
  decision: { number: '123/QĐ-UBND', date: isoDate('2023-01-05'), issuer: 'UBND thành phố' },
  adjusts: null,
  reason: null,
  origin: { kind: 'typed' },
  recordedAt: '2023-01-06T00:00:00.000Z',
  recordedBy: 'Nguyễn Thị Thử',
})

function check(sides: readonly SideFigure[], figures: readonly ValuedFigure[], official: AssignedSource | null = null) {
  const when = period('2023-9M')
  const submission: RecognisedSubmission = {
    unit,
    period: periodKey(when),
    asOf: lastDay(when),
    figures: [],
    sideFigures: sides,
  }
  const assigned = assignedFigures(figures, official)
  return checkAssigned(submission, figuresOf(submission, variables), {
    choice: (code) => assigned.choice({ kind: 'unit', code: unit }, code, 'count'),
    all: (code) => assigned.of({ kind: 'unit', code: unit }, code),
  })
}

describe('the column "Kế hoạch năm" of a report', () => {
  test('that differs from the assigned figure is told with both figures and the decision', () => {
    expect(check([side('plan', 2_300)], [assignedBy('ubnd', 2_400)])).toMatchObject([
      {
        severity: 'warning',
        code: 'plan_differs',
        cell: 'D7',
        message:
          'Ô D7, trang “Bao cao”: cột kế hoạch ghi “Số người tham gia BHXH tự nguyện” là 2.300, khác chỉ tiêu giao đang áp dụng: 2.400 (UBND, 123/QĐ-UBND ngày 05/01/2023).',
      },
    ])
  })

  test('that agrees, or has nothing to agree with, is not mentioned', () => {
    expect(check([side('plan', 2_400)], [assignedBy('ubnd', 2_400)])).toEqual([])
    expect(check([side('plan', 2_300)], [])).toEqual([])
    expect(check([side('previous', 2_300)], [assignedBy('ubnd', 2_400)])).toEqual([])
  })

  test('may agree with any source until one is official, then only with that one', () => {
    const both = [assignedBy('ubnd', 2_400), assignedBy('bhxh_vn', 2_500)]
    expect(check([side('plan', 2_500)], both)).toEqual([])
    expect(check([side('plan', 2_600)], both)[0]?.message).toContain('2.400 (UBND, ')
    expect(check([side('plan', 2_500)], both, 'ubnd').map(({ code }) => code)).toEqual(['plan_differs'])
  })
})
