import { afterEach, describe, expect, test } from 'vitest'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { openSlip } from '../support/fill-slip.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'
import { agency, blob, day, fill, line, name, previewOf, scope, slipOf, stateOf, write } from '../support/slip-desk.ts'

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

describe('a slip', () => {
  test('goes out, is filled in, comes back, and the secretariat accepts one report and returns the other', async () => {
    const opened = await desk()
    const { client } = opened
    const { first, second, slip } = await slipOf(opened)
    write(slip, first, {
      status: 'báo cáo hoàn thành',
      doneOn: day('2023-01-12'),
      product: 'Báo cáo rà soát',
      documentNumber: '125/SYT-NVY',
      documentDate: day('2023-01-13'),
      note: 'Đã rà soát 12.430 thẻ',
    })
    write(slip, second, { status: 'báo cáo hoàn thành', doneOn: day('2023-01-10'), note: 'Đã kiểm tra 5/11 xã' })
    const file = await blob(slip)
    const preview = await previewOf(client, file, agency)
    expect([preview.outcome, preview.findings, preview.rows.map(({ state }) => state)]).toEqual([
      'ready',
      [],
      ['changed', 'changed'],
    ])
    const { fingerprint } = preview
    const accepted = await client.slips.accept({ file, name, agency, fingerprint, decisions: [] })
    expect([accepted.written, accepted.left]).toEqual([2, 0])

    const reported = await stateOf(client, first)
    expect(reported.lines.find((one) => one.line === line)).toMatchObject({
      status: 'reported',
      doneOn: '2023-01-12',
      product: 'Báo cáo rà soát',
      note: 'Đã rà soát 12.430 thẻ',
    })
    expect(reported.history.map(({ change, personName }) => [change.kind, personName])).toEqual([
      ['reported', 'Nguyễn Thị Thử (theo phiếu của Sở Y tế thành phố Đà Nẵng)'],
      ['evidence', 'Nguyễn Thị Thử (theo phiếu của Sở Y tế thành phố Đà Nẵng)'],
    ])
    expect(reported.documents).toMatchObject([
      { number: '125/SYT-NVY', date: '2023-01-13', issuer: 'Sở Y tế thành phố Đà Nẵng', fileName: name },
    ])
    const kept = await client.tasks.documentFile({ documentId: reported.documents[0]?.id ?? '' })
    expect(Buffer.from(await kept.file.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)

    const decide = async (
      key: string,
      change: Parameters<typeof client.tasks.change>[0]['steps'][number]['change'],
    ) => {
      const { row } = await stateOf(client, key)
      await client.tasks.change({ steps: [{ key: taskKey(key), change, expectedRevision: row.revision }] })
    }
    await decide(first, { kind: 'accepted', line, note: '' })
    await decide(second, { kind: 'returned', line, reason: 'Còn 6 xã chưa kiểm tra' })
    expect((await stateOf(client, first)).row).toMatchObject({ status: 'completed', timeliness: 'completed_in_time' })
    const { file: next } = await client.slips.export({ ...scope, agency })
    const again = await openSlip(next)
    const texts = [...again.rows].map(([key, { row }]) => [key.split(' ')[0], again.cell(row, 'current').text])
    expect(texts.some(([key]) => key === first)).toBe(false)
    expect(texts.find(([key]) => key === second)?.[1]).toBe(
      'trả lại; lý do: Còn 6 xã chưa kiểm tra. Đã ghi: Đã kiểm tra 5/11 xã',
    )
    expect((await client.slips.accepted()).map(({ agencyName, changedTasks }) => [agencyName, changedTasks])).toEqual([
      ['Sở Y tế thành phố Đà Nẵng', 2],
    ])
  })

  test('that nobody filled in changes nothing and says so', async () => {
    const opened = await desk()
    const { slip } = await slipOf(opened)
    const preview = await previewOf(opened.client, await blob(slip))
    expect([preview.outcome, preview.rows, preview.untouched]).toEqual(['unchanged', [], slip.rows.size])
  })

  test('sent twice is told from its first time, and changes nothing', async () => {
    const opened = await desk()
    const { client } = opened
    const { first, slip } = await slipOf(opened)
    write(slip, first, { percent: 40, note: 'Đang rà soát' })
    const file = await blob(slip)
    const { fingerprint } = await previewOf(client, file)
    await client.slips.accept({ file, name, agency: null, fingerprint, decisions: [] })
    const { revision } = (await stateOf(client, first)).row
    const again = await previewOf(client, file)
    expect([again.outcome, again.findings[0]?.message]).toEqual([
      'duplicate',
      'Phiếu trong tệp “phieu.xlsx” đã được nhập ngày 15/01/2023 (Nguyễn Thị Thử, tệp “phieu.xlsx”); không có gì thay đổi.',
    ])
    await expect(
      client.slips.accept({ file, name, agency: null, fingerprint: again.fingerprint, decisions: [] }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    // The same answers in a file that was saved anew: other bytes, nothing new in them.
    slip.book.title = 'lưu lại'
    const saved = await previewOf(client, await blob(slip))
    expect([saved.outcome, saved.findings.map(({ code }) => code)]).toEqual(['unchanged', ['slip_sent_again']])
    expect((await stateOf(client, first)).row.revision).toBe(revision)
  })

  test('finds its rows by what they are, not where they stand', async () => {
    const opened = await desk()
    const { client } = opened
    const { first, second, slip } = await slipOf(opened)
    write(slip, first, { note: 'của nhiệm vụ thứ nhất' })
    write(slip, second, { note: 'của nhiệm vụ thứ hai' })
    const [one, two] = [first, second].map((key) => slip.rows.get(`${key} ${line}`)?.row ?? 0)
    const values = (row: number) => slip.sheet.getRow(row).values as (string | number | null)[]
    const [upper, lower] = [values(one ?? 0), values(two ?? 0)]
    slip.sheet.getRow(one ?? 0).values = lower
    slip.sheet.getRow(two ?? 0).values = upper
    // And the last row of the slip is gone.
    const gone = Math.max(...[...slip.rows.values()].map(({ row }) => row))
    slip.sheet.spliceRows(gone, 1)
    const preview = await previewOf(client, await blob(slip))
    expect(preview.rows.map(({ key, fields }) => [key, fields[0]?.slip])).toEqual([
      [first, 'của nhiệm vụ thứ nhất'],
      [second, 'của nhiệm vụ thứ hai'],
    ])
    expect(preview.findings.map(({ code }) => code)).toEqual(['missing_rows'])
  })
})

describe('what both sides changed', () => {
  test('is shown with both values, who changed it meanwhile and when, and waits for a decision', async () => {
    const opened = await desk()
    const { client } = opened
    const { first, slip } = await slipOf(opened)
    write(slip, first, { percent: 60, note: 'Phiếu: xong 60%', product: 'Danh sách' })
    await client.tasks.change({
      steps: [
        {
          key: taskKey(first),
          change: { kind: 'progress', line, percent: null, note: 'Điện thoại: gặp vướng mắc', product: null },
          expectedRevision: 0,
        },
      ],
    })
    const file = await blob(slip)
    const preview = await previewOf(client, file)
    const row = preview.rows[0]
    expect([preview.outcome, row?.state]).toEqual(['needs_review', 'conflict'])
    expect(row?.fields.map(({ field, outcome, base, now, slip: said }) => [field, outcome, base, now, said])).toEqual([
      ['percent', 'taken', null, null, '60%'],
      ['product', 'taken', null, null, 'Danh sách'],
      ['note', 'conflict', null, 'Điện thoại: gặp vướng mắc', 'Phiếu: xong 60%'],
    ])
    expect(row?.fields.at(-1)?.changedBy).toEqual({ personName: 'Nguyễn Thị Thử', at: '2023-01-15T05:00:00.000Z' })
    const request = { file, name, agency: null, fingerprint: preview.fingerprint }
    await expect(client.slips.accept({ ...request, decisions: [] })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: expect.stringContaining('cả hai bên cùng sửa: Ghi chú') },
    })
    const decisions = [{ token: row?.token ?? '', leave: false, choices: { note: 'store' as const } }]
    await client.slips.accept({ ...request, decisions })
    const { lines } = await stateOf(client, first)
    expect(lines.find((one) => one.line === line)).toMatchObject({
      percent: 60,
      note: 'Điện thoại: gặp vướng mắc',
      product: 'Danh sách',
      status: 'in_progress',
    })
  })

  test('after the comparison was shown is not written: it is shown anew', async () => {
    const opened = await desk()
    const { client } = opened
    const { first, slip } = await slipOf(opened)
    write(slip, first, { percent: 60 })
    const file = await blob(slip)
    const { fingerprint } = await previewOf(client, file)
    await client.tasks.change({
      steps: [{ key: taskKey(first), change: { kind: 'noted', text: 'đã điện thoại' }, expectedRevision: 0 }],
    })
    await expect(client.slips.accept({ file, name, agency: null, fingerprint, decisions: [] })).rejects.toMatchObject({
      code: 'STALE',
    })
    expect((await stateOf(client, first)).row.percent).toBe(null)
    const fresh = await previewOf(client, file)
    expect(fresh.outcome).toBe('ready')
  })

  test('leaves a task alone that was closed meanwhile, and takes the rest', async () => {
    const opened = await desk()
    const { client } = opened
    const { first, second, slip } = await slipOf(opened)
    write(slip, first, { note: 'còn vướng' })
    write(slip, second, { note: 'đã kiểm tra 3 xã' })
    const reported = { kind: 'reported', line, doneOn: isoDate('2023-01-11'), note: '', product: null } as const
    await client.tasks.change({
      steps: [
        { key: taskKey(first), change: reported, expectedRevision: 0 },
        { key: taskKey(first), change: { kind: 'accepted', line, note: '' }, expectedRevision: 0 },
      ],
    })
    const file = await blob(slip)
    const { rows, fingerprint } = await previewOf(client, file)
    expect(rows.map(({ state, blocked }) => [state, blocked?.message])).toEqual([
      ['blocked', 'Phần việc này đã hoàn thành và được chấp nhận.'],
      ['changed', undefined],
    ])
    const request = { file, name, agency: null, fingerprint }
    await expect(client.slips.accept({ ...request, decisions: [] })).rejects.toMatchObject({ code: 'REFUSED' })
    const leave = { token: rows[0]?.token ?? '', leave: true, choices: {} }
    expect(await client.slips.accept({ ...request, decisions: [leave] })).toMatchObject({ written: 1, left: 1 })
    expect((await stateOf(client, second)).row).toMatchObject({ status: 'in_progress', note: 'đã kiểm tra 3 xã' })
  })
})

test('a task that passed to another agency is not answered by the one that had it', async () => {
  const opened = await desk()
  const { client } = opened
  const { first, slip } = await slipOf(opened)
  write(slip, first, { percent: 60 })
  await client.tasks.move({
    from: agency,
    on: isoDate('2023-01-15'),
    reason: 'sắp xếp tổ chức bộ máy',
    moves: [{ key: taskKey(first), to: 'so-ldtbxh', expectedRevision: 0 }],
  })
  const { rows } = await previewOf(client, await blob(slip))
  expect(rows.map(({ state, blocked }) => [state, blocked?.message])).toEqual([
    ['blocked', 'Nhiệm vụ đã chuyển sang Sở Lao động - Thương binh và Xã hội thành phố Đà Nẵng từ ngày 15/01/2023.'],
  ])
})

test('a coordinating agency answers for its own part only', async () => {
  const opened = await desk()
  const { client } = opened
  const { first } = await slipOf(opened)
  const { file } = await client.slips.export({ ...scope, agency: 'bhxh' })
  const slip = await openSlip(file)
  const place = slip.rows.get(`${first} bhxh`)
  if (!place) throw new Error('BHXH does not coordinate')
  expect(slip.cell(place.row, 'role').text).toBe('phối hợp')
  fill(slip, place.row, { status: 'báo cáo hoàn thành', doneOn: day('2023-01-14') })
  const filled = await blob(slip)
  const { fingerprint } = await previewOf(client, filled)
  await client.slips.accept({ file: filled, name, agency: 'bhxh', fingerprint, decisions: [] })
  const { lines } = await stateOf(client, first)
  expect(lines.map((one) => [one.line, one.status])).toEqual([
    ['lead', 'not_started'],
    ['bhxh', 'reported'],
  ])
})

test('all agencies at once: one slip each, in one zip, and each is read back', async () => {
  const opened = await desk()
  const { client } = opened
  await slipOf(opened)
  const { agencies } = await client.slips.agencies(scope)
  const { slips, file, name: zipName } = await client.slips.exportAll({ ...scope, agencies: null })
  expect(slips.map(({ agency: code, rows }) => [code, rows])).toEqual(
    agencies.map(({ code, lead, coordinating }) => [code, lead + coordinating]),
  )
  expect(zipName).toBe('Phieu cap nhat tien do 2023-01-15.zip')
  const { batchId } = await client.intake.upload({
    batchId: null,
    files: [{ file, name: zipName, relativePath: zipName }],
  })
  const names: string[] = []
  for await (const { file: inside } of await client.intake.preview({ batchId, planId: plan64 }))
    names.push(inside.fileName)
  expect(names).toEqual(slips.map((one) => one.name))
  await expect(client.slips.export({ ...scope, agency: 'khong-co' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
