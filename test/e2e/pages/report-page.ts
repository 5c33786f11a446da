import { expect, type Locator, type Page } from '@playwright/test'

/** Báo cáo › the annual review: form at the left, the very PDF at the right. */
export class ReportPage {
  readonly #page: Page
  readonly previewState: Locator

  constructor(page: Page) {
    this.#page = page
    this.previewState = page.getByTestId('preview-state')
  }

  /** Báo cáo phải gửi, as a list; the drawer of the annual review; its desk. */
  async open(year: number): Promise<void> {
    await this.#page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
    await this.#page.getByText('Bảng', { exact: true }).click()
    await this.#page
      .getByRole('row')
      .filter({ hasText: `hằng năm (năm ${year})` })
      .click()
    await this.#page
      .getByRole('dialog')
      .getByRole('link', { name: /^(Soạn báo cáo|Mở dự thảo)$/ })
      .click()
    await expect(this.#page.getByRole('heading', { level: 1 })).toContainText(`năm ${year}`)
  }

  async show(tab: 'Nội dung' | 'Thể thức' | 'Góp ý' | 'Phiên bản'): Promise<void> {
    await this.#page.getByRole('tab', { name: tab }).click()
  }

  panel(tab: string | RegExp): Locator {
    return this.#page.getByRole('tabpanel', { name: tab })
  }

  /** The words of a section. */
  section(heading: RegExp): Locator {
    return this.#page.getByRole('textbox', { name: heading })
  }

  /** Puts the cursor behind the last word of a section. */
  async writeAtEndOf(heading: RegExp, text: string): Promise<void> {
    await this.section(heading).click()
    await this.#page.keyboard.press('Control+End')
    await this.#page.keyboard.type(text)
  }

  /** A slash, a few letters without diacritics, Enter. */
  async insertFigure(search: string): Promise<void> {
    await this.#page.keyboard.type(' /')
    await this.#page.getByRole('combobox', { name: 'Tìm số liệu' }).fill(search)
    await this.#page.keyboard.press('Enter')
  }

  /** Chips of bound figures in a section. */
  figures(heading: RegExp): Locator {
    return this.section(heading).locator('[data-figure]')
  }

  /** Writes a comment on what is selected. */
  async remark(text: string): Promise<void> {
    await this.#page.getByRole('toolbar').getByRole('button', { name: 'Góp ý' }).click()
    await this.#page.getByLabel('Nội dung góp ý').fill(text)
    await this.#page.getByRole('button', { name: 'Lưu góp ý' }).click()
  }

  remarks(): Locator {
    return this.#page.getByRole('article', { name: /^Góp ý của/ })
  }

  async keepVersion(note: string): Promise<void> {
    await this.show('Phiên bản')
    await this.#page.getByLabel('Giữ bản hiện tại làm một phiên bản').fill(note)
    await this.#page.getByRole('button', { name: 'Giữ phiên bản' }).click()
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
    await this.#page.getByRole('button', { name: 'Lưu PDF' }).click()
  }
}
