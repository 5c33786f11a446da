import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { nodeHost } from '../../electron/backend/node-host.ts'
import type { BackendClient } from '../../shared/contract/contract.ts'
import { unitCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64, testToday } from '../support/open-desk.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const open: OpenDesk[] = []
async function desk(): Promise<OpenDesk> {
  const opened = await openDesk()
  open.push(opened)
  return opened
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

type Term = Parameters<BackendClient['committee']['add']>[0]['members'][number]['term']
const term = (part: Partial<Term> & Pick<Term, 'name'>): Term => ({
  role: 'uy_vien',
  place: null,
  agencyPost: null,
  agency: null,
  validFrom: isoDate('2021-05-01'),
  validTo: null,
  delegate: null,
  note: null,
  replaces: null,
  ...part,
})
const noContact = { email: null, phone: null }
const own = { scope: 'own', planId: plan64, day: null } as const

async function add(client: BackendClient, ...terms: Term[]): Promise<string[]> {
  return client.committee.add({ scope: 'own', members: terms.map((one) => ({ term: one, contact: noContact })) })
}
const firstOf = ([id]: string[]): string => {
  if (id === undefined) throw new Error('nobody was added')
  return id
}

describe('a member', () => {
  test('is replaced between invitation and meeting: both days tell who sat, and the seat keeps its line', async () => {
    const { client } = await desk()
    const id = firstOf(
      await add(client, term({ name: 'Nguyễn Văn A', role: 'truong_ban', agencyPost: 'Chủ tịch UBND thành phố' })),
    )
    await add(client, term({ name: 'Trần Thị B', role: 'pho_truong_ban_thuong_truc' }))
    const successor = await client.committee.replace({
      id,
      expectedRevision: 1,
      firstDay: isoDate('2022-11-10'),
      reason: 'kiện toàn theo quyết định mới',
      successor: {
        term: {
          name: 'Lê Văn C',
          role: 'truong_ban',
          place: null,
          agencyPost: 'Chủ tịch UBND thành phố',
          agency: null,
          validTo: null,
          delegate: null,
          note: null,
        },
        contact: noContact,
      },
    })
    const [from, to] = [isoDate('2022-11-01'), isoDate('2022-11-15')]
    const moved = await client.committee.moved({ scope: 'own', from, to })
    expect(moved.joined).toEqual([])
    expect(moved.departures.map(({ left, successor: next }) => [left.name, left.validTo, next?.name])).toEqual([
      ['Nguyễn Văn A', '2022-11-09', 'Lê Văn C'],
    ])
    const seated = async (day: string) =>
      (await client.committee.show({ ...own, day: isoDate(day) })).members
        .filter(({ standing }) => standing === 'in_office')
        .map(({ name }) => name)
    expect(await seated('2022-11-09')).toEqual(['Nguyễn Văn A', 'Trần Thị B'])
    expect(await seated('2022-11-10')).toEqual(['Lê Văn C', 'Trần Thị B'])
    const seen = await client.committee.member({ id: successor.id, day: null })
    expect(seen.line.map(({ name }) => name)).toEqual(['Lê Văn C', 'Nguyễn Văn A'])
    // Whoever was replaced stays as long as the successor names them.
    await expect(
      client.committee.withdraw({ id, expectedRevision: 2, reason: 'ghi nhầm người' }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { message: expect.stringContaining('Lê Văn C thay thế') } })
  })

  test('is refused as a second head on the same days, and nothing of the list is entered', async () => {
    const { client } = await desk()
    await add(client, term({ name: 'Nguyễn Văn A', role: 'truong_ban' }))
    await expect(
      add(client, term({ name: 'Trần Thị B' }), term({ name: 'Lê Văn C', role: 'truong_ban' })),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { message: expect.stringContaining('cùng là Trưởng ban') } })
    const { members } = await client.committee.show(own)
    expect(members.map(({ name }) => name)).toEqual(['Nguyễn Văn A'])
    await expect(add(client, term({ name: 'Trần Thị B', agency: 'so-khong-co' }))).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: 'Danh mục cơ quan không có mã “so-khong-co” ghi cho Trần Thị B.' },
    })
  })

  test('is not overwritten by who saw an older version, of the term or of the contact', async () => {
    const { client } = await desk()
    const before = term({ name: 'Nguyễn Văn A' })
    const id = firstOf(await add(client, before))
    const step = { id, expectedContact: 0, contact: noContact, reason: null }
    await client.committee.change({ ...step, expectedRevision: 1, term: { ...before, place: 3 } })
    await expect(
      client.committee.change({ ...step, expectedRevision: 1, term: { ...before, place: 4 } }),
    ).rejects.toMatchObject({ code: 'STALE' })
    const kept = { ...step, expectedRevision: 2, term: { ...before, place: 3 } }
    await client.committee.change({ ...kept, contact: { email: 'a@vi-du.vn', phone: null } })
    await expect(
      client.committee.change({ ...kept, contact: { email: 'b@vi-du.vn', phone: null } }),
    ).rejects.toMatchObject({ code: 'STALE' })
    const seen = await client.committee.member({ id, day: null })
    // A contact is no version of the term.
    expect([seen.member.place, seen.member.email, seen.versions.length]).toEqual([3, 'a@vi-du.vn', 2])
  })

  test('leaves neither name nor contact in the audit, and no contact in the store once it is emptied', async () => {
    const { client, directory } = await desk()
    const one = term({ name: 'Nguyễn Văn Thử', delegate: { name: 'Trần Thị Thay', post: 'Phó Giám đốc' } })
    const contact = { email: 'thu@vi-du.vn', phone: '0900 000 000' }
    const id = firstOf(await client.committee.add({ scope: 'own', members: [{ term: one, contact }] }))
    await client.committee.change({
      id,
      expectedRevision: 1,
      term: one,
      contact: noContact,
      expectedContact: 1,
      reason: null,
    })
    await client.committee.end({ id, expectedRevision: 1, lastDay: isoDate('2022-12-31'), reason: 'nghỉ hưu' })
    expect((await client.upkeep.audit()).slice(0, 4).map(({ action }) => action)).toEqual([
      'end_committee_member',
      'save_committee_contact',
      'save_committee_contact',
      'add_committee_member',
    ])
    const database = new Database(path.join(directory, 'store.db'), { readonly: true })
    const audit = JSON.stringify(
      database.prepare(`SELECT * FROM audit WHERE subject = ?`).all(`committee-member:${id}`),
    )
    const contacts = database.prepare('SELECT email, phone FROM committee_contact').raw().all()
    database.close()
    for (const word of ['Thử', 'Thay', 'vi-du', '0900'])
      expect(audit.replaceAll('Nguyễn Thị Thử', '')).not.toContain(word)
    expect(contacts).toEqual([[null, null]])
  })

  test('that was entered by mistake counts for nothing, stays readable, and comes back', async () => {
    const { client } = await desk()
    const id = firstOf(await add(client, term({ name: 'Nguyễn Văn A', role: 'truong_ban' })))
    await client.committee.withdraw({ id, expectedRevision: 1, reason: 'ghi nhầm Ban Chỉ đạo' })
    await add(client, term({ name: 'Trần Thị B', role: 'truong_ban' }))
    await expect(client.committee.restore({ id, expectedRevision: 2 })).rejects.toMatchObject({ code: 'REFUSED' })
    const { members } = await client.committee.show(own)
    expect(members.map(({ name, standing, reason }) => [name, standing, reason])).toEqual([
      ['Nguyễn Văn A', 'withdrawn', 'ghi nhầm Ban Chỉ đạo'],
      ['Trần Thị B', 'in_office', null],
    ])
  })

  test('cannot be entered, nor anything else changed, in a store that is open for reading', async () => {
    const writer = await desk()
    await add(writer.client, term({ name: 'Nguyễn Văn A' }))
    const reading = createBackend({
      ...nodeHost(root),
      storeDirectory: writer.directory,
      storeMode: 'read',
      door: 'web',
      now: () => testToday,
    })
    try {
      const client = reading.client(reading.newSession())
      const [known] = (await client.session.current()).people
      await client.session.actAs({ personId: known?.id ?? '' })
      expect((await client.committee.show(own)).members.map(({ name }) => name)).toEqual(['Nguyễn Văn A'])
      await expect(add(client, term({ name: 'Trần Thị B' }))).rejects.toMatchObject({ code: 'STORE' })
    } finally {
      await reading.close()
    }
  })
})

