import { createHash, verify, X509Certificate } from 'node:crypto'
import { type DerElement, DerFault, derElements, oidOf, only } from './der.ts'

/** One signature inside a PDF (ISO 32000-1, 12.8), as far as it can be told without trusting its certificate. */
export interface PdfSignature {
  /** Name in the certificate, as the certificate itself says; null when there is none. */
  readonly signer: string | null
  /** ISO instant that the signing software wrote; it proves nothing. */
  readonly signedAt: string | null
  /** The signature speaks of every byte of the file but itself: nothing was added afterwards. */
  readonly coversWholeFile: boolean
  /** The bytes it speaks of give the digest that was signed: none of them was changed. */
  readonly digestMatches: boolean
  /** The digest was signed with the key of the enclosed certificate; null: of an algorithm that is not looked at here. */
  readonly signatureMatches: boolean | null
}

const digestNames: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** RSA with PKCS #1 padding and ECDSA: what offices' tokens sign with. */
const knownSignatures = /^(1\.2\.840\.113549\.1\.1\.(1|5|11|12|13)|1\.2\.840\.10045\.(2\.1|4\.3\.[234]|4\.1))$/

const sequence = 0x30
const set = 0x31
const oid = 0x06
const octets = 0x04
const firstOptional = 0xa0

/** Signatures in the order of the file; none in a file that nobody signed. */
export function pdfSignatures(file: Uint8Array): readonly PdfSignature[] {
  const text = Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1')
  return [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].flatMap((match) => {
    const [start, before, resumed, after] = match.slice(1).map(Number)
    if (start === undefined || before === undefined || resumed === undefined || after === undefined) return []
    return [signatureOf(file, text, { start, before, resumed, after })]
  })
}

interface ByteRange {
  readonly start: number
  readonly before: number
  readonly resumed: number
  readonly after: number
}

function signatureOf(file: Uint8Array, text: string, range: ByteRange): PdfSignature {
  const { start, before, resumed, after } = range
  const spoken = Buffer.concat([file.subarray(start, start + before), file.subarray(resumed, resumed + after)])
  const coversWholeFile = start === 0 && before <= resumed && resumed + after === file.length
  // Between the two ranges lies the signature itself: <hexadecimal>.
  const hexadecimal = /^\s*<([0-9A-Fa-f\s]*)>\s*$/.exec(text.slice(start + before, resumed))?.[1]
  const unreadable = { signer: null, signedAt: null, coversWholeFile, digestMatches: false, signatureMatches: null }
  if (hexadecimal === undefined) return unreadable
  try {
    return { coversWholeFile, ...readSignature(Buffer.from(hexadecimal.replace(/\s/g, ''), 'hex'), spoken) }
  } catch (error) {
    // Node throws its own errors for a broken certificate or key.
    if (error instanceof DerFault || (error instanceof Error && 'code' in error)) return unreadable
    throw error
  }
}

/** CMS SignedData (RFC 5652): ContentInfo { oid, [0] { version, digests, content, [0] certificates, …, signers } }. */
function readSignature(message: Uint8Array, spoken: Uint8Array): Omit<PdfSignature, 'coversWholeFile'> {
  const info = derElements(only(derElements(message), 0, sequence).content)
  const data = derElements(only(derElements(only(info, 1, firstOptional).content), 0, sequence).content)
  const certificates = data.find(({ tag }) => tag === firstOptional)
  const signers = data.findLast(({ tag }) => tag === set)
  if (!signers) throw new DerFault('No signer')
  const signer = derElements(only(derElements(signers.content), 0, sequence).content)
  const digestName = digestNames[oidOf(only(derElements(only(signer, 2, sequence).content), 0, oid))]
  const attributes = signer.find(({ tag }) => tag === firstOptional)
  const certificate = certificateOf(certificates, only(signer, 1, sequence))
  const digest = digestName === undefined ? null : createHash(digestName).update(spoken).digest()
  const signedDigest = attributes ? attributeOf(attributes, '1.2.840.113549.1.9.4') : null
  return {
    signer: certificate === null ? null : commonName(certificate),
    signedAt: timeOf(attributes ? attributeOf(attributes, '1.2.840.113549.1.9.5') : null),
    digestMatches: digest !== null && signedDigest !== null && digest.equals(signedDigest.content),
    signatureMatches: matchesKey({ signer, attributes, digestName, certificate }),
  }
}

/** The enclosed certificate that the signer is named by (issuer and serial number). */
function certificateOf(enclosed: DerElement | undefined, named: DerElement): X509Certificate | null {
  if (!enclosed) return null
  const serial = derElements(named.content)[1]
  const wanted = serial ? plainHexadecimal(Buffer.from(serial.content).toString('hex')) : null
  const all = derElements(enclosed.content).map(({ whole }) => new X509Certificate(Buffer.from(whole)))
  return all.find(({ serialNumber }) => plainHexadecimal(serialNumber) === wanted) ?? null
}

const plainHexadecimal = (text: string): string => text.toUpperCase().replace(/^0+/, '')

const commonName = ({ subject }: X509Certificate): string | null => /^CN=(.+)$/m.exec(subject)?.[1] ?? null

/** The first value of a signed attribute. */
function attributeOf(attributes: DerElement, type: string): DerElement | null {
  for (const attribute of derElements(attributes.content)) {
    const parts = derElements(attribute.content)
    if (oidOf(only(parts, 0, oid)) === type) return derElements(only(parts, 1, set).content)[0] ?? null
  }
  return null
}

/** UTCTime "240125091500Z" or GeneralizedTime "20240125091500Z". */
function timeOf(value: DerElement | null): string | null {
  if (value === null) return null
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(
    Buffer.from(value.content).toString('latin1'),
  )
  if (!match) return null
  const [, year = '', month, day, hour, minute, second] = match
  const fullYear = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`
  return `${fullYear}-${month}-${day}T${hour}:${minute}:${second}.000Z`
}

function matchesKey({
  signer,
  attributes,
  digestName,
  certificate,
}: {
  readonly signer: readonly DerElement[]
  readonly attributes: DerElement | undefined
  readonly digestName: string | undefined
  readonly certificate: X509Certificate | null
}): boolean | null {
  if (!attributes || digestName === undefined || certificate === null) return null
  const place = signer.indexOf(attributes)
  const algorithm = oidOf(only(derElements(only(signer, place + 1, sequence).content), 0, oid))
  if (!knownSignatures.test(algorithm)) return null
  // Signed as a SET, carried under an implicit tag (RFC 5652, 5.4).
  const signed = Buffer.concat([Buffer.from([set]), attributes.whole.subarray(1)])
  return verify(digestName, signed, certificate.publicKey, only(signer, place + 2, octets).content)
}
