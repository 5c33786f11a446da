import { describe, expect, it } from 'vitest'
import { openPdfEngine } from '../../electron/documents/pdf-engine.ts'
import { renderPdf } from '../../electron/documents/render-pdf.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'
import {
  opinionRequestSample,
  opinionTableSample,
  reportRequestSample,
  submissionSample,
} from '../support/round-letters.ts'

const geometryOf = async (content: Parameters<typeof renderPdf>[1]) =>
  readPdfGeometry((await renderPdf(await openPdfEngine(null), content, { createdAt: '2023-01-15' })).bytes)
const wordsOf = (geometry: Awaited<ReturnType<typeof geometryOf>>) => geometry.rawText.replace(/\s+/g, ' ')

describe('the letters of a reporting round', () => {
  it('ask a district for words and figures: outline attached, missing is not zero, the day as the plan words it', async () => {
    const geometry = await geometryOf(reportRequestSample({ tasks: 0, isRequest: false, asksFigures: true }))
    expect(checkForm(geometry)).toEqual([])
    const words = wordsOf(geometry)
    expect(words).toContain('V/v báo cáo kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022')
    expect(words).toContain('chỉ tiêu chưa có số liệu thì để trống, không ghi số 0')
    expect(words).toContain('trước ngày 05 tháng 01 năm 2023')
    expect(words).toContain('(Kèm theo Công văn')
  })

  it('ask an agency for each of its duties, listed with their clauses, however many', async () => {
    const geometry = await geometryOf(reportRequestSample({ tasks: 60, isRequest: false, asksFigures: false }))
    expect(checkForm(geometry)).toEqual([])
    const words = wordsOf(geometry)
    expect(words).toContain('Phụ lục II')
    expect([...words.matchAll(/Nhiệm vụ minh họa số \d+/g)]).toHaveLength(60)
    expect(words).not.toContain('mẫu biểu')
  })

  it('ask a Party or mass organisation to help and never tell it to', async () => {
    const words = wordsOf(await geometryOf(reportRequestSample({ tasks: 1, isRequest: true, asksFigures: false })))
    expect(words).toContain('trân trọng đề nghị')
    expect(words).not.toContain('đúng thời hạn')
  })

  it('send the draft for opinions, with the last day', async () => {
    const geometry = await geometryOf(opinionRequestSample())
    expect(checkForm(geometry)).toEqual([])
    expect(wordsOf(geometry)).toContain('chậm nhất ngày 20 tháng 01 năm 2023')
  })

  it('table every opinion with what became of it, and name who is silent', async () => {
    const geometry = await geometryOf(opinionTableSample(40))
    expect(checkForm(geometry)).toEqual([])
    const words = wordsOf(geometry)
    expect(words).toContain('Chưa có văn bản trả lời: Sở Y tế')
    expect([...words.matchAll(/Giải trình: số liệu/g)].length).toBeGreaterThan(10)
    expect(words).toContain('Tiếp thu: ')
  })

  it('lay the draft before the leader: two signatures, room for the decision, opinions as a lying appendix', async () => {
    const geometry = await geometryOf(submissionSample())
    expect(checkForm(geometry)).toEqual([])
    const words = wordsOf(geometry)
    expect(words).toContain('NGƯỜI LẬP PHIẾU')
    expect(words).toContain('TỔ TRƯỞNG TỔ GIÚP VIỆC')
    expect(words).toContain('Ý kiến của lãnh đạo')
    expect(geometry.pages.at(-1)?.width).toBeCloseTo(297, 0)
  })
})
