import type { Locator, Page } from '@playwright/test'

/** Nhiệm vụ: the list, the drawer of a task, the scorecard, letters that answer. */
export class TasksPage {
  /** "6/1.005 nhiệm vụ" */
  readonly count: Locator
  /** The detail of a task, or a form. */
  readonly drawer: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.count = page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^[\d./]+ nhiệm vụ$/ })
    this.drawer = page.locator('[role="dialog"][aria-modal="true"]')
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click()
  }

  async openTab(name: string): Promise<void> {
    await this.#page.getByRole('tab', { name, exact: true }).click()
  }

  /** Chooses in one of the fields above a list: "Năm", "Thời hạn", "Cơ quan" … */
  async choose(field: string, option: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: field, exact: true }).click()
    await this.#page.getByRole('option', { name: option, exact: true }).click()
  }

  async search(text: string): Promise<void> {
    await this.#page.getByLabel('Tìm nhiệm vụ', { exact: true }).fill(text)
  }

  async clearFilter(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Bỏ lọc' }).click()
  }

  async saveFilter(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^Bộ lọc đã lưu/ }).click()
    await this.#page.getByLabel('Lưu bộ lọc đang dùng với tên').fill(name)
    await this.#page.getByRole('button', { name: 'Lưu', exact: true }).click()
  }

  async useFilter(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^Bộ lọc đã lưu/ }).click()
    await this.#page.getByRole('list', { name: 'Bộ lọc đã lưu' }).getByRole('button', { name, exact: true }).click()
  }

  get list(): Locator {
    return this.table('Danh sách nhiệm vụ')
  }

  table(label: string): Locator {
    return this.#page.getByRole('region', { name: label }).getByRole('table').first()
  }

  /** Rows of the list whose words these are. */
  row(text: string): Locator {
    return this.list.getByRole('row').filter({ hasText: text })
  }

  /** Picks a row, with everything since the last one picked when Shift is held. */
  async pick(row: Locator, withShift = false): Promise<void> {
    await row.getByRole('checkbox').click(withShift ? { modifiers: ['Shift'] } : {})
  }

  /** The bar over picked rows. */
  get picked(): Locator {
    return this.#page.getByRole('region', { name: 'Nhiệm vụ đã chọn' })
  }

  /** Opens a form in the drawer: "Gia hạn", "Chấp nhận" … */
  async act(action: string): Promise<Locator> {
    await this.drawer.getByRole('button', { name: action, exact: true }).click()
    return this.drawer.getByRole('form', { name: action })
  }

  async typeDate(label: string, date: string, within: Locator | Page = this.#page): Promise<void> {
    const field = within.getByRole('textbox', { name: label })
    await field.fill(date)
    await field.press('Tab')
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape')
  }

  /** An agency's row of the scorecard. */
  score(agency: string): Locator {
    return this.table('Kết quả theo cơ quan').getByRole('row').filter({ hasText: agency })
  }

  async answeringAgency(typed: string, name: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Cơ quan trả lời' }).fill(typed)
    await this.#page.getByRole('option', { name }).click()
  }

  /** Tasks that the letter may answer. */
  get candidates(): Locator {
    return this.#page.getByRole('list', { name: 'Nhiệm vụ có thể được trả lời' }).getByRole('listitem')
  }

  /** What the letter says about each task picked for it. */
  get answers(): Locator {
    return this.#page.getByRole('region', { name: '3. Văn bản trả lời cho' }).getByRole('listitem')
  }

  async attach(name: string, bytes: Buffer): Promise<void> {
    const chosen = this.#page.waitForEvent('filechooser')
    await this.#page.getByRole('button', { name: 'Kèm tệp (không bắt buộc)' }).click()
    await (await chosen).setFiles({ name, mimeType: 'application/pdf', buffer: bytes })
  }
}
