import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import { readRegisterCitations } from '../../electron/usecases/registers/register-citations.ts'
import type { EntryOf } from '../../shared/domain/registers/register-entry.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64, testToday } from '../support/open-desk.ts'

const open: OpenDesk[] = []
async function desk(): Promise<OpenDesk> {
  const opened = await openDesk()
  open.push(opened)
  return opened
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const directive: EntryOf<'directives'> = {
  register: 'directives',
  date: isoDate('2022-03-14'),
  documentType: 'Công văn',
  number: '12/BCĐ-BHXH',
  issuer: 'Ban Chỉ đạo',
  subject: 'đôn đốc phát triển người tham gia BHYT học sinh, sinh viên',
  note: null,
}

describe('an entry', () => {
  test('keeps every version, with who changed it and why; withdrawn it counts for nothing and stays readable', async () => {
    const { client } = await desk()
    const added = await client.registers.add({ planId: null, entry: directive })
    const changed = await client.registers.change({
      id: added.id,
      expectedRevision: 1,
      planId: plan64,
      entry: { ...directive, number: '13/BCĐ-BHXH' },
      reason: 'ghi nhầm số',
    })
    await client.registers.withdraw({ id: added.id, expectedRevision: 2, reason: 'văn bản đã hủy' })
    const history = await client.registers.history({ id: added.id })
    expect(
      history.map(({ revision, withdrawn, reason, entry }) => [
        revision,
        withdrawn,
        reason,
        entry.register === 'directives' && entry.number,
      ]),
    ).toEqual([
      [3, true, 'văn bản đã hủy', '13/BCĐ-BHXH'],
      [2, false, 'ghi nhầm số', '13/BCĐ-BHXH'],
      [1, false, null, '12/BCĐ-BHXH'],
    ])
    expect([added.planId, changed.planId]).toEqual([null, plan64])
    expect((await client.upkeep.audit()).slice(0, 3).map(({ action }) => action)).toEqual([
      'withdraw_register_entry',
      'change_register_entry',
      'add_register_entry',
    ])
    const restored = await client.registers.restore({ id: added.id, expectedRevision: 3 })
    expect([restored.revision, restored.withdrawn]).toEqual([4, false])
  })

  test('is not entered twice, however its number is typed, and not overwritten by who saw an older version', async () => {
    const { client } = await desk()
    const added = await client.registers.add({ planId: null, entry: directive })
    await expect(
      client.registers.add({ planId: null, entry: { ...directive, number: '12/bcđ-bhxh', subject: 'khác' } }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    const step = { id: added.id, expectedRevision: 1, planId: null, reason: null }
    await client.registers.change({ ...step, entry: { ...directive, note: 'bản thứ hai' } })
    await expect(
      client.registers.change({ ...step, entry: { ...directive, note: 'bản đến muộn' } }),
    ).rejects.toMatchObject({ code: 'STALE' })
    const [kept] = await client.registers.list({ register: 'directives' })
    expect(kept?.entry).toMatchObject({ note: 'bản thứ hai' })
  })

  test('is refused where it contradicts itself, with the remedy', async () => {
    const { client } = await desk()
    const inspection = {
      register: 'inspections',
      date: isoDate('2022-06-15'),
      kind: 'check',
      body: 'BHXH thành phố',
      inspected: 'Công ty minh họa',
      units: 1,
      content: 'đóng BHXH',
      conclusion: null,
      due: 100,
      recovered: 101,
      policeFiles: null,
      note: null,
    } as const
    await expect(client.registers.add({ planId: null, entry: inspection })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: 'Số tiền đã thu hồi (101 đồng) lớn hơn số tiền phải thu (100 đồng).' },
    })
    const ahead = { ...directive, date: isoDate('2031-01-01') }
    await expect(client.registers.add({ planId: null, entry: ahead })).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await client.registers.list({ register: 'inspections' })).toEqual([])
  })

  test('is found by the search without diacritics, and no longer once withdrawn', async () => {
    const { client } = await desk()
    const added = await client.registers.add({ planId: null, entry: directive })
    const find = async () =>
      (await client.search.find({ text: 'hoc sinh sinh vien', limit: 10 }))
        .filter(({ kind }) => kind === 'register')
        .map(({ ref }) => ref)
    expect(await find()).toEqual([`directives/${added.id}`])
    await client.registers.withdraw({ id: added.id, expectedRevision: 1, reason: 'ghi nhầm sổ' })
    expect(await find()).toEqual([])
  })
})

describe('the citations of a plan', () => {
  test('hold its own entries and those of every plan, between the two days', async () => {
    const { client, directory } = await desk()
    const other = (await client.plans.list()).find(({ id }) => id !== plan64)
    if (!other) throw new Error('the catalogue has one plan only')
    await client.registers.add({ planId: null, entry: directive })
    await client.registers.add({ planId: other.id, entry: { ...directive, number: '14/KH' } })
    await client.registers.add({
      planId: plan64,
      entry: { ...directive, number: '15/KH', date: isoDate('2021-12-31') },
    })
    const store = openStore({ directory, mode: 'read', appVersion: 'test', now: () => testToday })
    const cited = readRegisterCitations({ store }, plan64, isoDate('2022-01-01'), isoDate('2022-12-31'), 'năm 2022')
    store.close()
    expect(cited.directives.map(({ number }) => number)).toEqual(['12/BCĐ-BHXH'])
  })
})

const sheet = (...lines: string[]) => new File([lines.join('\n')], 'thanh-tra.csv')
const head =
  'STT,Ngày kết luận,Hình thức,Cơ quan thực hiện,TÊN ĐƠN VỊ,Số đơn vị,Nội dung,Phải thu (triệu đồng),Đã thu hồi (triệu đồng)'

