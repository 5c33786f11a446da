import { readFile } from 'node:fs/promises'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { demoFiles } from './demo-files.ts'

const [firstFile = ''] = demoFiles(2022)
const firstName = firstFile.split('/').at(-1) ?? ''

test.beforeEach(async ({ app }) => {
  await new FirstRunPage(app.page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
})

test('a file that is no workbook is refused by name with a remedy; the others go on', async ({ app }) => {
  const intake = new IntakePage(app.page)
  await intake.open()
  await intake.pick([firstFile, { name: 'bao-cao-hong.xlsx', bytes: Buffer.from('đây không phải là bảng tính') }])

  await expect(intake.row('bao-cao-hong.xlsx')).toContainText('Có lỗi')
  await expect(intake.row('bao-cao-hong.xlsx').getByRole('checkbox')).toBeDisabled()
  const drawer = await intake.openDetail('bao-cao-hong.xlsx')
  await expect(drawer).toContainText('bao-cao-hong.xlsx')
  await expect(drawer.getByRole('listitem')).toHaveCount(1)
  await intake.closeDetail()

  await intake.chooseAll()
  await expect(intake.acceptButton).toHaveText('Tiếp nhận 1 tệp')
  await intake.accept()
  await expect(intake.summary()).toHaveText('Đã tiếp nhận 1/1 tệp')
})

test('the same bytes are refused the second time, with the day and the person of the first', async ({ app }) => {
  const intake = new IntakePage(app.page)
  await intake.open()
  await intake.pick([firstFile])
  await intake.chooseAll()
  await intake.accept()
  await intake.startAnother()

  await intake.pick([{ name: 'ten khac.xlsx', bytes: await readFile(firstFile) }])
  await expect(intake.row('ten khac.xlsx')).toContainText('Đã nhập trước đây')
  await expect(intake.acceptButton).toBeDisabled()
  const drawer = await intake.openDetail('ten khac.xlsx')
  await expect(drawer).toContainText(firstName)
  await expect(drawer).toContainText('người thực hiện: Nguyễn Thị Ánh')
})

test('an import can be left and comes back with its address, until it is dropped', async ({ app }) => {
  const { page } = app
  const intake = new IntakePage(page)
  await intake.open()
  await intake.pick([firstFile])
  await expect(intake.row(firstName)).toContainText('huyện Hòa Vang')

  await page.reload()
  await expect(intake.row(firstName)).toContainText('huyện Hòa Vang')
  await page.getByRole('button', { name: 'Bỏ lượt nhập này' }).click()
  await expect(intake.preview).toBeHidden()
  await page.reload()
  await expect(page.getByText('Kéo thả tệp hoặc thư mục báo cáo vào đây')).toBeVisible()
})
