import { vietnameseDay } from '../../shared/domain/time/iso-date.ts'

/** An automatic backup, told by its name alone. */
export interface AutomaticBackup {
  readonly name: string
  /** Epoch milliseconds. */
  readonly at: number
}

const keptOfToday = 3
const keptInAll = 10
const namePattern = /^so-chi-dao-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(\d{3})Z-[a-z0-9-]+\.db$/

/** `so-chi-dao-20240105-011500123Z-daily.db`, the instant in UTC. */
export function automaticBackupName(at: number, occasion: string): string {
  const stamp = new Date(at).toISOString().replace(/[-:.]/g, '').replace('T', '-')
  return `so-chi-dao-${stamp}-${occasion}.db`
}

/** The automatic backups among file names, newest first; anything else in the folder belongs to somebody else. */
export function automaticBackups(fileNames: readonly string[]): readonly AutomaticBackup[] {
  return fileNames
    .flatMap((name) => {
      const match = namePattern.exec(name)
      if (match === null) return []
      const [year, month, day, hour, minute, second, millisecond] = match.slice(1)
      const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`)
      return Number.isNaN(at) ? [] : [{ name, at }]
    })
    .sort((left, right) => right.at - left.at || (left.name < right.name ? 1 : -1))
}

/** Names to remove so that the three newest of today remain, of each other day the newest, and ten in all. */
export function backupsToRemove(fileNames: readonly string[], now: number): readonly string[] {
  const today = vietnameseDay(now)
  const perDay = new Map<string, number>()
  let kept = 0
  return automaticBackups(fileNames).flatMap(({ name, at }) => {
    const day = vietnameseDay(at)
    const ofDay = perDay.get(day) ?? 0
    if (kept >= keptInAll || ofDay >= (day === today ? keptOfToday : 1)) return [name]
    perDay.set(day, ofDay + 1)
    kept += 1
    return []
  })
}
