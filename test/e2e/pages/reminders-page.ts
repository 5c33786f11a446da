import type { Locator, Page } from '@playwright/test'

/** Nhiệm vụ, tab Nhắc việc. */
export class RemindersPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Nhiệm vụ' }).click()
    await this.page.getByRole('tab', { name: 'Nhắc việc' }).click()
  }

  receiver(name: string): Locator {
    return this.page
      .getByRole('region', { name: 'Nơi cần nhắc' })
      .getByRole('table')
      .first()
      .getByRole('row')
      .filter({ hasText: name })
  }

  async setEmail(receiver: string, address: string): Promise<void> {
    await this.receiver(receiver)
      .getByRole('button', { name: `Sửa thông tin liên hệ của ${receiver}` })
      .click()
    const dialog = this.page.getByRole('dialog', { name: `Liên hệ của ${receiver}` })
    await dialog.getByLabel('Thư điện tử').fill(address)
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
}