describe('the seats of the plan', () => {
  test('are told as long as nobody holds them, with the agencies that the text means', async () => {
    const { client } = await desk()
    const before = await client.committee.show(own)
    expect(before.vacant.map(({ role }) => role)).toEqual([
      'truong_ban',
      'pho_truong_ban_thuong_truc',
      'uy_vien_thuong_truc',
      'uy_vien',
      'uy_vien',
      'uy_vien',
    ])
    const health = before.vacant.find(({ agencyName }) => agencyName?.includes('ế'))
    const code = health?.choices.find(({ name }) => name.startsWith('Sở Y tế'))?.code
    if (code === undefined) throw new Error('the plan asks for nobody of the health sector')
    await add(client, term({ name: 'Trần Thị B', agency: code }), term({ name: 'Lê Văn C', role: 'truong_ban' }))
    const after = await client.committee.show(own)
    expect(after.vacant.map(({ agencyName }) => agencyName)).not.toContain(health?.agencyName)
    expect(after.vacant).toHaveLength(4)
    // Who sits for an agency that ended since still holds the seat.
    await add(client, term({ name: 'Phạm Văn D', role: 'uy_vien_thuong_truc', agency: 'bhxh' }))
    const later = await client.committee.show({ ...own, day: isoDate('2026-01-01') })
    expect(later.vacant.map(({ role }) => role)).not.toContain('uy_vien_thuong_truc')
    // On a day before they came the seats are empty again.
    expect((await client.committee.show({ ...own, day: isoDate('2021-04-30') })).vacant).toHaveLength(6)
  })
})

