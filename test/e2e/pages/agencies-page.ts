import type { Locator, Page } from '@playwright/test'

/** Cơ quan: the agencies of the territory, and whom the classes of a plan mean. */
export class AgenciesPage {
  /** "26/44 cơ quan" */
  readonly count: Locator
  readonly drawer: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.count = page.getByRole('main').getByRole('status').filter({ hasText: 'cơ quan' })
    this.drawer = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Cơ quan', exact: true }).click()
  }

  /** Looks at another day, written day first. */
  async lookAt(day: string): Promise<void> {
    const field = this.#page.getByLabel(/^Xem vào ngày/)
    await field.fill(day)
    await field.press('Enter')
  }

  async search(text: string): Promise<void> {
    await this.#page.getByLabel('Tìm cơ quan').fill(text)
  }

  async showState(name: 'Đang hoạt động' | 'Đã kết thúc' | 'Tất cả'): Promise<void> {
    await this.#page.getByText(name, { exact: true }).click()
  }

  row(text: string): Locator {
    return this.#table('Cơ quan').getByRole('row').filter({ hasText: text }).first()
  }

  classRow(text: string): Locator {
    return this.#table('Nhóm cơ quan').getByRole('row').filter({ hasText: text }).first()
  }

  async openClasses(): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Nhóm cơ quan' }).click()
  }

  /** In the open drawer of an agency. */
  async change(name: string): Promise<void> {
    await this.drawer.getByRole('button', { name: 'Sửa', exact: true }).click()
    await this.#page.getByRole('menuitem', { name }).click()
  }

  async giveReason(text: string): Promise<void> {
    await this.drawer.getByLabel('Lý do').fill(text)
  }

  async press(name: string): Promise<void> {
    await this.drawer.getByRole('button', { name, exact: true }).click()
  }

  #table(label: string): Locator {
    return this.#page.getByRole('region', { name: label, exact: true }).getByRole('table').first()
  }
}
