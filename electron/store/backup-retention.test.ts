import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vietnameseDay } from '../../shared/domain/time/iso-date.ts'
import { automaticBackupName, automaticBackups, backupsToRemove } from './backup-retention.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)
const named = (...moments: string[]) => moments.map((moment) => automaticBackupName(at(moment), 'daily'))
const remaining = (names: readonly string[], now: number) => {
  const removed = new Set(backupsToRemove(names, now))
  return names.filter((name) => !removed.has(name))
}

describe('which automatic backups are kept', () => {
  it('keeps the three newest of today and the newest of each earlier day', () => {
    const today = named('2024-01-05T17:00', '2024-01-05T11:00', '2024-01-05T09:00', '2024-01-05T08:00')
    const before = named('2024-01-04T16:00', '2024-01-04T08:00', '2024-01-02T10:00')
    expect(remaining([...today, ...before], at('2024-01-05T18:00'))).toEqual([
      ...today.slice(0, 3),
      before[0],
      before[2],
    ])
  })

  it('counts days on the Vietnamese calendar: 23:30 and 00:30 there are two days, though one in UTC', () => {
    const names = named('2024-01-04T23:30', '2024-01-05T00:30')
    expect(remaining(names, at('2024-01-06T08:00'))).toEqual(names)
  })

  it('never touches a file that is not one of its own', () => {
    expect(
      backupsToRemove(['bao-cao.db', 'so-chi-dao.db', 'so-chi-dao-20240105-daily.db'], at('2030-01-01T00:00')),
    ).toEqual([])
  })

  it('keeps at most ten, always the newest, whatever the folder holds', () => {
    const moments = fc.array(fc.integer({ min: at('2023-11-01T00:00'), max: at('2024-02-01T00:00') }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(moments, fc.integer({ min: at('2024-01-01T00:00'), max: at('2024-02-01T00:00') }), (times, now) => {
        const names = [...new Set(times)].map((time) => automaticBackupName(time, 'daily'))
        const kept = automaticBackups(remaining(names, now))
        expect(kept.length).toBeLessThanOrEqual(10)
        expect(kept[0]).toEqual(automaticBackups(names)[0])
        const perDay = Map.groupBy(kept, (backup) => vietnameseDay(backup.at))
        for (const [day, ofDay] of perDay) expect(ofDay.length).toBeLessThanOrEqual(day === vietnameseDay(now) ? 3 : 1)
      }),
    )
  })
})
