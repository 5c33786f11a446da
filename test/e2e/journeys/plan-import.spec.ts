import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../../support/start-app.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { PlanImportPage, samplePlanFile } from '../pages/plan-import-page.ts'
import { PlansPage } from '../pages/plans-page.ts'

test.beforeEach(async ({ app }) => {
  await new FirstRunPage(app.page).begin('Nguyễn Thị Ánh', 'Thư ký Ban Chỉ đạo')
})

test('a document becomes a plan: rows appear, a target and a lead are corrected by keyboard, the plan is kept', async ({
  app,
}) => {
  const { page } = app
  const wizard = new PlanImportPage(page)
  await wizard.open()
  await wizard.pick(samplePlanFile)
  await wizard.waitForRows()
  await expect(wizard.progress).toContainText(/Đã soát 0\/\d+ mục cần xem/)

  // From here to the confirmation nothing but keys.
  const { keyboard } = page
  await keyboard.press('Home')
  await wizard.walkTo('≥ 92,5%')
  await expect(wizard.active).toContainText('dòng 22')
  await expect(wizard.line(22)).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await expect(wizard.field('Chỉ tiêu')).toBeFocused()
  for (let steps = 0; steps < 5; steps += 1) await keyboard.press('Tab')
  await expect(wizard.field('Mức')).toBeFocused()
  await keyboard.press('Control+A')
  await keyboard.type('92,75')
  await keyboard.press('Enter')
  await expect(wizard.rows).toBeFocused()
  await expect(wizard.active).toContainText('≥ 92,75%')
  await expect(wizard.active).toContainText('đã sửa')

  await wizard.walkTo('biên soạn tài liệu hỏi đáp')
  await expect(wizard.active).toContainText('Chủ trì: văn bản không nêu cơ quan chủ trì')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await expect(wizard.field('Chủ trì')).toBeFocused()
  // Without diacritics, as it is typed quickly.
  await keyboard.type('so tai chinh')
  await keyboard.press('Enter')
  // The first closes the list of agencies, the second leaves the row.
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await expect(wizard.rows).toBeFocused()
  await expect(wizard.active).toContainText(/Chủ trì: .*Sở Tài chính/)
  await expect(wizard.progress).toContainText(/Đã soát 1\/\d+ mục cần xem/)

  const summary = await wizard.confirm()
  await expect(summary).toContainText('31/KH-UBND')
  await expect(summary).toContainText(/Mục tiêu\s*5/)
  // The panel slides in before it takes the focus.
  await expect(summary.locator('[data-autofocus]')).toBeFocused()
  await keyboard.press('Enter')

  // It opens, corrected; the list has it with its counts, and the committee can take it up.
  await expect(page.getByRole('heading', { name: 'Kế hoạch số 31/KH-UBND' })).toBeVisible()
  const plans = new PlansPage(page)
  await expect(plans.targets).toContainText('≥ 92,75%')
  await plans.openTab('Nhiệm vụ')
  await expect(page.getByRole('row').filter({ hasText: 'biên soạn tài liệu hỏi đáp' })).toContainText('Sở Tài chính')
  await plans.open()
  await expect(plans.row('31/KH-UBND')).toContainText('đã nhập')
  await expect(plans.row('31/KH-UBND').getByRole('cell')).toContainText(['2024–2026', '5', '10', '1'])
  const question = await plans.askFor('31/KH-UBND')
  await question.getByRole('button', { name: 'Chọn cho Ban Chỉ đạo' }).click()
  await expect(plans.row('31/KH-UBND')).toContainText('Ban Chỉ đạo đang thực hiện')
})

