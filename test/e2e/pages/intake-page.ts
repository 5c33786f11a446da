import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** A file as it is handed to the app: from the disk, or made up by a test. */
export type Incoming = string | { readonly name: string; readonly bytes: Buffer }

/** Số liệu › Nhập báo cáo: drop, preview, decide. */
export class IntakePage {
  readonly #page: Page
  readonly preview: Locator
  readonly acceptButton: Locator

  constructor(page: Page) {
    this.#page = page
    this.preview = page.getByRole('region', { name: 'Xem trước', exact: true })
    this.acceptButton = page.getByRole('button', { name: /^Tiếp nhận \d+ tệp$/ })
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Số liệu', exact: true }).click()
    await this.#page.getByRole('tab', { name: 'Nhập báo cáo' }).click()
  }

  /** Picks files with the chooser's input, as the button "Chọn tệp" does. */
  async pick(files: readonly Incoming[]): Promise<void> {
    await this.#page.getByTestId('file-input').setInputFiles(await Promise.all(files.map(asPayload)))
  }

  /** Lets files fall onto the page, as a hand with the mouse does. */
  async drop(files: readonly Incoming[]): Promise<void> {
    const payloads = await Promise.all(files.map(asPayload))
    const transfer = await this.#page.evaluateHandle(
      (given) => {
        const data = new DataTransfer()
        for (const { name, base64 } of given) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          data.items.add(new File([bytes], name))
        }
        return data
      },
      payloads.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') })),
    )
    const zone = this.#page.getByRole('region', { name: 'Kéo thả tệp vào đây' })
    await zone.dispatchEvent('dragover', { dataTransfer: transfer })
    await zone.dispatchEvent('drop', { dataTransfer: transfer })
  }

  row(fileName: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: fileName })
  }

  /** Opens the detail of a file and gives the drawer. */
  async openDetail(fileName: string): Promise<Locator> {
    await this.row(fileName).getByRole('cell').nth(1).click()
    const drawer = this.#page.getByRole('dialog', { name: fileName })
    await expect(drawer).toBeVisible()
    return drawer
  }

  async closeDetail(): Promise<void> {
    await this.#page.keyboard.press('Escape')
    await expect(this.#page.getByRole('dialog')).toBeHidden()
  }

  async chooseAll(): Promise<void> {
    await this.#page.getByLabel('Chọn mọi tệp có thể tiếp nhận').check()
  }

  async acceptWarnings(reason: string): Promise<void> {
    await this.#page.getByLabel(/^Đã xem cảnh báo của \d+ tệp/).check()
    await this.#page.getByRole('textbox', { name: /^Lý do chấp nhận cảnh báo/ }).fill(reason)
  }

  async giveReplaceReason(reason: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: /^Lý do thay thế/ }).fill(reason)
  }

  /** Accepts what is chosen and waits for the summary. */
  async accept(): Promise<void> {
    await this.acceptButton.click()
    await expect(this.summary()).toBeVisible()
  }

  summary(): Locator {
    return this.#page.getByText(/^Đã tiếp nhận \d+\/\d+ tệp$/)
  }

  async startAnother(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Nhập lượt khác' }).click()
    await expect(this.preview).toBeHidden()
  }
}

async function asPayload(file: Incoming): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const name = typeof file === 'string' ? path.basename(file) : file.name
  const buffer = typeof file === 'string' ? await readFile(file) : file.bytes
  return { name, mimeType: 'application/octet-stream', buffer }
}
