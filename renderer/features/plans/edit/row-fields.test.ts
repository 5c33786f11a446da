import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { sampleDuty, sampleTarget } from '../plan-sample.ts'
import { bareDuty } from './duty-draft.ts'
import { dutyFields, fieldChanges, targetFields } from './row-fields.ts'
import { changeText, type Mark, markHint } from './row-marks.ts'
import { bareTarget } from './target-draft.ts'

const target = (part: Parameters<typeof sampleTarget>[0]) => bareTarget(sampleTarget(part))

describe('what became of a row', () => {
  it('is told field by field, unchanged fields left out', () => {
    const before = target({ id: 'a', yearFrom: 2022 })
    const after = { ...before, value: { amount: 975, scale: 1 }, yearTo: 2023, denominator: null, note: 'mới' }
    expect(fieldChanges(targetFields(before), targetFields(after))).toEqual([
      { name: 'Mức', before: '≥ 90%', after: '≥ 97,5%' },
      { name: 'Năm', before: '2022', after: '2022–2023' },
      { name: 'Mẫu số', before: 'dân số', after: null },
      { name: 'Ghi chú', before: null, after: 'mới' },
    ])
    expect(fieldChanges(targetFields(before), targetFields(before))).toEqual([])
  })

  it('of a row that came or went is all that it says', () => {
    const row = targetFields(target({ id: 'a', yearFrom: 2022, denominator: null }))
    expect(fieldChanges(null, row).map(({ name, before }) => [name, before])).toEqual([
      ['Mức', null],
      ['Năm', null],
      ['Mục', null],
    ])
    expect(fieldChanges(row, null).every(({ after }) => after === null)).toBe(true)
  })

  it('names agencies and groups as people know them', () => {
    const names = { agency: (code: string) => `Sở ${code}`, group: () => 'III. Tổ chức thực hiện' }
    const before = bareDuty(sampleDuty({ id: 'a' }))
    const after = { ...before, lead: ['y-te', 'tai-chinh'], leadStatus: 'joint' as const }
    expect(fieldChanges(dutyFields(before, names), dutyFields(after, names))).toEqual([
      { name: 'Chủ trì', before: 'văn bản không nêu cơ quan chủ trì', after: 'Sở y-te; Sở tai-chinh' },
    ])
  })
})

describe('how a row came to be what it is', () => {
  const basis = {
    number: '1203/QĐ-UBND',
    date: isoDate('2022-06-20'),
    issuer: 'UBND thành phố',
    clause: 'Điều 1',
    planId: null,
  }
  const mark = (part: Partial<Mark<string>>): Mark<string> => ({
    standing: 'changed',
    sequence: 1,
    basis,
    reason: 'theo văn bản',
    person: 'Người Ghi',
    at: '2022-06-21T01:00:00.000Z',
    catalogueMoved: false,
    catalogueRow: null,
    earlier: [{ row: '≥ 95%', signature: null }],
    ...part,
  })

  it('is cited with the document and the version before', () => {
    expect(markHint(mark({}), (row) => row)).toBe(
      'Sửa đổi theo Điều 1 Quyết định số 1203/QĐ-UBND ngày 20/06/2022 của UBND thành phố; trước đó: ≥ 95%.',
    )
    expect(markHint(mark({ standing: 'withdrawn' }), (row) => row)).toMatch(/^Bãi bỏ theo Điều 1 [^;]+\.$/)
  })

  it('without a document is the secretariat’s own doing', () => {
    expect(changeText({ basis: null }, 'changed')).toBe('Tổ thư ký đính chính')
    expect(changeText({ basis: null }, 'own')).toBe('Tổ thư ký thêm, không theo văn bản')
  })
})
