import { expect, type Locator, type Page } from '@playwright/test'

/** Nhiệm vụ › Phiếu cập nhật: slips out to the agencies, and back. */
export class SlipsPage {
  readonly results: Locator
  readonly accepted: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.results = page.getByRole('region', { name: 'Kết quả tiếp nhận phiếu' })
    this.accepted = page.getByRole('region', { name: 'Phiếu đã tiếp nhận' }).getByRole('table').first()
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click()
    await this.#page.getByRole('tab', { name: 'Phiếu cập nhật' }).click()
    await expect(this.#page.getByText(/^\d+ cơ quan còn nhiệm vụ đang mở$/)).toBeVisible()
  }

  async download(agency: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Tải phiếu của ${agency}`, exact: true }).click()
  }

  async downloadAll(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Tải phiếu của mọi cơ quan (.zip)' }).click()
  }

  /** Lets a slip fall onto the page, as a hand with the mouse does; gives its card. */
  async drop(name: string, bytes: Uint8Array): Promise<Locator> {
    const transfer = await this.#page.evaluateHandle(
      (given) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(atob(given.base64), (letter) => letter.charCodeAt(0))], given.name))
        return data
      },
      { name, base64: Buffer.from(bytes).toString('base64') },
    )
    const zone = this.#page.getByRole('region', { name: 'Kéo thả phiếu vào đây' })
    await zone.dispatchEvent('dragover', { dataTransfer: transfer })
    await zone.dispatchEvent('drop', { dataTransfer: transfer })
    const card = this.#page.getByRole('region', { name: `Phiếu ${name}`, exact: true })
    await expect(card).toBeVisible()
    return card
  }

  /** Decides one field that both sides changed. */
  async choose(card: Locator, field: string, side: 'Giữ trong sổ' | 'Theo phiếu'): Promise<void> {
    await card
      .getByRole('radiogroup', { name: new RegExp(`^${field} của`) })
      .getByText(side)
      .click()
  }

  async accept(card: Locator, label: string): Promise<void> {
    await card.getByRole('button', { name: label, exact: true }).click()
    await expect(card).toBeHidden()
  }

  /** Opens a task that a slip changed; gives its drawer. */
  async openTask(title: string): Promise<Locator> {
    await this.results.getByRole('button', { name: title }).first().click()
    const drawer = this.#page.getByRole('dialog')
    await expect(drawer.getByText('Lịch sử')).toBeVisible()
    return drawer
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape')
    await expect(this.#page.getByRole('dialog')).toBeHidden()
  }
}
