// The desktop shell: one window on our own page, another one for the projector, one backend process, nothing else.
import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from 'electron'
import { appScheme } from './app-address.ts'
import { appPages } from './app-protocol.ts'
import { BackendProcess } from './backend-process.ts'
import { createWindow } from './create-window.ts'
import { installMenu } from './menu.ts'
import { offerPresenting } from './presentation-window.ts'
import { offerSaving } from './save-file.ts'
import { isFromAppPage } from './sender.ts'
import { guardWindows } from './window-security.ts'

const here = import.meta.dirname

/** Tells the launcher that the person has already read why: it must not try another door. */
const refusedExitCode = 3

app.enableSandbox()
app.setName('so-chi-dao')
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(refuse)
} else {
  app.quit() // the first instance comes to the front
}

async function start(): Promise<void> {
  session.defaultSession.protocol.handle(appScheme, appPages(path.join(here, '../renderer')))
  guardWindows()
  installMenu()
  offerSaving()
  offerPresenting()
  const backend = new BackendProcess(
    {
      storeDirectory: storeDirectory(),
      resourcesDirectory: path.join(here, '../../resources'),
      documentWorkerFile: path.join(here, 'document-worker.js'),
      packWorkerFile: path.join(here, 'pack-worker.js'),
      appVersion: app.getVersion(),
    },
    { refused: (message) => refuse(new Error(message)), restarted: tellRestart, failed: () => refuse(keepsDying) },
  )
  ipcMain.on('connect-backend', (event) => {
    if (isFromAppPage(event)) backend.connect(event.sender).catch(refuse)
  })
  closeBackendBeforeQuitting(backend)
  await createWindow()
}

/** `--store DIR` as at the other doors; otherwise the user's own store. */
function storeDirectory(): string {
  const given = process.argv.indexOf('--store')
  const directory = given < 0 ? undefined : process.argv[given + 1]
  return directory === undefined ? path.join(app.getPath('appData'), 'so-chi-dao', 'kho') : path.resolve(directory)
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function closeBackendBeforeQuitting(backend: BackendProcess): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    backend
      .close()
      .catch((error: unknown) => console.error('main:', error))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}

const keepsDying = new Error(
  'Phần xử lý dữ liệu dừng nhiều lần liên tiếp. Dữ liệu đã lưu vẫn còn. Khởi động lại máy rồi mở lại ứng dụng; nếu vẫn lỗi, báo người hỗ trợ.',
)

/** The page gives up the calls under way and asks for a new port; nothing typed is lost. */
function tellRestart(): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('backend-gone')
  void dialog.showMessageBox({
    type: 'warning',
    title: 'Sổ Chỉ đạo',
    message: 'Phần xử lý dữ liệu vừa dừng đột ngột và đã được khởi động lại.',
    detail: 'Những gì đã báo là đã lưu vẫn còn. Việc đang làm dở chưa được lưu: hãy làm lại.',
    buttons: ['Đóng'],
  })
}

/** The app cannot go on: one sentence for the person, then the end with an exit code that says so. */
function refuse(error: unknown): void {
  console.error('main:', error)
  dialog.showErrorBox('Không mở được Sổ Chỉ đạo', error instanceof Error ? error.message : String(error))
  app.exit(refusedExitCode)
}
