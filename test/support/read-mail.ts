/** A mail as a reader gets it: headers with encoded words told, text and attachments decoded (RFC 2045, 2047). */
export interface ReadMail {
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
}

const encodedWord = /=\?utf-8\?([bq])\?([^?]*)\?=/giu

const decodedWord = (kind: string, text: string): Buffer =>
  kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '))

const quoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/gu, '')
      .replaceAll(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

const told = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replaceAll(encodedWord, (_, kind: string, text: string) => decodedWord(kind, text).toString('utf8'))

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

function partOf(source: string): Part {
  const end = source.indexOf('\r\n\r\n')
  const head = source.slice(0, end).replaceAll(/\r\n[ \t]+/gu, ' ')
  const headers = new Map(
    head.split('\r\n').map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), told(line.slice(colon + 1).trim())]
    }),
  )
  return { headers, body: source.slice(end + 4) }
}

function contentOf({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return encoding === 'quoted-printable' ? quoted(body) : Buffer.from(body, 'latin1')
}

export function readMail(bytes: Uint8Array): ReadMail {
  const whole = partOf(Buffer.from(bytes).toString('latin1'))
  const [, boundary] = /boundary="?([^";]+)"?/u.exec(whole.headers.get('content-type') ?? '') ?? []
  if (boundary === undefined)
    return { headers: whole.headers, text: contentOf(whole).toString('utf8'), attachments: [] }
  const parts = whole.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.replace(/^\r\n/u, '').replace(/\r\n$/u, '')))
  const text = parts.find(({ headers }) => headers.get('content-type')?.startsWith('text/plain'))
  return {
    headers: whole.headers,
    text: text === undefined ? '' : contentOf(text).toString('utf8'),
    attachments: parts.flatMap((part) => {
      const disposition = part.headers.get('content-disposition') ?? ''
      if (!disposition.startsWith('attachment')) return []
      const [, name = ''] = /filename="?([^";]+)"?/u.exec(disposition) ?? []
      const [type = ''] = (part.headers.get('content-type') ?? '').split(';')
      return [{ name, type, bytes: new Uint8Array(contentOf(part)) }]
    }),
  }
}
