import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** Kế hoạch › Nhập kế hoạch: a document in, its rows corrected, the plan kept. */
export class PlanImportPage {
  readonly #page: Page
  /** What takes the keys: the rows that were read. */
  readonly rows: Locator
  /** The document by its lines. */
  readonly document: Locator
  /** "Đã soát 1/8 mục cần xem; …" */
  readonly progress: Locator
  readonly confirmButton: Locator
  /** The panel that sums up what would be stored. */
  readonly summary: Locator

  constructor(page: Page) {
    this.#page = page
    this.rows = page.getByRole('grid', { name: 'Mục đọc được từ văn bản' })
    this.document = page.getByRole('listbox', { name: 'Dòng của văn bản' })
    this.progress = page.getByRole('status').filter({ hasText: 'mục cần xem' })
    this.confirmButton = page.getByRole('button', { name: 'Xác nhận và lưu kế hoạch' })
    this.summary = page.getByRole('dialog', { name: 'Xác nhận và lưu kế hoạch' })
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
    await this.#page.getByRole('link', { name: 'Nhập kế hoạch' }).click()
  }

  /** Picks a document with the chooser's input, as the button "Chọn tệp" does. */
  async pick(file: string | { readonly name: string; readonly bytes: Buffer }): Promise<void> {
    const input = this.#page.getByTestId('plan-file')
    if (typeof file === 'string') await input.setInputFiles(file)
    else await input.setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes })
  }

  /** Hands over the original again, where the browser lost it. */
  async pickAgain(file: Parameters<PlanImportPage['pick']>[0]): Promise<void> {
    const input = this.summary.locator('input[type=file]')
    if (typeof file === 'string') await input.setInputFiles(file)
    else await input.setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes })
  }

  async waitForRows(): Promise<void> {
    await expect(this.rows).toBeFocused()
  }

  /** The row in hand, as the grid names it to a screen reader. */
  get active(): Locator {
    return this.rows.locator('tr[data-active]')
  }

  row(text: string | RegExp): Locator {
    return this.rows.getByRole('row').filter({ hasText: text })
  }

  /** A line of the document, counted from 1. */
  line(number: number): Locator {
    return this.document.getByRole('option').and(this.#page.locator(`#dong-${number}`))
  }

  /** Goes down row by row with the keyboard until the row in hand says this. */
  async walkTo(text: string | RegExp): Promise<void> {
    for (let steps = 0; steps < 200; steps += 1) {
      const shown = await this.active.innerText()
      if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return
      await this.#page.keyboard.press('j')
    }
    throw new Error(`No row says ${text}`)
  }

  /** A field of the row that is open. */
  field(label: string): Locator {
    return this.rows.getByLabel(label, { exact: true }).first()
  }

  async confirm(): Promise<Locator> {
    await this.confirmButton.click()
    await expect(this.summary).toBeVisible()
    return this.summary
  }
}

export const samplePlanFile = path.resolve(import.meta.dirname, '../../fixtures/plans/nam-phuong-2024.txt')
