import { describe, expect, it } from 'vitest'
import { openPdfEngine } from '../../electron/documents/pdf-engine.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'

/** Lines are broken and rules are drawn by widths that the font gave letter by letter: they must be those of the page. */
describe('text is as wide on paper as it was measured', () => {
  const samples = [
    'Ủy ban nhân dân các quận, huyện tiếp tục vận động hộ gia đình tham gia',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'AVATAR Tổ. Tờ, Yêu, Wêê, "Phường 11", 1.111.211 người; 97,52% (2,60 điểm %)',
    'Đà Nẵng, ngày 11 tháng 11 năm 2011 - số 111/BC-BCĐ',
    '1.234.567',
    '11.211.110,11%',
  ]
  const styles = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }]

  it('in every style, kerning and figures included', async () => {
    const engine = await openPdfEngine(null)
    const cases = styles.flatMap((style) => samples.map((text) => ({ text, style })))
    const bytes = await engine.produce({
      pageSize: 'A3',
      content: cases.map(({ text, style }) => ({
        text,
        noWrap: true,
        bold: 'bold' in style,
        italics: 'italic' in style,
      })),
      defaultStyle: { font: 'Tinos', fontSize: 14 },
    })
    const { pages } = await readPdfGeometry(bytes)
    const printed = pages.flatMap(({ lines }) => lines)
    expect(printed.map(({ text }) => text)).toEqual(cases.map(({ text }) => text))
    for (const [index, { text, style }] of cases.entries()) {
      const line = printed[index]
      const measured = (engine.measure.width(text, 14, style) * 25.4) / 72
      expect(line ? line.right - line.left : 0, text).toBeCloseTo(measured, 1)
    }
  })
})
