import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signPdf } from '../../../../test/support/sign-pdf.ts'
import { pdfSignatures } from './pdf-signatures.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')
const name = 'Ban Chỉ đạo Minh Họa'
const sound = {
  signer: name,
  signedAt: '2023-01-25T02:15:00.000Z',
  coversWholeFile: true,
  digestMatches: true,
  signatureMatches: true,
}

it('reads who signed, when, and that nothing was changed since', () => {
  expect(pdfSignatures(signPdf(pdf, { name }))).toEqual([sound])
  expect(pdfSignatures(pdf)).toEqual([])
})

it('sees one changed bit anywhere in what was signed', () => {
  const signed = signPdf(pdf, { name })
  fc.assert(
    fc.property(fc.nat(pdf.length - 1), fc.nat(7), (place, bit) => {
      const changed = Buffer.from(signed)
      changed.writeUInt8(changed.readUInt8(place) ^ (1 << bit), place)
      expect(pdfSignatures(changed)).toEqual([{ ...sound, digestMatches: false }])
    }),
  )
})

it('tells a signature that another key made, and text that was put behind it', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  expect(pdfSignatures(signPdf(pdf, { name, signedWith: stranger }))).toEqual([{ ...sound, signatureMatches: false }])
  const longer = Buffer.concat([signPdf(pdf, { name }), Buffer.from('1 0 obj\n<< >>\nendobj\n')])
  expect(pdfSignatures(longer)).toEqual([{ ...sound, coversWholeFile: false }])
})

it('keeps both of two signatures apart: the first no longer speaks of the whole file', () => {
  const twice = signPdf(signPdf(pdf, { name }), { name: 'Văn thư Minh Họa' })
  expect(pdfSignatures(twice)).toEqual([
    { ...sound, coversWholeFile: false },
    { ...sound, signer: 'Văn thư Minh Họa' },
  ])
})

it('falls over no broken signature, whatever its bytes are', () => {
  const signed = signPdf(pdf, { name })
  const start = signed.indexOf('/Contents <') + '/Contents <'.length
  fc.assert(
    fc.property(fc.nat(1500), fc.uint8Array({ minLength: 1, maxLength: 40 }), (place, bytes) => {
      const changed = Buffer.from(signed)
      changed.write(Buffer.from(bytes).toString('hex'), start + place * 2, 'latin1')
      expect(pdfSignatures(changed)).toEqual([
        {
          signer: expect.toSatisfy((value) => value === null || typeof value === 'string'),
          signedAt: expect.toSatisfy((value) => value === null || typeof value === 'string'),
          coversWholeFile: true,
          digestMatches: expect.any(Boolean),
          signatureMatches: expect.toSatisfy((value) => value === null || typeof value === 'boolean'),
        },
      ])
    }),
  )
})
