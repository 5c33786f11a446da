import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanCommitteeSeat } from '../catalogue/plan.ts'
import type { IsoDate } from '../ids.ts'
import { addDays, isoDate } from '../time/iso-date.ts'
import { type CommitteeDecision, decisionInForce, recordFaults } from './committee-record.ts'
import {
  type CommitteeMember,
  compareByProtocol,
  inOfficeOn,
  isInOffice,
  lineOf,
  memberRoles,
  shareADay,
} from './member.ts'
import { memberFaults } from './member-faults.ts'
import { replacedBetween, successorOn } from './replaced-between.ts'
import { vacantSeats } from './vacant-seats.ts'

const member = (id: string, part: Partial<CommitteeMember> = {}): CommitteeMember => ({
  id,
  scope: 'own',
  name: `Nguyễn Văn ${id}`,
  role: 'uy_vien',
  place: null,
  agencyPost: null,
  agency: null,
  validFrom: null,
  validTo: null,
  delegate: null,
  note: null,
  replaces: null,
  email: null,
  phone: null,
  ...part,
})
const names = (members: readonly CommitteeMember[]) => members.map(({ name }) => name)
const start = isoDate('2021-01-01')
const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(start, days))
const someTerm = fc.record({
  validFrom: fc.option(someDay, { nil: null }),
  validTo: fc.option(someDay, { nil: null }),
})

describe('the order of protocol', () => {
  test('goes by role, then by the place in the decision, then by the given name with all letters of the alphabet', () => {
    const members = [
      member('1', { name: 'Trần Thị Đào' }),
      member('2', { name: 'Trần Thị Dung' }),
      member('3', { name: 'Lê Văn Ánh' }),
      member('4', { name: 'Lê Văn Ất' }),
      member('5', { name: 'Phạm Minh Châu', role: 'thu_ky' }),
      member('6', { name: 'Hoàng Văn Yên', role: 'truong_ban' }),
      member('7', { name: 'Võ Văn Út', place: 2 }),
      member('8', { name: 'Võ Văn Xuân', place: 1 }),
      member('9', { name: 'An Thị Dung' }),
    ]
    expect(names(inOfficeOn(members, start))).toEqual([
      'Hoàng Văn Yên',
      'Võ Văn Xuân',
      'Võ Văn Út',
      'Lê Văn Ánh',
      'Lê Văn Ất',
      'An Thị Dung',
      'Trần Thị Dung',
      'Trần Thị Đào',
      'Phạm Minh Châu',
    ])
  })

  test('is an order: it is the same whatever the order of entering', () => {
    const ranked = fc.record({
      name: fc.constantFrom('Lê An', 'Lê Đan', 'Võ An', 'Lê Dân', 'Bùi Ân'),
      role: fc.constantFrom(...memberRoles),
      place: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    })
    fc.assert(
      fc.property(fc.array(ranked), (rows) => {
        const shown = (sorted: readonly (typeof rows)[number][]) => sorted.map((row) => JSON.stringify(row))
        const sorted = shown(rows.toSorted(compareByProtocol))
        expect(shown(rows.toReversed().toSorted(compareByProtocol))).toEqual(sorted)
      }),
    )
  })
})

describe('a term', () => {
  test('holds its first and its last day', () => {
    const term = { validFrom: isoDate('2021-02-01'), validTo: isoDate('2023-06-30') }
    const days = ['2021-01-31', '2021-02-01', '2023-06-30', '2023-07-01'].map(isoDate)
    expect(days.map((day) => isInOffice(term, day))).toEqual([false, true, true, false])
  })

  test('shares a day with another exactly when some day sees both in office', () => {
    const sound = someTerm.filter(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo)
    fc.assert(
      fc.property(sound, sound, (one, other) => {
        const edges = [one, other]
          .flatMap(({ validFrom, validTo }) => [validFrom, validTo])
          .filter((day) => day !== null)
        const days: readonly IsoDate[] = [start, ...edges]
        expect(shareADay(one, other)).toBe(days.some((day) => isInOffice(one, day) && isInOffice(other, day)))
      }),
    )
  })
})

