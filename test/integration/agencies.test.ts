import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue.ts'
import { agenciesCommand } from '../../electron/cli/commands/agencies.ts'
import { agencyFaults } from '../../shared/domain/agencies/agency-faults.ts'
import { findAgency } from '../../shared/domain/agencies/find-agency.ts'
import { catalogueAgencies, registerOf } from '../../shared/domain/agencies/register.ts'
import { planId, unitCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

const hcmc = planId('hcmc-3651-qd-ubnd-2013')
const dongThap = planId('dong-thap-2021-2025')
const letter40 = planId('vss-40-cv-bcs-2014')
const five = [plan64, planId('da-nang-03-nq-tu-2021'), hcmc, dongThap, letter40]

let desk: OpenDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const membersOn = async (plan: (typeof five)[number], day: string) =>
  (await desk.client.agencies.members({ planId: plan, day: isoDate(day) })).entries
const memberCodes = async (plan: (typeof five)[number], entry: string, day: string) =>
  (await membersOn(plan, day)).find(({ code }) => code === entry)?.members.map(({ code }) => code)
const show = (code: string, day = '2023-06-30') =>
  desk.client.agencies.show({ territory: null, code, day: isoDate(day) })

test('every agency of all five plans is read: members on the plan’s first day, or why nobody can be named', async () => {
  const days = new Map([
    [hcmc, '2013-07-05'],
    [letter40, '2014-05-07'],
  ])
  const catalogue = loadCatalogue(path.resolve(import.meta.dirname, '../../resources/catalogue'))
  expect(catalogue.problems).toEqual([])
  for (const plan of five) {
    const { agencies } = await desk.client.plans.show({ planId: plan })
    const entries = await membersOn(plan, days.get(plan) ?? '2021-06-30')
    expect(entries.map(({ code }) => code)).toEqual(agencies.map(({ code }) => code))
    for (const entry of entries) {
      expect([entry.code, entry.basis]).toEqual([entry.code, 'catalogue'])
      // Communes are no rows of the list of units yet: such a class is open and says why.
      const told = entry.members.length > 0 || entry.notListed !== null || (entry.open && entry.note !== null)
      expect([plan, entry.code, told]).toEqual([plan, entry.code, true])
      if (!entry.isClass) expect([plan, entry.code, entry.members.length]).toEqual([plan, entry.code, 1])
    }
  }
})

test('“quận, huyện” of Đà Nẵng are all eight, Hoàng Sa among them; Hồ Chí Minh City had twenty-four in 2013', async () => {
  expect(await memberCodes(plan64, 'quan-huyen', '2021-04-12')).toEqual([
    'ubnd-495',
    'ubnd-492',
    'ubnd-497',
    'ubnd-498',
    'ubnd-490',
    'ubnd-494',
    'ubnd-493',
    'ubnd-491',
  ])
  expect(await memberCodes(hcmc, 'ubnd-quan-huyen', '2013-07-05')).toHaveLength(24)
  expect(await memberCodes(hcmc, 'bhxh-quan-huyen', '2013-07-05')).toHaveLength(24)
  expect(await memberCodes(dongThap, 'ubnd-huyen-thanh-pho', '2021-06-30')).toHaveLength(12)
  expect(await memberCodes(plan64, 'quan-huyen', '2025-07-01')).toEqual([])
})

test('“các sở, ban, ngành” of plan 64 are those whom its committee names, and the list is open', async () => {
  const entry = (await membersOn(plan64, '2021-04-12')).find(({ code }) => code === 'so-ban-nganh')
  expect(entry?.members.map(({ shortName }) => shortName)).toEqual([
    'BHXH thành phố',
    'Sở LĐTBXH',
    'Sở Y tế',
    'Công an thành phố',
  ])
  expect(entry?.open).toBe(true)
})

test('letter 40 is read in the committee’s own territory', async () => {
  expect(await memberCodes(letter40, 'ubnd-cap-huyen', '2014-05-07')).toHaveLength(8)
  await desk.client.plans.choose({ planId: dongThap })
  expect(await memberCodes(letter40, 'ubnd-cap-huyen', '2014-05-07')).toHaveLength(12)
  const entry = (await membersOn(letter40, '2014-05-07')).find(({ code }) => code === 'bhxh-tinh')
  expect(entry?.members[0]?.name).toBe('Bảo hiểm xã hội tỉnh Đồng Tháp')
})

test('from 1 March 2025 the work of Sở LĐTBXH stands at four departments, one by one', async () => {
  const { inCharge, summary } = await show('so-ldtbxh', '2025-03-01')
  expect(summary.state).toBe('ended')
  expect(inCharge.map(({ shortName, functions }) => [shortName, functions])).toEqual([
    ['Sở Nội vụ', ['lao động', 'bảo hiểm xã hội', 'việc làm']],
    ['Sở Y tế', ['bảo trợ xã hội']],
    ['Sở NN&MT', ['giảm nghèo']],
    ['Sở GDĐT', ['giáo dục nghề nghiệp']],
  ])
  const { predecessors } = await show('so-noi-vu')
  expect(predecessors.map(({ code }) => code)).toEqual(['so-ldtbxh'])
  expect((await show('bhxh', '2026-01-01')).inCharge.map(({ code }) => code)).toEqual(['bhxh-2025'])
})

test('a plan’s agency shows its roles: by its own name and as one of a class', async () => {
  await desk.client.plans.choose({ planId: hcmc })
  const { roles } = await show('so-y-te', '2013-07-05')
  const own = roles.find(({ planId: id }) => id === hcmc)
  expect(own).toMatchObject({ planName: 'Quyết định số 3651/QĐ-UBND', seats: [] })
  const { assignments } = await desk.client.plans.show({ planId: hcmc })
  const named = assignments.filter(({ lead }) => lead.includes('so-y-te')).length
  // "các sở, ngành" lead some duties as well.
  expect(own?.lead).toBeGreaterThan(named)
  expect(own?.classes).toContain('Các Sở - ngành thành phố')
})

test('every name of every register of the catalogue finds its agency, and every row is sound', () => {
  const { catalogue } = loadCatalogue(path.resolve(import.meta.dirname, '../../resources/catalogue'))
  for (const territory of ['48', '79', '87'].map(unitCode)) {
    const agencies = catalogueAgencies(territory, catalogue.agencyLists, catalogue.units)
    const register = registerOf(territory, agencies, catalogue.units)
    for (const agency of agencies) {
      expect(agencyFaults(agency, register)).toEqual([])
      const day = agency.validTo ?? agency.validFrom
      for (const { name } of agency.names.slice(-1)) {
        const match = findAgency(name, register, day)
        expect([name, match.kind === 'one' && match.agency.code]).toEqual([name, agency.code])
      }
    }
  }
})

const reason = 'Theo quyết định của UBND thành phố'

test('a new alias is a change of the secretariat’s own: marked, signed, found, and taken back', async () => {
  const before = await show('so-y-te')
  expect(before.summary.standing).toBe('catalogue')
  const row = { ...before.row, aliases: ['Y tế Đà thành'] }
  const change = { territory: null, code: 'so-y-te', row, basis: null, reason, expectedSequence: before.lastChange }
  const { sequence } = await desk.client.agencies.save(change)
  const after = await show('so-y-te')
  expect(after.summary.standing).toBe('changed')
  expect(after.history[0]).toMatchObject({ person: 'Nguyễn Thị Thử', reason, change: 'put' })
  const find = await desk.client.agencies.find({ territory: null, text: 'Y TE DA THANH', day: null })
  expect(find).toMatchObject({ certain: true, found: [{ code: 'so-y-te' }] })
  const [entry] = await desk.client.upkeep.audit()
  expect(entry).toMatchObject({ action: 'edit_agency', subject: 'agency:48/so-y-te' })

  // Somebody who saw the row before this change is told, and nothing is overwritten.
  await expect(desk.client.agencies.save(change)).rejects.toMatchObject({ code: 'STALE' })
  await desk.client.agencies.takeBack({ territory: null, code: 'so-y-te', reason, expectedSequence: sequence })
  const back = await show('so-y-te')
  expect([back.summary.standing, back.row.aliases]).toEqual(['catalogue', []])
  expect(back.history.map(({ change: kind }) => kind)).toEqual(['restore', 'put'])
  expect(back.lastChange).toBeGreaterThan(sequence)
})

test('an agency of the committee’s own gets a code of its own, lives in the list, and leaves it again', async () => {
  const { row } = await show('so-y-te')
  const own = { ...row, names: [{ ...row.names[0], name: 'Sở Y tế', shortName: null }] as const, successions: [] }
  const save = (text: string) =>
    desk.client.agencies.save({
      territory: null,
      code: null,
      row: { ...own, code: 'moi', names: [{ ...own.names[0], name: text }] },
      basis: null,
      reason,
      expectedSequence: 0,
    })
  const first = await save('Tổ công tác liên ngành')
  const second = await save('Tổ công tác liên ngành')
  expect([first.code, second.code]).toEqual(['to-cong-tac-lien-nganh', 'to-cong-tac-lien-nganh-2'])
  const listed = await desk.client.agencies.list({ territory: null, day: null })
  expect(listed.agencies.filter(({ standing }) => standing === 'own').map(({ code }) => code)).toEqual([
    first.code,
    second.code,
  ])
  await desk.client.agencies.takeBack({ territory: null, ...second, reason, expectedSequence: second.sequence })
  const after = await desk.client.agencies.list({ territory: null, day: null })
  expect(after.withdrawn.map(({ code }) => code)).toEqual([second.code])
  expect((await save('Tổ công tác liên ngành')).code).toBe('to-cong-tac-lien-nganh-3')

  // What was taken back can come back, once: the other person is told.
  const [gone] = after.withdrawn
  if (!gone) throw new Error('Nothing was withdrawn')
  const back = { territory: null, code: gone.code, reason, expectedSequence: gone.lastChange }
  await desk.client.agencies.takeBack(back)
  expect((await show(second.code)).summary.standing).toBe('own')
  await expect(desk.client.agencies.takeBack(back)).rejects.toMatchObject({ code: 'STALE' })
})

test('an end without a successor in the register, a name twice, somebody else’s alias: each refused in words', async () => {
  const { row, lastChange } = await show('so-y-te')
  const save = (part: object) =>
    desk.client.agencies.save({
      territory: null,
      code: 'so-y-te',
      row: { ...row, ...part },
      basis: null,
      reason,
      expectedSequence: lastChange,
    })
  const line = { to: 'so-khong-co', from: isoDate('2027-01-01'), functions: [], document: null, note: null }
  await expect(save({ validTo: isoDate('2026-12-31'), successions: [line] })).rejects.toMatchObject({
    code: 'REFUSED',
    message: expect.stringContaining('Cơ quan kế thừa “so-khong-co” không có trong danh mục'),
  })
  await expect(save({ aliases: ['BHXH thành phố'] })).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'Tên gọi khác “BHXH thành phố” đang chỉ “Bảo hiểm xã hội thành phố Đà Nẵng”.',
  })
  await expect(save({ unit: unitCode('760') })).rejects.toMatchObject({
    message: expect.stringContaining('Đơn vị “760” không thuộc địa bàn này.'),
  })
  // Sở LĐTBXH passed work on to it in 2025: it cannot have ended before.
  await expect(save({ validTo: isoDate('2024-12-31') })).rejects.toMatchObject({
    message: expect.stringContaining('Cơ quan này kế thừa “Sở Lao động - Thương binh và Xã hội thành phố Đà Nẵng”'),
  })
})

