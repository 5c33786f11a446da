import { expect, type Locator, type Page } from '@playwright/test'

/** Sổ theo dõi: the five registers. */
export class RegistersPage {
  readonly #page: Page
  readonly importPanel: Locator

  constructor(page: Page) {
    this.#page = page
    this.importPanel = page.getByRole('region', { name: /^Nhập sổ / })
  }

  async open(register: string): Promise<void> {
    await this.#page.getByRole('link', { name: 'Sổ theo dõi' }).click()
    await this.#page.getByRole('tab', { name: register }).click()
    await expect(this.#page.getByRole('tab', { name: register, selected: true })).toBeVisible()
  }

  /** The form for a new entry. */
  async write(): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Ghi vào sổ' }).click()
    const form = this.#page.getByRole('dialog')
    await expect(form.getByRole('button', { name: 'Lưu', exact: true })).toBeVisible()
    return form
  }

  row(text: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: text })
  }

  async openRow(text: string): Promise<Locator> {
    await this.row(text).first().press('Enter')
    const drawer = this.#page.getByRole('dialog')
    await expect(drawer.getByRole('heading', { name: 'Lịch sử' })).toBeVisible()
    return drawer
  }

  /** Picks a sheet; its text stands for the file. */
  async pickSheet(name: string, text: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Nhập từ bảng tính' }).click()
    await this.importPanel
      .getByTestId('register-file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }
}
