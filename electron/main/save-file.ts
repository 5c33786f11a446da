import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { BrowserWindow, dialog, ipcMain } from 'electron'
import type { SaveOutcome } from '../../shared/contract/host-messages.ts'
import { fileKinds, parseSaveRequest, sentenceForWriteError } from './save-request.ts'
import { isFromAppPage } from './sender.ts'

/** Lets the page save bytes where the person says: the page names a file, the person chooses the place. */
export function offerSaving(): void {
  ipcMain.handle('save-file', async (event, name: unknown, bytes: unknown): Promise<SaveOutcome> => {
    const window = BrowserWindow.fromWebContents(event.sender)
    const request = parseSaveRequest(name, bytes)
    if (!isFromAppPage(event) || window === null || request === undefined) {
      return { outcome: 'failed', message: 'Yêu cầu lưu tệp không hợp lệ nên bị từ chối.' }
    }
    const chosen = await dialog.showSaveDialog(window, {
      title: 'Lưu tệp',
      buttonLabel: 'Lưu',
      defaultPath: request.name,
      filters: fileKinds(request.name),
    })
    if (chosen.canceled || chosen.filePath === '') return { outcome: 'cancelled' }
    try {
      await writeWhole(chosen.filePath, request.bytes)
      return { outcome: 'saved', path: chosen.filePath }
    } catch (error) {
      return { outcome: 'failed', message: sentenceForWriteError(error, chosen.filePath) }
    }
  })
}

/** The file is there whole or not at all: written beside, forced to disk, then renamed over the chosen name. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}.tmp`)
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
