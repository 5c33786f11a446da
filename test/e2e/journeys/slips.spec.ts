import AxeBuilder from '@axe-core/playwright'
import { type OpenSlip, openSlip } from '../../support/fill-slip.ts'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { SlipsPage } from '../pages/slips-page.ts'

const agency = 'Sở Y tế thành phố Đà Nẵng'
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** The slip's rows that the agency leads, in their order. */
const ledRows = (slip: OpenSlip): readonly number[] =>
  [...slip.rows.values()].map(({ row }) => row).filter((row) => slip.cell(row, 'role').text === 'chủ trì')

const taskAt = (slip: OpenSlip, row: number): string =>
  `${slip.cell(row, 'title').text}, ${slip.cell(row, 'period').text}`

test('the liaison’s journey: a slip out, filled in, in again, accepted or returned', async ({ app }) => {
  const { page } = app
  await new FirstRunPage(page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const slips = new SlipsPage(page)
  await slips.open()
  const out = await app.savedBy(() => slips.download(agency))
  expect(out.name).toMatch(/^Phieu cap nhat tien do - So Y te thanh pho Da Nang - \d{4}-\d\d-\d\d\.xlsx$/)

  // At the agency: two tasks reported, one percentage that cannot be.
  const filled = await openSlip(out.bytes)
  const [done, partly, wrong] = ledRows(filled) as [number, number, number]
  for (const row of [done, partly]) {
    filled.cell(row, 'status').value = 'báo cáo hoàn thành'
    filled.cell(row, 'doneOn').value = day('2025-06-30')
  }
  filled.cell(done, 'documentNumber').value = '125/SYT-NVY'
  filled.cell(done, 'documentDate').value = day('2025-07-01')
  filled.cell(partly, 'note').value = 'Đã kiểm tra 7/11 xã'
  filled.cell(wrong, 'percent').value = 140
  const sent = await filled.save()

  const first = await slips.drop('phieu-so-y-te.xlsx', sent)
  await expect(first).toContainText('Chờ quyết định')
  await expect(first).toContainText(`Ô I${wrong}: “140” không phải là tỷ lệ từ 0 đến 100.`)
  await expect(first).toContainText('số 125/SYT-NVY ngày 01/07/2025')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([])
  await slips.accept(first, 'Tiếp nhận 2 nhiệm vụ, bỏ lại 1')
  await expect(slips.results).toContainText(`${agency}: đã ghi 2 nhiệm vụ, bỏ lại 1 dòng`)

  // The same file once more says so; a corrected one shows what was written meanwhile beside what it says now.
  const again = await slips.drop('lan-hai.xlsx', sent)
  await expect(again).toContainText('Đã nhập trước đây')
  await again.getByRole('button', { name: 'Bỏ phiếu này' }).click()
  filled.cell(partly, 'note').value = 'Đã kiểm tra 11/11 xã'
  filled.cell(wrong, 'percent').value = null
  const corrected = await slips.drop('phieu-sua.xlsx', await filled.save())
  await expect(corrected).toContainText('Đã kiểm tra 7/11 xã')
  await expect(corrected).toContainText(`Nguyễn Thị Ánh (theo phiếu của ${agency}) sửa lúc`)
  await expect(corrected.getByRole('button', { name: 'Tiếp nhận 1 nhiệm vụ' })).toBeDisabled()
  await slips.choose(corrected, 'Ghi chú', 'Theo phiếu')
  await slips.accept(corrected, 'Tiếp nhận 1 nhiệm vụ')
  await expect(slips.accepted.getByRole('row').filter({ hasText: agency })).toHaveCount(2)

  // The secretariat decides, task by task.
  const accepting = await slips.openTask(taskAt(filled, done))
  await accepting.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
  await accepting.getByRole('button', { name: 'Chấp nhận hoàn thành' }).click()
  await expect(page.getByText('Đã chấp nhận hoàn thành.')).toBeVisible()
  await slips.close()
  const returning = await slips.openTask(taskAt(filled, partly))
  await expect(returning).toContainText('Đã kiểm tra 11/11 xã')
  await returning.getByRole('button', { name: 'Trả lại', exact: true }).click()
  const form = returning.getByRole('form', { name: 'Trả lại' })
  await form.getByRole('textbox').first().fill('Chưa gửi biên bản kiểm tra')
  await form.getByRole('button', { name: 'Trả lại', exact: true }).click()
  await expect(page.getByText('Đã trả lại báo cáo hoàn thành.')).toBeVisible()
  await slips.close()

  // The next slip asks for what is still open, and says why.
  const next = await openSlip((await app.savedBy(() => slips.download(agency))).bytes)
  const current = ledRows(next).map((row) => [taskAt(next, row), next.cell(row, 'current').text])
  expect(current.map(([task]) => task)).not.toContain(taskAt(filled, done))
  expect(current).toContainEqual([
    taskAt(filled, partly),
    'trả lại; lý do: Chưa gửi biên bản kiểm tra. Đã ghi: Đã kiểm tra 11/11 xã',
  ])
})

test('slips of every agency come in one file', async ({ app }) => {
  await new FirstRunPage(app.page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
  const slips = new SlipsPage(app.page)
  await slips.open()
  const { name, bytes } = await app.savedBy(() => slips.downloadAll())
  expect([name, bytes.subarray(0, 2).toString()]).toEqual([
    expect.stringMatching(/^Phieu cap nhat tien do \d{4}-\d\d-\d\d\.zip$/),
    'PK',
  ])
  expect(bytes.includes('Phieu cap nhat tien do - So Y te thanh pho Da Nang')).toBe(true)
})
