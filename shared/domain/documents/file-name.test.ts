import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import type { DocumentHead } from './content.ts'
import { documentFileName } from './document-file-name.ts'
import { safeFileName } from './file-name.ts'

const sampleHead = (more: Pick<DocumentHead, 'number' | 'date'>): DocumentHead => ({
  parentAgency: null,
  issuingBody: 'Ban Chỉ đạo',
  typeCode: 'BC',
  issuerCode: 'BCĐ',
  place: 'Đà Nẵng',
  yearWhileUndated: 2024,
  ...more,
})

describe('file names', () => {
  it('follows the habit of the office: number, type and issuer, date, subject', () => {
    const head = sampleHead({ number: 5, date: isoDate('2024-01-25') })
    expect(documentFileName({ head, subject: 'Kết quả năm 2023' }, 'pdf')).toBe(
      '05-BC-BCD_2024-01-25_Ket qua nam 2023.pdf',
    )
  })

  it('calls a document without number and date a draft', () => {
    const head = sampleHead({ number: null, date: null })
    expect(documentFileName({ head, subject: 'Kết quả năm 2023' }, 'docx')).toBe('Du thao BC-BCD_Ket qua nam 2023.docx')
  })

  it('never gives a device name nor an empty one', () => {
    expect(safeFileName('CON', 'pdf')).toBe('Van ban CON.pdf')
    expect(safeFileName('???', 'pdf')).toBe('Van ban.pdf')
  })

  it('is accepted by Windows whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const name = safeFileName(text, 'pdf')
        expect(name).toMatch(/^[^<>:"/\\|?*]{1,116}\.pdf$/)
        expect(name).toMatch(/^[\x20-\x7e]+$/)
        expect(name).not.toMatch(/^[ .]|[ .]\.pdf$/)
      }),
    )
  })
})
