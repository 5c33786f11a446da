/** Properties of a calendar file and of its one event, lines unfolded and text unescaped (RFC 5545). */
export interface ReadCalendar {
  readonly calendar: ReadonlyMap<string, string>
  readonly event: ReadonlyMap<string, string>
}

export function readCalendar(bytes: Uint8Array): ReadCalendar {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')
  const [from, to] = [lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT')]
  if (from < 0 || to < from || lines.lastIndexOf('BEGIN:VEVENT') !== from)
    throw new Error('The file holds no single event')
  const properties = (part: readonly string[]) =>
    new Map(
      part.flatMap((line): [string, string][] => {
        const colon = /(?<=^[^":]*(?:"[^"]*"[^":]*)*):/u.exec(line)?.index
        if (colon === undefined) return []
        const [name = ''] = line.slice(0, colon).split(';')
        const value = line.slice(colon + 1).replaceAll(/\\([\\;,n])/gu, (_, one: string) => (one === 'n' ? '\n' : one))
        return [[name, value]]
      }),
    )
  return {
    calendar: properties([...lines.slice(0, from), ...lines.slice(to)]),
    event: properties(lines.slice(from, to)),
  }
}
