import type { Locator, Page } from '@playwright/test'

/** Tổng quan: indicators against targets, who has reported, what must be sent. */
export class OverviewPage {
  readonly #page: Page
  readonly sentence: Locator

  constructor(page: Page) {
    this.#page = page
    this.sentence = page.getByRole('main').getByRole('banner').locator('p')
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Tổng quan', exact: true }).click()
  }

  async choosePeriod(label: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Kỳ báo cáo' }).click()
    await this.#page.getByRole('option', { name: label, exact: true }).click()
  }

  indicator(label: string): Locator {
    return this.#page
      .getByRole('region', { name: 'Chỉ tiêu so với mục tiêu' })
      .getByRole('row')
      .filter({ hasText: label })
      .first()
  }

  /** Opens where an indicator comes from, and gives the drawer. */
  async openIndicator(label: string): Promise<Locator> {
    await this.indicator(label).click()
    return this.#page.getByRole('dialog')
  }
}
