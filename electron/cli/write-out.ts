import { writeFileSync } from 'node:fs'
import { UsageError } from './command.ts'

/** Writes a file that the backend made; a path that cannot be written is the caller's mistake, said in a sentence. */
export async function writeOut(out: string, file: Blob): Promise<number> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    writeFileSync(out, bytes)
  } catch (cause) {
    throw new UsageError(
      `Không ghi được tệp “${out}” (${cause instanceof Error ? cause.message : String(cause)}). Chọn nơi khác cho --out.`,
    )
  }
  return bytes.length
}
