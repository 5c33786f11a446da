import { expect, type Locator, type Page } from '@playwright/test'

/** The first screen: who is acting? */
export class FirstRunPage {
  readonly question: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.question = page.getByRole('heading', { name: 'Ai đang thực hiện?' })
  }

  /** Goes on as somebody who is known; a window may remember who acted last and not ask. */
  async goOnAs(name: string): Promise<void> {
    const known = this.#page.getByRole('button', { name })
    const inside = this.#page.getByRole('link', { name: 'Tổng quan' })
    await expect(known.or(inside).first()).toBeVisible()
    if (await this.question.isVisible()) await known.click()
    await expect(inside).toBeVisible()
  }

  /** Adds a person and goes on as that person. */
  async begin(name: string, post: string): Promise<void> {
    await expect(this.question).toBeVisible()
    await this.#page.getByLabel('Họ và tên').fill(name)
    await this.#page.getByLabel('Chức vụ').fill(post)
    await this.#page.getByRole('button', { name: 'Bắt đầu' }).click()
    await expect(this.#page.getByRole('link', { name: 'Tổng quan' })).toBeVisible()
  }
}
