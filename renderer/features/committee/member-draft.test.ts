import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import type { Member } from './committee-data.ts'
import { contactOfDraft, freshDraft, memberDraftFaults, termOfDraft } from './member-draft.ts'
import { readKept } from './use-kept-draft.ts'

const member: Member = {
  id: 'a',
  scope: 'own',
  revision: 2,
  withdrawn: false,
  reason: null,
  at: '2022-01-01T00:00:00.000Z',
  personName: 'Nguyễn Thị Thử',
  name: 'Nguyễn Văn A',
  role: 'uy_vien_thuong_truc',
  place: 4,
  agencyPost: 'Giám đốc BHXH thành phố',
  agency: 'bhxh',
  validFrom: isoDate('2021-05-01'),
  validTo: null,
  delegate: { name: 'Trần Thị B', post: null },
  note: 'phụ trách số liệu',
  replaces: null,
  email: 'a@vi-du.vn',
  phone: null,
  contactRevision: 1,
  agencyName: 'Bảo hiểm xã hội thành phố',
  standing: 'in_office',
  replacesName: null,
  replacedBy: null,
}

describe('the inputs of a member', () => {
  test('give the same term and contact back when nothing was typed', () => {
    const draft = freshDraft('change', member)
    const { name, role, place, agencyPost, agency, validFrom, validTo, delegate, note, replaces } = member
    expect(termOfDraft(draft)).toEqual({
      name,
      role,
      place,
      agencyPost,
      agency,
      validFrom,
      validTo,
      delegate,
      note,
      replaces,
    })
    expect(contactOfDraft(draft)).toEqual({ email: 'a@vi-du.vn', phone: null })
    expect(memberDraftFaults('change', draft, null)).toEqual({})
  })

  test('of a successor begin with the seat, and without anything of the person who leaves', () => {
    const draft = freshDraft('replace', member)
    expect(termOfDraft(draft)).toMatchObject({
      name: '',
      role: 'uy_vien_thuong_truc',
      place: 4,
      agency: 'bhxh',
      delegate: null,
      note: null,
    })
    expect(contactOfDraft(draft)).toEqual({ email: null, phone: null })
    expect(Object.keys(memberDraftFaults('replace', draft, member))).toEqual(['name', 'validFrom', 'reason'])
    const same = { ...draft, name: 'Lê Văn C', validFrom: '2021-05-01', reason: 'kiện toàn' }
    expect(memberDraftFaults('replace', same, member)).toEqual({
      validFrom: 'Chọn ngày sau ngày tham gia của người được thay thế (01/05/2021).',
    })
    expect(memberDraftFaults('replace', { ...same, validFrom: '2021-05-02' }, member)).toEqual({})
  })

  test('name each input that has to be mended', () => {
    const draft = {
      ...freshDraft('new', null),
      place: '0',
      email: 'khong phai thu',
      delegatePost: 'Phó Giám đốc',
      validFrom: '2022-05-01',
      validTo: '2022-04-30',
      reason: 'vì',
    }
    expect(Object.keys(memberDraftFaults('new', draft, null)).sort()).toEqual(
      ['delegateName', 'email', 'name', 'place', 'reason', 'role', 'validTo'].sort(),
    )
  })
})

test('a kept draft of another shape does not break the form', () => {
  const fresh = { text: '', rows: [{ papers: '' }] }
  expect(readKept(JSON.stringify({ text: 'đã gõ', rows: [{ papers: 'giấy mời' }], gone: 'x' }), fresh)).toEqual({
    text: 'đã gõ',
    rows: [{ papers: 'giấy mời' }],
  })
  expect(readKept(JSON.stringify({ text: 3, rows: [{ papers: 4 }] }), fresh)).toEqual(fresh)
  expect(readKept(undefined, fresh)).toBe(fresh)
})