describe('the committees of the districts', () => {
  test('have lists of their own; a unit elsewhere is refused', async () => {
    const { client } = await desk()
    const haiChau = unitCode('492')
    await client.committee.add({
      scope: haiChau,
      members: [{ term: term({ name: 'Nguyễn Văn A', role: 'truong_ban' }), contact: noContact }],
    })
    const districts = await client.committee.districts({ day: null })
    expect(districts.filter(({ inOffice }) => inOffice > 0)).toMatchObject([
      { scope: haiChau, name: 'Ban Chỉ đạo quận Hải Châu', chair: 'Nguyễn Văn A', inOffice: 1 },
    ])
    expect((await client.committee.show(own)).members).toEqual([])
    await expect(client.committee.show({ ...own, scope: unitCode('79') })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('what the committee rests on', () => {
  const decision = {
    kind: 'decision',
    decision: 'founding',
    number: '1234/QĐ-UBND',
    date: isoDate('2021-05-01'),
    issuer: 'UBND thành phố',
    subject: 'thành lập Ban Chỉ đạo',
  } as const

  test('is kept with its file, the newest on the composition in force, and not recorded twice', async () => {
    const { client } = await desk()
    const file = { file: new File(['%PDF-1.7 minh hoa'], 'quyet-dinh.pdf'), name: 'quyet-dinh.pdf' }
    const blank = { id: null, expectedRevision: 0, scope: 'own' } as const
    const first = await client.committee.saveRecord({ ...blank, record: decision, file })
    expect(await (await client.committee.file({ id: first.id })).file.text()).toBe('%PDF-1.7 minh hoa')
    await expect(
      client.committee.saveRecord({ ...blank, record: { ...decision, number: '1234/qđ-ubnd' }, file: null }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    const renewed = {
      ...decision,
      decision: 'reorganisation',
      number: '99/QĐ-UBND',
      date: isoDate('2022-09-01'),
    } as const
    const second = await client.committee.saveRecord({ ...blank, record: renewed, file: null })
    expect((await client.committee.show(own)).inForce).toBe(second.id)
    expect((await client.committee.show({ ...own, day: isoDate('2022-08-31') })).inForce).toBe(first.id)
    // The words change, the file stays.
    const step = { id: first.id, expectedRevision: 1, scope: 'own', file: 'keep' } as const
    const changed = await client.committee.saveRecord({ ...step, record: { ...decision, issuer: 'Thành ủy' } })
    expect([changed.revision, changed.file?.name]).toEqual([2, 'quyet-dinh.pdf'])
    await expect(client.committee.saveRecord({ ...step, record: decision })).rejects.toMatchObject({ code: 'STALE' })
    await client.committee.withdrawRecord({ id: second.id, expectedRevision: 1, reason: 'ghi nhầm số' })
    expect((await client.committee.show(own)).inForce).toBe(first.id)
  })

  test('has one set of working regulations, which follow one another', async () => {
    const { client } = await desk()
    const regulations = {
      kind: 'regulations',
      number: '05/QC-BCĐ',
      date: isoDate('2021-06-01'),
      issuer: 'Ban Chỉ đạo',
      rhythm: 'quarterly',
      usualDay: 'tuần cuối của quý',
      usualTime: '08:00',
      usualPlace: 'Phòng họp số 1',
      chairRole: 'truong_ban',
      signing: [{ role: 'pho_truong_ban_thuong_truc', form: 'KT.', papers: 'giấy mời, thông báo kết luận' }],
    } as const
    const input = { id: null, expectedRevision: 0, scope: 'own', file: null } as const
    await client.committee.saveRecord({ ...input, record: { ...regulations, signing: [...regulations.signing] } })
    await expect(
      client.committee.saveRecord({ ...input, record: { ...regulations, signing: [] } }),
    ).rejects.toMatchObject({ code: 'STALE' })
    const yearly = { ...regulations, rhythm: 'yearly', signing: [] } as const
    await client.committee.saveRecord({ ...input, expectedRevision: 1, record: { ...yearly, signing: [] } })
    const seen = (await client.committee.show(own)).regulations
    expect([seen?.revision, seen?.record.rhythm]).toEqual([2, 'yearly'])
    const history = await client.committee.recordHistory({ id: seen?.id ?? '' })
    expect(history.map(({ record }) => record.kind === 'regulations' && record.rhythm)).toEqual(['yearly', 'quarterly'])
  })

  test('remembers the committees that were merged into it, oldest first', async () => {
    const { client } = await desk()
    const predecessor = (name: string, from: string | null, to: string) =>
      ({
        kind: 'predecessor',
        name,
        from: from === null ? null : isoDate(from),
        to: isoDate(to),
        decision: null,
        note: null,
      }) as const
    for (const record of [
      predecessor('Ban Chỉ đạo thực hiện chính sách BHXH', '2015-01-01', '2021-04-30'),
      predecessor('Ban Chỉ đạo BHYT toàn dân', null, '2021-04-30'),
    ])
      await client.committee.saveRecord({ id: null, expectedRevision: 0, scope: 'own', record, file: null })
    expect((await client.committee.show(own)).predecessors.map(({ record }) => record.name)).toEqual([
      'Ban Chỉ đạo BHYT toàn dân',
      'Ban Chỉ đạo thực hiện chính sách BHXH',
    ])
  })
})
