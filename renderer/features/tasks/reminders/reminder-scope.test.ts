import { expect, it } from 'vitest'
import { planId } from '../../../../shared/domain/ids.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../../../shared/domain/time/period.ts'
import { firstChoice, owedWords, scopeOf } from './reminder-scope.ts'

const choice = firstChoice(isoDate('2023-01-15'), periodKey(period('2022')))

it('gives ten days to answer and asks for tasks only, until the person says otherwise', () => {
  expect(choice.answerBy).toBe('2023-01-25')
  expect(scopeOf(planId('ke-hoach'), choice)).toMatchObject({ withinDays: 14, report: null })
})

it('asks for late reports only once their day is known', () => {
  expect(scopeOf(planId('ke-hoach'), { ...choice, withReport: true })).toBeNull()
  const due = isoDate('2023-01-05')
  expect(scopeOf(planId('ke-hoach'), { ...choice, withReport: true, reportDue: due })?.report).toEqual({
    period: '2022',
    due,
    inclusive: false,
  })
})

it('says what is owed and nothing else', () => {
  expect(owedWords({ late: 3, dueSoon: 1, requests: 0, reports: 0 })).toBe('3 quá hạn, 1 sắp đến hạn')
  expect(owedWords({ late: 0, dueSoon: 0, requests: 2, reports: 1 })).toBe('1 báo cáo chưa gửi, 2 nội dung đề nghị')
})