describe('who was replaced between two days', () => {
  const left = member('A', { validTo: isoDate('2022-03-31') })
  const between = member('B', {
    validFrom: isoDate('2022-04-01'),
    validTo: isoDate('2022-04-20'),
    replaces: 'A',
  })
  const now = member('C', { validFrom: isoDate('2022-04-21'), replaces: 'B' })
  const stayed = member('D')
  const late = member('E', { validFrom: isoDate('2022-04-10') })
  const gone = member('F', { validTo: isoDate('2022-04-01') })
  const all = [late, now, stayed, gone, between, left]

  test('names the successor through whoever sat there in between, who left without one, and who is new', () => {
    const moved = replacedBetween(all, isoDate('2022-03-15'), isoDate('2022-05-01'))
    expect(moved.departures.map(({ left: one, successor }) => [one.id, successor?.id ?? null])).toEqual([
      ['A', 'C'],
      ['F', null],
    ])
    expect(moved.joined.map(({ id }) => id)).toEqual(['E'])
    expect(lineOf(all, 'C').map(({ id }) => id)).toEqual(['C', 'B', 'A'])
    expect(successorOn(all, left, isoDate('2022-04-05'))?.id).toBe('B')
  })

  test('is nobody between a day and itself', () => {
    expect(replacedBetween(all, isoDate('2022-04-05'), isoDate('2022-04-05'))).toEqual({ departures: [], joined: [] })
  })

  test('accounts for everybody: who sat before, less who left, with who came, is who sits now', () => {
    const people = fc.array(
      fc.record({ term: someTerm, replaces: fc.option(fc.integer({ min: 0, max: 7 }), { nil: null }) }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(people, someDay, someDay, (rows, from, to) => {
        const members = rows.map(({ term, replaces }, at) =>
          member(String(at), { ...term, replaces: replaces === null ? null : String(replaces) }),
        )
        const { departures, joined } = replacedBetween(members, from, to)
        const gone = new Set(departures.map(({ left: one }) => one.id))
        const successors = departures.flatMap(({ successor }) => successor?.id ?? [])
        const expected = new Set([
          ...inOfficeOn(members, from).flatMap(({ id }) => (gone.has(id) ? [] : [id])),
          ...successors,
          ...joined.map(({ id }) => id),
        ])
        expect(new Set(inOfficeOn(members, to).map(({ id }) => id))).toEqual(expected)
      }),
    )
  })
})

describe('what keeps a term from being stored', () => {
  const chair = member('A', { role: 'truong_ban', validFrom: isoDate('2021-01-01') })
  const messages = (term: CommitteeMember, others: readonly CommitteeMember[] = []) =>
    memberFaults(term, others).map(({ message }) => message)

  test('a second head on the same days, and none once the first has left', () => {
    const second = member('B', { role: 'truong_ban', validFrom: isoDate('2022-05-01') })
    expect(messages(second, [chair])).toEqual([
      'Nguyễn Văn B và Nguyễn Văn A cùng là Trưởng ban trong một số ngày (từ 01/01/2021).',
    ])
    expect(messages(second, [{ ...chair, validTo: isoDate('2022-04-30') }])).toEqual([])
    const undated = { ...second, validFrom: null }
    expect(memberFaults(undated, [{ ...chair, validTo: isoDate('2022-04-30') }]).map(({ remedy }) => remedy)).toEqual([
      'Ghi ngày tham gia của Nguyễn Văn B sau ngày 30/04/2022, hoặc sửa thời gian của Nguyễn Văn A.',
    ])
    // Its own row does not stand against itself.
    expect(messages(chair, [chair])).toEqual([])
  })

  test('no name, days in reverse, a delegate without a name', () => {
    expect(messages(member('A', { name: ' ' }))).toEqual(['Thành viên chưa có họ và tên.'])
    const reversed = member('A', { validFrom: isoDate('2022-05-01'), validTo: isoDate('2022-04-30') })
    expect(messages(reversed)).toEqual([
      'Nguyễn Văn A: ngày thôi tham gia 30/04/2022 đứng trước ngày tham gia 01/05/2022.',
    ])
    expect(messages(member('A', { delegate: { name: '', post: 'Phó Giám đốc' } }))).toEqual([
      'Người dự thay của Nguyễn Văn A chưa có họ và tên.',
    ])
  })

  test('the same person twice on the same days; but not another of that name, nor a member in the secretariat', () => {
    const one = member('A', { name: 'Lê Bình', agencyPost: 'Giám đốc Sở Y tế' })
    const twice = { ...one, id: 'B', name: 'lê  bình', role: 'pho_truong_ban' as const }
    expect(messages(twice, [one])).toEqual(['lê  bình đã là Ủy viên (không ghi thời hạn).'])
    expect(messages({ ...twice, name: 'Lê Bính' }, [one])).toEqual([])
    expect(messages({ ...twice, agencyPost: 'Giám đốc Sở Tài chính' }, [one])).toEqual([])
    expect(messages({ ...twice, role: 'to_truong_thu_ky' }, [one])).toEqual([])
  })

  test('a successor who does not come after, who is the second one, or whose predecessor moves past them', () => {
    const before = member('A', { validTo: isoDate('2022-04-30') })
    const after = member('B', { validFrom: isoDate('2022-05-01'), replaces: 'A' })
    expect(messages(after, [before])).toEqual([])
    expect(messages({ ...after, validFrom: isoDate('2022-04-30') }, [before])).toHaveLength(1)
    expect(messages({ ...after, validFrom: null }, [before])).toHaveLength(1)
    expect(messages({ ...before, validTo: isoDate('2022-05-01') }, [before, after])).toHaveLength(1)
    expect(messages({ ...after, id: 'C', name: 'Trần Văn C' }, [before, after])).toEqual([
      'Nguyễn Văn A đã được Nguyễn Văn B thay thế.',
    ])
    expect(messages({ ...after, replaces: 'X' }, [before])).toEqual([
      'Người mà Nguyễn Văn B thay thế không có trong danh sách này.',
    ])
  })
})

describe('seats that nobody holds', () => {
  const seat = (role: PlanCommitteeSeat['role'], agency: string | null): PlanCommitteeSeat => ({
    role,
    agency,
    post: null,
    open: false,
    lines: null,
  })
  const seats = [
    seat('truong_ban', 'ubnd'),
    seat('uy_vien_thuong_truc', 'bhxh'),
    seat('uy_vien', 'so-y-te'),
    seat('uy_vien', 'so-nao-do'),
    seat('uy_vien', null),
  ]
  const agenciesOf = (entry: string) => (entry === 'so-nao-do' ? new Set(['so-y-te', 'so-moi']) : new Set([entry]))
  const vacant = (members: readonly CommitteeMember[]) => vacantSeats(seats, members, { agenciesOf })

  test('a head fills its seat whoever it is; a member of another agency does not fill one', () => {
    expect(vacant([])).toEqual([0, 1, 2, 3, 4])
    expect(vacant([member('A', { role: 'truong_ban', agency: 'thanh-uy' })])).toEqual([1, 2, 3, 4])
    expect(vacant([member('A', { role: 'uy_vien_thuong_truc', agency: 'so-y-te' })])).toEqual([0, 1, 2, 3, 4])
    expect(vacant([member('A', { role: 'uy_vien_thuong_truc' })])).toEqual([0, 2, 3, 4])
  })

  test('members are seated so that as many seats as possible are held, whatever the order', () => {
    const members = ['so-y-te', 'so-moi', 'so-khac'].map((agency, at) => member(String(at), { agency }))
    expect(vacant(members)).toEqual([0, 1])
    expect(vacant(members.toReversed())).toEqual([0, 1])
    // Without an agency a member holds the seat for which the text names none, and no other.
    expect(vacant([member('A')])).toEqual([0, 1, 2, 3])
  })
})

describe('what a committee rests on', () => {
  const decision = (date: string, part: Partial<CommitteeDecision> = {}) => ({
    record: {
      kind: 'decision',
      decision: 'founding',
      number: '1/QĐ-UBND',
      date: isoDate(date),
      issuer: 'UBND thành phố',
      subject: 'thành lập Ban Chỉ đạo',
      ...part,
    } as const,
  })

  test('is the newest decision on its composition that had been signed by the day', () => {
    const founding = decision('2021-02-01')
    const renewed = decision('2022-06-15', { decision: 'reorganisation', number: '2/QĐ-UBND' })
    const secretaries = decision('2022-07-01', { decision: 'secretariat', number: '3/QĐ-BCĐ' })
    const rows = [secretaries, renewed, founding]
    const days = ['2021-01-31', '2022-06-14', '2022-06-15', '2023-01-01'].map(isoDate)
    expect(days.map((day) => decisionInForce(rows, day)?.record.number ?? null)).toEqual([
      null,
      '1/QĐ-UBND',
      '2/QĐ-UBND',
      '2/QĐ-UBND',
    ])
    // Of two decisions of one day, the one that was recorded last.
    const again = decision('2022-06-15', { decision: 'reorganisation', number: '2a/QĐ-UBND' })
    expect(decisionInForce([...rows, again], isoDate('2023-01-01'))?.record.number).toBe('2a/QĐ-UBND')
  })

  test('is not dated ahead, and no predecessor ends before it begins', () => {
    const { record } = decision('2022-06-15')
    expect(recordFaults(record, isoDate('2022-06-14'))).toHaveLength(1)
    expect(recordFaults(record, isoDate('2022-06-15'))).toEqual([])
    const predecessor = { kind: 'predecessor', name: 'Ban Chỉ đạo BHYT toàn dân', decision: null, note: null } as const
    const [from, to] = [isoDate('2020-01-01'), isoDate('2019-12-31')]
    expect(recordFaults({ ...predecessor, from, to }, start)).toHaveLength(1)
    expect(recordFaults({ ...predecessor, from, to: null }, start)).toEqual([])
  })
})
