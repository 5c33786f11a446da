import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { period } from '../time/period.ts'
import { annualReportFileName, safeFileName } from './file-name.ts'

describe('file names', () => {
  it('proposes a name that says what the report is', () => {
    expect(annualReportFileName({ number: '64/KH-UBND', title: 'x' }, period('2022'))).toBe(
      'Bao cao ket qua thuc hien KH 64 nam 2022.pdf',
    )
  })

  it('takes the short title where the plan has no number', () => {
    expect(annualReportFileName({ number: null, title: 'Kế hoạch của Đồng Tháp' }, period('2023'))).toBe(
      'Bao cao ket qua thuc hien Ke hoach cua Dong Thap nam 2023.pdf',
    )
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