test('nothing is stored before the confirmation; the corrections outlive a reload and can be dropped', async ({
  app,
}) => {
  const { page } = app
  const wizard = new PlanImportPage(page)
  const plans = new PlansPage(page)
  await wizard.open()
  await wizard.pick(samplePlanFile)
  await wizard.waitForRows()
  await page.keyboard.press('Home')
  await wizard.walkTo('≥ 93,5%')
  await page.keyboard.press('Delete')
  await expect(wizard.row('≥ 93,5%')).toHaveCount(0)
  await expect(page.getByText('Đã bỏ một mục tiêu.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(wizard.active).toContainText('≥ 93,5%')
  await page.keyboard.press(' ')
  await expect(wizard.active).toContainText('đã soát')
  await page.keyboard.press('Delete')
  await expect(wizard.row('≥ 93,5%')).toHaveCount(0)

  // What was corrected is there again, the file with it.
  await expect(page.getByText('Bản soát được giữ trên máy này')).toBeVisible()
  await page.reload()
  await wizard.waitForRows()
  await expect(page.getByText('Tiếp tục bản soát dở')).toBeVisible()
  await page.keyboard.press('Home')
  await wizard.walkTo('≥ 92,5%')
  await expect(wizard.row('≥ 93,5%')).toHaveCount(0)

  // Leaving asks; the list has no plan of it.
  await page.getByRole('link', { name: 'Danh sách kế hoạch' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rời trang, giữ bản soát' }).click()
  await expect(plans.row('64/KH-UBND')).toBeVisible()
  await page.reload()
  await expect(plans.row('64/KH-UBND')).toBeVisible()
  await expect(plans.row('31/KH-UBND')).toHaveCount(0)

  await page.getByRole('link', { name: 'Nhập kế hoạch' }).click()
  await wizard.waitForRows()
  await page.getByRole('button', { name: 'Bỏ, nhập văn bản khác' }).click()
  await page.getByRole('button', { name: 'Bỏ bản soát' }).click()
  await expect(page.getByText('Kéo thả văn bản kế hoạch vào đây')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Kéo thả văn bản kế hoạch vào đây')).toBeVisible()
})

test('a row is added for lines that were passed over, and what it lacks stands in the way until it is said', async ({
  app,
}) => {
  const { page } = app
  const wizard = new PlanImportPage(page)
  await wizard.open()
  await wizard.pick(samplePlanFile)
  await wizard.waitForRows()
  // A figure that had no place: its line is marked at the left, and becomes a target.
  await page.keyboard.press('Home')
  await wizard.walkTo('60%')
  await page.keyboard.press('ArrowLeft')
  await expect(wizard.document).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Insert')
  await page.getByRole('dialog').getByRole('button', { name: 'Mục tiêu' }).click()
  await expect(wizard.field('Chỉ tiêu')).toBeFocused()
  await page.keyboard.press('Escape')
  const summary = await wizard.confirm()
  await expect(summary).toContainText('mục tiêu chưa có chỉ tiêu')
  await expect(summary.getByRole('button', { name: 'Lưu kế hoạch' })).toBeDisabled()

  // The way to the row opens its fields.
  await summary.getByRole('button', { name: /mục tiêu chưa có chỉ tiêu/ }).click()
  await expect(wizard.field('Chỉ tiêu')).toBeFocused()
  await page.keyboard.type('ho gia dinh')
  await wizard.field('Chỉ tiêu').fill('ty le dan so tham gia')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await wizard.field('Từ năm').fill('2024')
  await wizard.field('đến năm').fill('2026')
  await page.keyboard.press('Enter')
  await expect(wizard.active).toContainText('60%')
  await wizard.confirm()
  await expect(wizard.summary.getByRole('button', { name: 'Lưu kế hoạch' })).toBeEnabled()
})

test('a browser that lost the original asks for it again, and takes only the very text that was reviewed', async ({
  app,
}) => {
  const { page } = app
  const wizard = new PlanImportPage(page)
  await wizard.open()
  await wizard.pick(samplePlanFile)
  await wizard.waitForRows()
  await expect(page.getByText('Bản soát được giữ trên máy này')).toBeVisible()
  await page.evaluate(forgetOriginals)
  await page.reload()
  await wizard.waitForRows()
  const summary = await wizard.confirm()
  await expect(summary.getByRole('button', { name: 'Lưu kế hoạch' })).toBeDisabled()
  await wizard.pickAgain({
    name: 'khac.txt',
    bytes: Buffer.from('I. MỤC TIÊU\n1. Năm 2024, 95% dân số tham gia BHYT.'),
  })
  await expect(summary).toContainText('Nội dung tệp “khac.txt” không phải là văn bản đã soát.')
  await wizard.pickAgain(samplePlanFile)
  await summary.getByRole('button', { name: 'Lưu kế hoạch' }).click()
  await expect(page.getByRole('heading', { name: 'Kế hoạch số 31/KH-UBND' })).toBeVisible()
})

test('a file that cannot be read is refused with its sentence, and another can be picked at once', async ({ app }) => {
  const { page } = app
  const wizard = new PlanImportPage(page)
  await wizard.open()
  await wizard.pick({ name: 'quet.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj') })
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('Chưa đọc được “quet.pdf”.')
  await expect(refusal).toContainText('PDF')
  await wizard.pick(samplePlanFile)
  await wizard.waitForRows()
  await expect(refusal).toBeHidden()
})

test('the import passes the automatic accessibility rules in every state', async ({ app }) => {
  const { page } = app
  const wizard = new PlanImportPage(page)
  await wizard.open()
  await expect(page.getByText('Kéo thả văn bản kế hoạch vào đây')).toBeVisible()
  await expectAccessible(page, 'before a document is picked')
  await wizard.pick(samplePlanFile)
  await wizard.waitForRows()
  await expectAccessible(page, 'rows')
  await page.keyboard.press('Home')
  await wizard.walkTo('≥ 92,5%')
  await page.keyboard.press('Enter')
  await expectAccessible(page, 'fields of a target')
  await page.keyboard.press('Escape')
  await wizard.walkTo('kết quả thực hiện hằng năm')
  await page.keyboard.press('Enter')
  await expectAccessible(page, 'fields of a duty')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByText('Trên trang này')).toBeVisible()
  await expectAccessible(page, 'keys')
  await page.keyboard.press('Escape')
  await wizard.confirm()
  await expectAccessible(page, 'confirmation')
})

async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(
    violations.map(({ id, nodes }) => `${state}: ${id} (${nodes.map(({ target }) => target).join(', ')})`),
  ).toEqual([])
}

/** Runs in the page: as a browser short of room drops large files first. */
function forgetOriginals(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('so-chi-dao.nhap-ke-hoach', 1)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction('tep-goc', 'readwrite')
      transaction.objectStore('tep-goc').clear()
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}
