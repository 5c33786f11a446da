import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'

/**
 * Signs a PDF as an office's token software does: appends a revision with a signature over everything but itself
 * (ISO 32000-1, 12.8; CMS, RFC 5652). The certificate is made for the test and signs itself.
 */
export function signPdf(pdf: Uint8Array, { name, signedWith }: { name: string; signedWith?: KeyObject }): Buffer {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const certificate = selfSigned(name, keys.publicKey, keys.privateKey)
  const room = 8192
  const head = Buffer.from('\n9999 0 obj\n<< /Type /Sig /SubFilter /adbe.pkcs7.detached /Contents ')
  const before = pdf.length + head.length
  const resumed = before + room + 2
  const range = (after: number) =>
    ` /ByteRange [0 ${before} ${resumed} ${String(after).padStart(10, '0')}] >>\nendobj\n%%EOF\n`
  const tail = Buffer.from(range(range(0).length))
  const spoken = Buffer.concat([pdf, head, tail])
  const message = signedData(spoken, certificate, signedWith ?? keys.privateKey).toString('hex')
  return Buffer.concat([pdf, head, Buffer.from(`<${message.padEnd(room, '0')}>`), tail])
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  const short = content.length < 0x80
  const length = Buffer.from(content.length.toString(16).padStart(4, '0'), 'hex')
  return Buffer.concat([
    Buffer.from([tag]),
    short ? Buffer.from([content.length]) : Buffer.from([0x82, ...length]),
    content,
  ])
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts)
const integer = (value: number) => der(0x02, Buffer.from([value]))
const octets = (value: Uint8Array) => der(0x04, value)
const bits = (value: Uint8Array) => der(0x03, Buffer.from([0]), value)
const nothing = der(0x05)
const time = (text: string) => der(0x17, Buffer.from(text))

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const base128 = (value: number): number[] =>
    value < 128 ? [value] : [...base128(Math.floor(value / 128)).map((byte) => byte | 0x80), value % 128]
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

const rsaSha256 = sequence(oid('1.2.840.113549.1.1.11'), nothing)
const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing)
const serial = integer(7)
const nameOf = (name: string) => sequence(set(sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(name)))))

interface Certificate {
  readonly bytes: Buffer
  readonly issuer: Buffer
}

function selfSigned(name: string, publicKey: KeyObject, privateKey: KeyObject): Certificate {
  const issuer = nameOf(name)
  const body = sequence(
    der(0xa0, integer(2)),
    serial,
    rsaSha256,
    issuer,
    sequence(time('230101000000Z'), time('430101000000Z')),
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  return { issuer, bytes: sequence(body, rsaSha256, bits(createSign('sha256').update(body).sign(privateKey))) }
}

function signedData(spoken: Uint8Array, { bytes, issuer }: Certificate, key: KeyObject): Buffer {
  const attribute = (type: string, value: Buffer) => sequence(oid(type), set(value))
  const attributes = [
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.1')),
    attribute('1.2.840.113549.1.9.5', time('230125021500Z')),
    attribute('1.2.840.113549.1.9.4', octets(createHash('sha256').update(spoken).digest())),
  ]
  const signature = createSign('sha256')
    .update(set(...attributes))
    .sign(key)
  const signer = sequence(
    integer(1),
    sequence(issuer, serial),
    sha256,
    der(0xa0, ...attributes),
    sequence(oid('1.2.840.113549.1.1.1'), nothing),
    octets(signature),
  )
  const data = sequence(integer(1), set(sha256), sequence(oid('1.2.840.113549.1.7.1')), der(0xa0, bytes), set(signer))
  return sequence(oid('1.2.840.113549.1.7.2'), der(0xa0, data))
}
