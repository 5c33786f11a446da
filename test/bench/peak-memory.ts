import { readFileSync } from 'node:fs'

/** Peak resident memory of a running process in bytes, as Linux keeps it; null elsewhere or when it has ended. */
function highWater(pid: number): number | null {
  const status = readProc(`/proc/${pid}/status`)
  const kilobytes = status?.match(/^VmHWM:\s+(\d+) kB$/m)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

const childrenOf = (pid: number): number[] =>
  readProc(`/proc/${pid}/task/${pid}/children`)?.split(' ').filter(Boolean).map(Number) ?? []

function readProc(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Not Linux, or the process has just ended: there is nothing to read.
    return null
  }
}

export interface FamilyPeak {
  /** Bytes of this process; null where the system does not tell. */
  readonly own: number | null
  /** Bytes of the largest child. Children here follow one another, they do not stand side by side. */
  readonly child: number
}

/**
 * Watches the peaks of this process and its children. Peaks of both are added as if they fell together: the true peak
 * is at most that.
 */
export function watchFamily(): { readonly end: () => FamilyPeak } {
  let child = 0
  const look = (): void => {
    for (const pid of childrenOf(process.pid)) child = Math.max(child, highWater(pid) ?? child)
  }
  const timer = setInterval(look, 50)
  return {
    end: () => {
      clearInterval(timer)
      look()
      return { own: highWater(process.pid), child }
    },
  }
}
