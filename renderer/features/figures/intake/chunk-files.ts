/** One upload carries at most this many files … */
export const filesPerUpload = 20
/** … and this many bytes, unless a single file is larger. */
export const bytesPerUpload = 40_000_000
/** A larger file is not sent at all (intake.md section 1). */
export const largestFile = 50_000_000

interface Sized {
  readonly size: number
}

/** Splits what was picked into uploads, in order; files over the limit are set aside. */
export function chunkFiles<Picked extends Sized>(
  picked: readonly Picked[],
): { readonly chunks: readonly (readonly Picked[])[]; readonly tooLarge: readonly Picked[] } {
  const chunks: Picked[][] = []
  const tooLarge: Picked[] = []
  let bytes = 0
  for (const one of picked) {
    if (one.size > largestFile) {
      tooLarge.push(one)
      continue
    }
    const current = chunks.at(-1)
    if (!current || current.length >= filesPerUpload || bytes + one.size > bytesPerUpload) {
      chunks.push([one])
      bytes = one.size
    } else {
      current.push(one)
      bytes += one.size
    }
  }
  return { chunks, tooLarge }
}
