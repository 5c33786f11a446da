import type { Locator, Page } from '@playwright/test'

/** Kế hoạch: the list of plans, and one plan with its tabs. */
export class PlansPage {
  /** "1/169 nhiệm vụ" */
  readonly dutyCount: Locator
  /** Name of the plan that the committee carries out, in the top bar. */
  readonly topBar: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.topBar = page.getByRole('banner').first()
    this.dutyCount = page.getByRole('main').getByRole('status').filter({ hasText: 'nhiệm vụ' })
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  }

  /** A row of the list, found by the document's number. */
  row(number: string): Locator {
    return this.#table('Danh sách kế hoạch').getByRole('row').filter({ hasText: number }).first()
  }

  async openPlan(number: string): Promise<void> {
    await this.row(number).getByRole('link').first().click()
  }

  async openTab(name: string): Promise<void> {
    await this.#page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }

  /** Indicators by year. */
  get targets(): Locator {
    return this.#table('Mục tiêu theo năm')
  }

  /** The reports of a year by months. */
  get calendar(): Locator {
    return this.#page.getByRole('grid', { name: /^Lịch báo cáo năm/ })
  }

  /** A month of the calendar, from 1. */
  month(number: number): Locator {
    return this.calendar.getByRole('gridcell').nth(number - 1)
  }

  async chooseYear(option: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Năm', exact: true }).click()
    await this.#page.getByRole('option', { name: option }).click()
  }

  async showReportsAs(view: 'Lịch' | 'Danh sách'): Promise<void> {
    await this.#page.getByRole('radiogroup', { name: 'Cách trình bày' }).getByText(view, { exact: true }).click()
  }

  /** Clauses of the plan in the document's order. */
  get outline(): Locator {
    return this.#table('Bố cục')
  }

  /** Duties of one of the plan's groups of tasks. */
  duties(group: string): Locator {
    return this.#table(group)
  }

  async filterBy(label: string, option: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: label }).click()
    await this.#page.getByRole('option', { name: option }).click()
  }

  async search(text: string): Promise<void> {
    await this.#page.getByLabel('Tìm nhiệm vụ').fill(text)
  }

  /** Asks to carry out a plan of the list; gives the question. */
  async askFor(number: string): Promise<Locator> {
    await this.row(number).getByRole('button', { name: 'Chọn cho Ban Chỉ đạo' }).click()
    return this.#page.getByRole('dialog')
  }

  #table(label: string): Locator {
    return this.#page.getByRole('region', { name: label }).getByRole('table').first()
  }
}
