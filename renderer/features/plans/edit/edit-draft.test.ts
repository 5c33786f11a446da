import { describe, expect, it, vi } from 'vitest'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { basisOf, freshSignature, readDraft, type SignatureDraft, signatureFaults } from './edit-draft.ts'

const days = { planDate: isoDate('2021-04-12'), today: isoDate('2023-01-15') }
const signed = (part: Partial<SignatureDraft>): SignatureDraft => ({
  ...freshSignature('amend'),
  number: '1203/QĐ-UBND',
  date: '2022-06-20',
  issuer: 'UBND thành phố',
  reason: 'Điều chỉnh chỉ tiêu',
  ...part,
})

describe('the document behind a change', () => {
  it('must have number, day and issuer where the change is an amendment', () => {
    expect(Object.keys(signatureFaults(freshSignature('amend'), days)).sort()).toEqual([
      'date',
      'issuer',
      'number',
      'reason',
    ])
    expect(Object.keys(signatureFaults(freshSignature('correct'), days))).toEqual(['reason'])
    expect(signatureFaults(signed({}), days)).toEqual({})
  })

  it.each([
    ['2021-04-11', 'Ngày văn bản ở trước ngày ban hành kế hoạch (12/04/2021).'],
    ['2021-04-12', undefined],
    ['2023-01-15', undefined],
    ['2023-01-16', 'Ngày văn bản ở sau ngày hôm nay.'],
  ])('of %s: %s', (date, fault) => {
    expect(signatureFaults(signed({ date }), days).date).toBe(fault)
  })

  it('may be of any day where the plan’s own is not known', () => {
    expect(signatureFaults(signed({ date: '2001-01-01' }), { ...days, planDate: null })).toEqual({})
  })

  it('is sent trimmed, with null for what was left empty; a correction sends none', () => {
    expect(basisOf(signed({ number: ' 1203/QĐ-UBND ', basisClause: '  ' }))).toEqual({
      number: '1203/QĐ-UBND',
      date: '2022-06-20',
      issuer: 'UBND thành phố',
      clause: null,
      planId: null,
    })
    expect(basisOf(signed({ byDocument: false }))).toBeNull()
  })
})

describe('a draft that was kept', () => {
  const fresh = { text: 'mới', seen: 3, codes: ['a'], inclusive: true }

  it('comes back as it was typed', () => {
    const typed = { text: 'đang gõ', seen: 1, codes: ['b', 'c'], inclusive: false }
    expect(readDraft(JSON.stringify(typed), fresh)).toEqual(typed)
  })

  it('gives way field by field where an older form left something else', () => {
    expect(readDraft(JSON.stringify({ text: 7, seen: '3', codes: ['b', 1], other: true }), fresh)).toEqual(fresh)
    expect(readDraft(undefined, fresh)).toEqual(fresh)
  })

  it('that cannot be read at all is not passed over in silence', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(readDraft('{hỏng', fresh)).toEqual(fresh)
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})
