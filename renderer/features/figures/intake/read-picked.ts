import { chunkFiles } from './chunk-files.ts'
import type { PickedFile } from './collect-files.ts'

/** A picked file whose bytes are in memory: nothing that happens to it on the disk matters any more. */
export interface ReadFile {
  readonly file: Blob
  readonly name: string
  readonly relativePath: string
}

export interface UploadPlan {
  readonly chunks: readonly (readonly PickedFile[])[]
  readonly total: number
  /** Files over the size limit, by path. */
  readonly tooLarge: readonly string[]
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Asking for a size makes the browser look at the disk at once, so the page gets its turn in between. */
export async function planUploads(picked: readonly PickedFile[]): Promise<UploadPlan> {
  const sized: (PickedFile & { readonly size: number })[] = []
  for (const [position, one] of picked.entries()) {
    if (position % 20 === 19) await breath()
    sized.push({ ...one, size: one.file.size })
  }
  const { chunks, tooLarge } = chunkFiles(sized)
  return {
    chunks,
    total: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    tooLarge: tooLarge.map(({ relativePath }) => relativePath),
  }
}

/** The bytes of one upload; a file that cannot be read (moved away, held by another program) is named, not fatal. */
export async function readPicked(
  chunk: readonly PickedFile[],
): Promise<{ readonly files: readonly ReadFile[]; readonly unreadable: readonly string[] }> {
  const files: ReadFile[] = []
  const unreadable: string[] = []
  for (const { file, relativePath } of chunk) {
    try {
      files.push({ file: new Blob([await file.arrayBuffer()]), name: file.name, relativePath })
    } catch (error) {
      console.warn(`The file ${relativePath} could not be read.`, error)
      unreadable.push(relativePath)
    }
  }
  return { files, unreadable }
}
