import { expect, type Locator, type Page } from '@playwright/test'

/** Cuộc họp: the list, the form of a new one, and the page of one meeting with its parts. */
export class MeetingsPage {
  readonly #page: Page
  /** The form of a new meeting, or the detail of what a meeting names. */
  readonly drawer: Locator

  constructor(page: Page) {
    this.#page = page
    this.drawer = page.locator('[role="dialog"][aria-modal="true"]')
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Cuộc họp', exact: true }).first().click()
    await expect(this.#page.getByRole('heading', { name: 'Cuộc họp', exact: true })).toBeVisible()
  }

  /** The chip with the stage of the meeting in sight: a shape before its word. */
  stage(word: string): Locator {
    return this.#page.getByRole('main').getByText(new RegExp(`^\\W?${word}$`, 'u'))
  }

  /** A part of the list or of one meeting. */
  async openPart(name: string): Promise<void> {
    await this.#page.getByRole('tab', { name, exact: true }).click()
    await expect(this.#page.getByRole('tab', { name, exact: true, selected: true })).toBeVisible()
  }

  /** The form of a new meeting. */
  async begin(): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Lập cuộc họp' }).first().click()
    await expect(this.drawer.getByLabel('Nội dung')).toBeVisible()
    return this.drawer
  }

  /** Fills in somebody who is not a member of the committee. */
  async nameSomebody(within: Locator, role: 'Chủ trì' | 'Thư ký', name: string, post: string): Promise<void> {
    await within.getByRole('combobox', { name: role, exact: true }).click()
    await this.#page.getByRole('option', { name: 'Người khác (tự nhập)' }).click()
    await within.getByLabel(`Họ tên (${role.toLowerCase()})`).fill(name)
    await within.getByLabel(`Chức vụ (${role.toLowerCase()})`).fill(post)
  }

  async typeDate(within: Locator | Page, label: string, date: string): Promise<void> {
    const field = within.getByRole('textbox', { name: label })
    await field.fill(date)
    await field.press('Tab')
  }

  /** An item of the agenda by its number from 1. */
  item(number: number): Locator {
    return this.#page.getByLabel(`Nội dung mục ${number}`, { exact: true })
  }

  get agenda(): Locator {
    return this.list('Chương trình')
  }

  list(name: string): Locator {
    return this.#page.getByRole('list', { name, exact: true })
  }

  async addItem(kind: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Thêm mục' }).click()
    await this.#page.getByRole('menuitem', { name: kind, exact: true }).click()
  }

  async addGuest(name: string, post: string): Promise<void> {
    await this.#page.getByLabel('Khách mời: họ tên').fill(name)
    await this.#page.getByLabel('Khách mời: chức vụ, đơn vị').fill(post)
    await this.#page.getByRole('button', { name: 'Thêm khách mời' }).click()
  }

  async addAgency(typed: string, name: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Cơ quan, đơn vị' }).fill(typed)
    await this.#page.getByRole('option', { name }).first().click()
  }

  /** A row of invitees, attendance or answers. */
  row(list: string, text: string): Locator {
    return this.list(list).getByRole('listitem').filter({ hasText: text })
  }

  /** Waits until what was typed or moved here is stored. */
  async saved(): Promise<void> {
    await expect(
      this.#page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: /^Đã lưu lúc / }),
    ).toBeVisible()
  }

  get notes(): Locator {
    return this.#page.getByLabel('Ghi chép', { exact: true })
  }

  /** The notes of an item, by its title. */
  async showNotes(item: string): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Mục ghi chép' }).getByRole('button', { name: item }).click()
  }

  /** Adds a conclusion that gives work; answers where its fields stand. */
  async conclude(number: number, text: string): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Thêm kết luận' }).click()
    await this.#page.getByLabel(`Nội dung kết luận ${number}`).fill(text)
    return this.list('Kết luận')
      .getByRole('listitem')
      .nth(number - 1)
  }

  /** Gives the work of an open conclusion to somebody. */
  async giveWork(conclusion: Locator, lead: { readonly typed: string; readonly name: string }): Promise<void> {
    await conclusion.getByText('Giao việc', { exact: true }).click()
    await conclusion.getByRole('combobox', { name: 'Cơ quan chủ trì' }).fill(lead.typed)
    await this.#page.getByRole('option', { name: lead.name }).first().click()
    await this.#page.keyboard.press('Escape')
  }
}
