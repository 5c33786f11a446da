/** A file that the person picked or dropped, with its place inside the dropped folder. */
export interface PickedFile {
  readonly file: File
  readonly relativePath: string
}

/** Files of a file or folder chooser. */
export const fromFileList = (list: FileList | readonly File[]): PickedFile[] =>
  Array.from(list, (file) => ({ file, relativePath: file.webkitRelativePath || file.name }))

/**
 * Files and whole folders of a drop. The entries have to be taken from the event before anything is awaited: the
 * browser empties the drop when its handler returns.
 */
export async function fromDrop(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries: FileSystemEntry[] = []
  const loose: File[] = []
  for (const item of Array.from(transfer.items)) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    if (entry) {
      entries.push(entry)
      continue
    }
    const file = item.getAsFile()
    if (file) loose.push(file)
  }
  const picked = fromFileList(loose)
  for (const entry of entries) await collect(entry, picked)
  return picked
}

async function collect(entry: FileSystemEntry, into: PickedFile[]): Promise<void> {
  const relativePath = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    into.push({ file, relativePath })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader gives at most 100 entries at a time, and an empty answer at the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return
    for (const inner of part) await collect(inner, into)
  }
}
