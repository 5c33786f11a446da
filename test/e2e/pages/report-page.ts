import { expect, type Locator, type Page } from '@playwright/test'

/** Báo cáo › the annual review: form at the left, the very PDF at the right. */
export class ReportPage {
  readonly #page: Page
  readonly previewState: Locator

  constructor(page: Page) {
    this.#page = page
    this.previewState = page.getByTestId('preview-state')
  }

  async open(year: number): Promise<void> {
    await this.#page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
    await this.#page
      .getByRole('row')
      .filter({ hasText: `năm ${year}` })
      .getByRole('link')
      .first()
      .click()
    await expect(this.#page.getByRole('heading', { level: 1 })).toContainText(`năm ${year}`)
  }

  /** The preview shows the fields as they are now, and its first page is drawn. */
  async waitForPreview(): Promise<void> {
    await expect(this.previewState).toHaveText(/^\d+ trang · đúng tệp sẽ lưu$/, { timeout: 30_000 })
    await expect(this.page(1).locator('canvas[data-drawn]')).toBeVisible()
  }

  page(number: number): Locator {
    return this.#page.getByRole('img', { name: new RegExp(`^Trang ${number}/`) })
  }

  /** Share of dark pixels on a page: nothing drawn is 0. */
  async inkOf(number: number): Promise<number> {
    return this.page(number)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const context = canvas.getContext('2d')
        if (!context) throw new Error('The page has no drawing')
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
        let dark = 0
        for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1
        return dark / (data.length / 4)
      })
  }

  field(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true })
  }

  async waitUntilSaved(): Promise<void> {
    await expect(this.#page.getByText('Đã lưu dự thảo')).toBeVisible()
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Lưu tệp PDF' }).click()
  }
}
