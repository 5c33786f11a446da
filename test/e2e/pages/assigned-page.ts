import { expect, type Locator, type Page } from '@playwright/test'

/** Số liệu › Chỉ tiêu giao: what was assigned, and what is reached of it. */
export class AssignedPage {
  readonly #page: Page
  readonly importPanel: Locator
  readonly recordButton: Locator

  constructor(page: Page) {
    this.#page = page
    this.importPanel = page.getByRole('region', { name: 'Nhập chỉ tiêu giao từ bảng tính' })
    this.recordButton = this.importPanel.getByRole('button', { name: /^Ghi \d+ chỉ tiêu giao$/ })
  }

  async open(year: number): Promise<void> {
    await this.#page.evaluate((hash) => {
      window.location.hash = hash
    }, `/so-lieu/chi-tieu-giao?nam=${year}`)
    await expect(this.#page.getByRole('tab', { name: 'Chỉ tiêu giao', selected: true })).toBeVisible()
  }

  /** Picks a sheet of assigned figures; its text stands for the file. */
  async pickSheet(name: string, text: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Nhập từ bảng tính' }).click()
    await this.importPanel
      .getByTestId('assigned-file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }

  row(holder: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: holder })
  }

  /** The drawer with everything that was ever assigned to the holder of a row. */
  async openHistory(holder: string): Promise<Locator> {
    await this.row(holder).first().press('Enter')
    const drawer = this.#page.getByRole('dialog')
    await expect(drawer.getByRole('heading', { name: 'Lịch sử chỉ tiêu giao' })).toBeVisible()
    return drawer
  }

  async chooseSource(source: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Nguồn chính thức' }).click()
    await this.#page.getByRole('option', { name: source }).click()
  }
}
