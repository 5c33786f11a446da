import type { Locator, Page } from '@playwright/test'

export interface AmendingDocument {
  readonly number: string
  /** Day first, as people type it. */
  readonly date: string
  readonly issuer: string
  readonly clause: string
}

/** Changing the rows of a plan: the drawer of a target or duty, its form, and the list of changes. */
export class PlanChangesPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get drawer(): Locator {
    return this.#page.getByRole('dialog')
  }

  /** Every change of the plan, newest first. */
  get changes(): Locator {
    return this.#page.getByRole('region', { name: 'Thay đổi của kế hoạch' }).getByRole('table').locator('tbody tr')
  }

  /** Part of the target drawer that tells of one year. */
  year(year: number): Locator {
    return this.drawer.locator('section').filter({ has: this.#page.getByRole('heading', { name: `Năm ${year}:` }) })
  }

  /** Chooses what to do with a target or duty that the drawer shows. */
  async pick(row: Locator, action: string): Promise<void> {
    await row.getByRole('button', { name: /^Thay đổi / }).click()
    await this.#page.getByRole('menuitem', { name: action }).click()
  }

  async typeFigure(text: string): Promise<void> {
    await this.drawer.getByLabel('Mức').fill(text)
  }

  async typeDocument({ number, date, issuer, clause }: AmendingDocument): Promise<void> {
    await this.drawer.getByLabel('Số, ký hiệu').fill(number)
    await this.drawer.getByLabel('Ngày văn bản').fill(date)
    await this.drawer.getByLabel('Điểm, khoản, điều sửa đổi').fill(clause)
    await this.drawer.getByRole('combobox', { name: 'Cơ quan ban hành' }).fill(issuer)
  }

  async giveReason(text: string): Promise<void> {
    await this.drawer.getByLabel('Lý do').fill(text)
  }

  async send(action: string): Promise<void> {
    await this.drawer.getByRole('button', { name: action, exact: true }).click()
  }
}
