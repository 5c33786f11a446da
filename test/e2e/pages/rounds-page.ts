import { expect, type Locator, type Page } from '@playwright/test'

/** Báo cáo › Đợt báo cáo: one reporting round, step by step. */
export class RoundsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens the round of the first report whose name contains the text. */
  async begin(report: string): Promise<void> {
    await this.#page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
    await this.#page.getByRole('tab', { name: 'Đợt báo cáo' }).click()
    await this.#page.getByRole('combobox', { name: 'Báo cáo', exact: true }).click()
    await this.#page.getByRole('option').filter({ hasText: report }).first().click()
    await this.#page.getByRole('button', { name: 'Mở đợt' }).click()
    await expect(this.step('Đề nghị báo cáo')).toBeVisible()
  }

  step(name: string): Locator {
    return this.#page.getByRole('navigation', { name: 'Các bước của đợt báo cáo' }).getByRole('button', { name })
  }

  async setDate(label: string, date: string): Promise<void> {
    const field = this.#page.getByLabel(label)
    await field.fill(date)
    await field.press('Tab')
  }

  row(text: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: text })
  }
}
