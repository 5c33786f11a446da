import { describe, expect, it } from 'vitest'
import type { PlanAssignment } from '../../../../shared/domain/catalogue/plan.ts'
import { sampleDuty, sampleReport } from '../plan-sample.ts'
import { bareDuty, dutyFaults, dutyFromDraft, freshDuty } from './duty-draft.ts'
import { bareReport, freshReport, reportFaults, reportFromDraft } from './report-draft.ts'

const agencies = [
  { code: 'so-y-te', isClass: false },
  { code: 'so-nganh', isClass: true },
]
const duty = (part: Partial<PlanAssignment> = {}): PlanAssignment => ({ ...bareDuty(sampleDuty({ id: 'a' })), ...part })

describe('the form of a duty', () => {
  it.each([
    duty(),
    duty({ lead: ['so-y-te'], leadStatus: 'implied', recurrence: { kind: 'monthly', stated: true } }),
    duty({ recurrence: { kind: 'periodic_unspecified', stated: false }, deliverable: 'danh sách' }),
    duty({ due: { rule: '--01-05', inclusive: false, text: 'trước ngày 05/01 năm sau' }, mode: 'request' }),
  ])('gives back exactly the row it was opened with (%#)', (before) => {
    const draft = freshDuty(before)
    expect(dutyFaults(draft)).toEqual({})
    expect(dutyFromDraft(draft, before, agencies)).toEqual(before)
  })

  it('says how the leads are named by whom somebody chooses', () => {
    const status = (lead: readonly string[]) =>
      dutyFromDraft({ ...freshDuty(duty()), lead }, duty(), agencies).leadStatus
    expect([status([]), status(['so-y-te']), status(['so-nganh']), status(['so-y-te', 'so-nganh'])]).toEqual([
      'none',
      'named',
      'class',
      'joint',
    ])
  })

  it('counts the words of the title: 25 are in time, 26 are not', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'từ').join('  ')
    expect(dutyFaults({ ...freshDuty(duty()), title: words(25) })).toEqual({})
    expect(dutyFaults({ ...freshDuty(duty()), title: words(26) })).toEqual({
      title: 'Tên dài 26 từ, nhiều nhất 25 từ.',
    })
  })

  it.each([
    [{ dueRule: '', dueText: 'trong thời gian tới' }, 'dueRule'],
    [{ dueRule: '--01-05', dueText: ' ' }, 'dueText'],
    [{ lead: ['so-y-te'], coordinating: ['so-y-te'] }, 'coordinating'],
    [{ group: '' }, 'group'],
  ])('%o is told at %s', (part, field) => {
    expect(Object.keys(dutyFaults({ ...freshDuty(duty()), ...part }))).toEqual([field])
  })
})

describe('the form of a report', () => {
  it('gives back exactly the row it was opened with', () => {
    const before = bareReport(
      sampleReport({
        id: 'r',
        document: 'Nghị quyết số 03-NQ/TU',
        from: 'so-y-te',
        period: '2023-H1',
        due: { rule: '+15', inclusive: true, text: 'trong 15 ngày' },
      }),
    )
    expect(reportFaults(freshReport(before))).toEqual({})
    expect(reportFromDraft(freshReport(before), before)).toEqual(before)
  })
})