test('the committee decides on a class; “back to the catalogue” restores its reading', async () => {
  const decide = (agencies: string[] | null, expectedSequence: number) =>
    desk.client.agencies.setMembers({
      planId: plan64,
      entry: 'so-ban-nganh',
      decision: agencies && { agencies, open: false, note: 'Quyết định kiện toàn' },
      reason,
      expectedSequence,
    })
  const { sequence } = await decide(['bhxh', 'so-y-te', 'so-tai-chinh'], 0)
  expect(await memberCodes(plan64, 'so-ban-nganh', '2023-01-15')).toEqual(['bhxh', 'so-y-te', 'so-tai-chinh'])
  // "Các cấp, các ngành" follow it.
  expect(await memberCodes(plan64, 'cac-cap-cac-nganh', '2023-01-15')).toContain('so-tai-chinh')
  const entry = (await membersOn(plan64, '2023-01-15')).find(({ code }) => code === 'so-ban-nganh')
  expect(entry).toMatchObject({ basis: 'committee', open: false, lastChange: sequence, note: 'Quyết định kiện toàn' })
  await expect(decide(['bhxh'], 0)).rejects.toMatchObject({ code: 'STALE' })
  await expect(decide(['khong-co'], sequence)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await decide(null, sequence)
  expect(await memberCodes(plan64, 'so-ban-nganh', '2023-01-15')).toEqual(['bhxh', 'so-ldtbxh', 'so-y-te', 'cong-an'])
  await expect(decide(null, 0)).rejects.toMatchObject({ code: 'REFUSED' })
})

test('nobody changes the register without being introduced', async () => {
  await desk.close()
  desk = await openDesk({ person: false })
  const { row } = await show('so-y-te')
  const change = { territory: null, code: 'so-y-te', row, basis: null, reason, expectedSequence: 0 }
  await expect(desk.client.agencies.save(change)).rejects.toMatchObject({ code: 'NO_PERSON' })
})

test('the command line tells the register of the day, and whom a plan means', async () => {
  const run = (options: Record<string, string>) =>
    agenciesCommand.run(
      { client: desk.client, demoDirectory: '', tell: () => undefined, sign: async () => undefined },
      { words: [], options },
    )
  const register = await run({})
  expect(register.text).toContain('Cơ quan của thành phố Đà Nẵng vào ngày 15/01/2023')
  expect(register.text).toContain('37 cơ quan đang hoạt động')
  const members = await run({ plan: plan64 })
  expect(members.text).toMatch(/so-ban-nganh .* BHXH thành phố; Sở LĐTBXH; Sở Y tế; Công an thành phố; … \(để ngỏ\)/)
  expect(members.text).toMatch(/don-vi-lien-quan .* \(không nêu được: Văn bản chỉ nói “liên quan”/)
  expect(members.json).toMatchObject({
    day: '2023-01-15',
    entries: expect.arrayContaining([
      expect.objectContaining({
        code: 'quan-huyen',
        open: false,
        members: expect.arrayContaining([expect.anything()]),
      }),
    ]),
  })
})
