import { afterEach, describe, expect, test } from 'vitest'
import type { BackendClient } from '../../shared/contract/contract.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'
import { blob, day, line, previewOf, scope, slipOf, write } from '../support/slip-desk.ts'

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

describe('a slip that cannot be taken', () => {
  const rejected = async (client: BackendClient, file: Blob, expected: string | null = null) => {
    const { outcome, findings } = await previewOf(client, file, expected)
    return [outcome, findings[0]?.code, findings[0]?.message]
  }

  test('of another agency, of another store, or no slip at all says which of them', async () => {
    const [here, elsewhere] = [await desk(), await desk()]
    const { slip } = await slipOf(here)
    const file = await blob(slip)
    expect(await rejected(here.client, file, 'bhxh')).toEqual([
      'rejected',
      'other_agency',
      'Tệp “phieu.xlsx” là phiếu của Sở Y tế thành phố Đà Nẵng, không phải của Bảo hiểm xã hội thành phố Đà Nẵng.',
    ])
    expect(await rejected(elsewhere.client, file)).toEqual([
      'rejected',
      'other_store',
      'Tệp “phieu.xlsx” là phiếu của kho dữ liệu khác (Sở Y tế thành phố Đà Nẵng, lập ngày 15/01/2023).',
    ])
    const { file: other } = await here.client.plans.export({ planId: plan64 })
    expect(await rejected(here.client, other)).toEqual([
      'rejected',
      'not_a_slip',
      'Tệp “phieu.xlsx” không phải là phiếu cập nhật tiến độ do Sổ Chỉ đạo lập.',
    ])
    expect((await rejected(here.client, new Blob(['%PDF-1.7 bản quét'])))[2]).toContain('là tệp PDF')
    const { file: zip } = await here.client.slips.exportAll({ ...scope, agencies: null })
    expect((await rejected(here.client, zip))[1]).toBe('archive')
  })

  test('whose locked part was changed names the cell and both texts', async () => {
    const opened = await desk()
    const { first, slip } = await slipOf(opened)
    const { row } = slip.rows.get(`${first} ${line}`) ?? { row: 0 }
    slip.cell(row, 'due').value = '31/12/2023'
    expect(await rejected(opened.client, await blob(slip))).toEqual([
      'rejected',
      'tampered',
      `Tệp “phieu.xlsx”: ô F${row}, trang “Phiếu cập nhật”, thuộc cột khóa “Hạn” đã bị sửa: phiếu gốc ghi “20/01/2023”, nay là “31/12/2023”.`,
    ])
  })

  test('whose hidden part was changed is refused, whatever was changed in it', async () => {
    const opened = await desk()
    const { slip } = await slipOf(opened)
    // Another agency's code, so that its tasks could be answered for.
    slip.hidden.getCell(4, 2).value = 'bhxh'
    expect((await rejected(opened.client, await blob(slip)))[1]).toBe('tampered')
  })

  test('with a row that was copied is refused, and a line added by hand is told', async () => {
    const opened = await desk()
    const { first, slip } = await slipOf(opened)
    const { row } = slip.rows.get(`${first} ${line}`) ?? { row: 0 }
    const copied = slip.sheet.getRow(row).values as string[]
    slip.sheet.insertRow(row + 1, copied)
    expect((await rejected(opened.client, await blob(slip)))[2]).toBe(
      `Tệp “phieu.xlsx”: dòng ${row} và dòng ${row + 1} cùng là một nhiệm vụ của phiếu (văn bản số 12/TB-BCĐ, khoản 3).`,
    )
    slip.cell(row + 1, 'token').value = null
    slip.cell(row + 1, 'note').value = 'việc làm thêm'
    const preview = await previewOf(opened.client, await blob(slip))
    expect([preview.outcome, preview.findings.map(({ code, cell, read }) => [code, cell, read])]).toEqual([
      'needs_review',
      [['outside_the_slip', `N${row + 1}`, 'việc làm thêm']],
    ])
  })
})

test('cells that make no sense are told one by one, with their address and what to do', async () => {
  const opened = await desk()
  const { client } = opened
  const { first, second, slip } = await slipOf(opened)
  write(slip, first, { status: 'đã xong', percent: 140, doneOn: '31/02/2023', documentNumber: '125/SYT' })
  write(slip, second, { status: 'báo cáo hoàn thành', percent: 80, doneOn: day('2023-02-01') })
  const { rows, outcome } = await previewOf(client, await blob(slip))
  expect([outcome, rows.map(({ state }) => state)]).toEqual(['needs_review', ['fault', 'fault']])
  const at = (key: string) => slip.rows.get(`${key} ${line}`)?.row
  expect(rows[0]?.faults.map(({ message }) => message)).toEqual([
    `Ô H${at(first)}: “đã xong” không phải là trạng thái đầu mối được chọn.`,
    `Ô I${at(first)}: “140” không phải là tỷ lệ từ 0 đến 100.`,
    `Ô J${at(first)}: “31/02/2023” không phải là ngày.`,
    `Ô M${at(first)}: văn bản minh chứng số “125/SYT” thiếu ngày.`,
  ])
  expect(rows[1]?.faults.map(({ message }) => message)).toEqual([
    `Ô I${at(second)}: tỷ lệ 80% trái với trạng thái “báo cáo hoàn thành”.`,
    `Ô J${at(second)}: ngày 01/02/2023 ở sau ngày nhập phiếu (15/01/2023).`,
  ])
})