describe('a sheet', () => {
  const inspections = (file: File) => ({ register: 'inspections' as const, file, name: file.name })

  test('becomes entries with exact amounts, each traceable to its row; total rows are told, not stored', async () => {
    const { client } = await desk()
    const input = inspections(
      sheet(
        'KẾT QUẢ THANH TRA KIỂM TRA NĂM 2022,,,,,,,,',
        head,
        '1,15/06/2022,Thanh tra,BHXH thành phố,Công ty A,1,chậm đóng,"1.234,567891",0',
        '2,16/6/2022,kiem tra,BHXH quận,Công ty B,2,đóng thiếu,,-',
        ',,,,TỔNG CỘNG,3,,"1.234,567891",0',
      ),
    )
    const seen = await client.registers.preview(input)
    expect([seen.outcome, seen.rows.length, seen.refusedRows]).toEqual(['ready', 2, 0])
    const { read, used, ignored, errors } = seen.accounting
    expect(read).toBe(used + ignored + errors)
    const { fingerprint } = seen
    expect(await client.registers.accept({ ...input, planId: null, fingerprint, warningReason: null })).toEqual({
      recorded: 2,
      passedOver: 0,
    })
    const kept = await client.registers.list({ register: 'inspections' })
    expect(kept.map(({ entry }) => entry)).toMatchObject([
      { kind: 'inspection', due: 1_234_567_891, recovered: 0 },
      { kind: 'check', due: null, recovered: null },
    ])
    expect(kept.map(({ origin }) => origin?.row)).toEqual([3, 4])
    // The same sheet again has nothing new.
    const again = await client.registers.preview(input)
    expect([again.outcome, again.rows.map(({ outcome }) => outcome)]).toEqual([
      'duplicate',
      ['in_register', 'in_register'],
    ])
  })

  test('with one bad cell is refused as a whole, and the cell is named', async () => {
    const { client } = await desk()
    const input = inspections(
      sheet(
        head,
        '1,15/06/2022,Thanh tra,BHXH thành phố,Công ty A,1,chậm đóng,5,1',
        '2,tháng 6,Thanh tra,BHXH thành phố,Công ty B,1,chậm đóng,5,6',
        '3,17/06/2022,Thanh tra,BHXH thành phố,Công ty C,1,chậm đóng,5,6',
        '4,17/06/2022,Thanh tra,,Công ty D,1,chậm đóng,5,',
      ),
    )
    const seen = await client.registers.preview(input)
    expect([seen.outcome, seen.rows.length, seen.refusedRows]).toEqual(['rejected', 1, 3])
    expect(
      seen.findings.filter(({ severity }) => severity === 'error').map(({ cell, message }) => [cell, message]),
    ).toEqual([
      ['B3', 'Ô B3, trang “thanh-tra”: “tháng 6” không phải là ngày.'],
      ['I4', 'Ô I4, trang “thanh-tra”: số tiền đã thu hồi (6.000.000 đồng) lớn hơn số tiền phải thu (5.000.000 đồng).'],
      ['D5', 'Ô D5, trang “thanh-tra”: chưa có “Cơ quan thực hiện”.'],
    ])
    await expect(
      client.registers.accept({ ...input, planId: null, fingerprint: seen.fingerprint, warningReason: null }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await client.registers.list({ register: 'inspections' })).toEqual([])
  })

  test('of money without a unit, or of another register, is refused with what to do', async () => {
    const { client } = await desk()
    const codes = async (file: File) =>
      (await client.registers.preview(inspections(file))).findings.map(({ code }) => code)
    const row = '1,15/06/2022,Thanh tra,BHXH thành phố,Công ty A,1,chậm đóng,5,1'
    expect(await codes(sheet(head.replaceAll(' (triệu đồng)', ''), row))).toEqual(['no_unit', 'no_unit'])
    expect(await codes(sheet('Số hiệu,Tên hàng', 'a,b'))).toEqual(['no_table'])
    expect(await codes(sheet(head.replace('Số đơn vị,', ''), row.replace('Công ty A,1', 'Công ty A')))).toEqual([
      'missing_column',
    ])
  })

  test('that is the register’s own export comes back with nothing new', async () => {
    const { client } = await desk()
    await client.registers.add({ planId: null, entry: { ...directive, note: '=1+1' } })
    const { file, name } = await client.registers.export({ register: 'directives', year: 2022 })
    expect(name).toBe('so-theo-doi Van ban chi dao da ban hanh nam 2022_2023-01-15.xlsx')
    const seen = await client.registers.preview({ register: 'directives', file, name })
    expect([seen.outcome, seen.rows.map(({ entry }) => entry)]).toEqual(['duplicate', [{ ...directive, note: '=1+1' }]])
  })

  test('names its money’s unit above the table, and refuses what changed after it was seen', async () => {
    const { client } = await desk()
    const input = inspections(
      sheet(
        'Đơn vị tính: nghìn đồng,,,,,,,,',
        head.replaceAll(' (triệu đồng)', ''),
        '1,15/06/2022,Thanh tra,BHXH thành phố,Công ty A,1,chậm đóng,12.500,0',
      ),
    )
    const seen = await client.registers.preview(input)
    const [row] = seen.rows
    if (row?.entry.register !== 'inspections') throw new Error('no row was read')
    expect(row.entry.due).toBe(12_500_000)
    await client.registers.add({ planId: null, entry: row.entry })
    const stale = { ...input, planId: null, fingerprint: seen.fingerprint, warningReason: null }
    await expect(client.registers.accept(stale)).rejects.toMatchObject({ code: 'REFUSED' })
  })
})
