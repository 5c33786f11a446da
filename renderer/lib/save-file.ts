import { shell } from './shell.ts'

export type SaveResult =
  | { readonly state: 'saved'; readonly path: string }
  /** The browser took the file into its own downloads. */
  | { readonly state: 'downloaded' }
  | { readonly state: 'cancelled' }
  /** A Vietnamese sentence: what stood in the way and what to do. */
  | { readonly state: 'failed'; readonly message: string }

/** Saves exactly these bytes: through the system's dialog in the window, as a download in a browser. */
export async function saveFile(name: string, file: Blob): Promise<SaveResult> {
  const desktop = shell()
  if (!desktop) return download(name, file)
  const answer = await desktop.saveFile(name, new Uint8Array(await file.arrayBuffer()))
  switch (answer.outcome) {
    case 'saved':
      return { state: 'saved', path: answer.path }
    case 'cancelled':
      return { state: 'cancelled' }
    case 'failed':
      return { state: 'failed', message: answer.message }
  }
}

function download(name: string, file: Blob): SaveResult {
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  // The browser holds the bytes once the click was handled; waiting is only for slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { state: 'downloaded' }
}
