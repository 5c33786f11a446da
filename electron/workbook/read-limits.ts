/** Limits of one file that comes from outside (intake.md section 1); every one of them can be set by the host. */
export interface ReadLimits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number
  /** Sum of all parts of a zip container, counted while they are inflated. */
  readonly unpackedBytes: number
  /** Unpacked to packed size of one part … */
  readonly ratio: number
  /** … looked at only beyond this unpacked size: tiny repetitive parts compress well and harm nobody. */
  readonly ratioFreeBytes: number
  /** Parts in one container. */
  readonly entries: number
  /** Non-empty cells of one workbook. */
  readonly cells: number
  readonly baseMilliseconds: number
  readonly millisecondsPerMegabyte: number
  readonly maximumMilliseconds: number
}

const mebibyte = 1024 * 1024

export const defaultReadLimits: ReadLimits = {
  fileBytes: 50 * mebibyte,
  unpackedBytes: 100 * mebibyte,
  ratio: 200,
  ratioFreeBytes: 100 * 1024,
  entries: 10_000,
  cells: 1_200_000,
  baseMilliseconds: 2_000,
  millisecondsPerMegabyte: 300,
  maximumMilliseconds: 30_000,
}

/** Heap of the reading process. A workbook at the cell limit needs about two thirds of it. */
export const defaultHeapMegabytes = 1_024

/** How long reading may take in all, given the bytes that have to be gone through. */
export function readTimeMilliseconds(limits: ReadLimits, bytes: number): number {
  const wanted = limits.baseMilliseconds + Math.ceil((bytes / mebibyte) * limits.millisecondsPerMegabyte)
  return Math.min(wanted, limits.maximumMilliseconds)
}
