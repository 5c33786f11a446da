import { describe, expect, test } from 'vitest'
import { withListLabels } from './word-numbering.ts'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbering = (levels: string, nums: string) =>
  `<w:numbering><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${nums}</w:numbering>`
const list = (id: string, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`
const outline = numbering(
  level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Heading1"/>') +
    level(1, 'decimal', '%2.') +
    level(2, 'lowerLetter', '%3)') +
    level(3, 'bullet', '\uf0b7') +
    level(4, 'decimal', '%1.%2.%5'),
  list('1') + list('2', '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'),
)
const paragraph = (text: string, place: string, style = '') =>
  `<w:p><w:pPr>${style}${place}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const at = (index: number, id = '1') => `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`

function lines(body: string, numberingXml = outline, stylesXml = '') {
  const parts = withListLabels([
    { name: 'word/document.xml', data: Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`) },
    { name: 'word/numbering.xml', data: Buffer.from(numberingXml) },
    { name: 'word/styles.xml', data: Buffer.from(stylesXml) },
  ])
  const xml = parts[0]?.data.toString('utf8') ?? ''
  return xml
    .split('</w:p>')
    .slice(0, -1)
    .map((one) => one.replace(/<[^>]*>/g, ''))
}

describe('what Word numbers by itself', () => {
  test('Roman sections, numbers, letters and bullets are counted and begin anew under the next', () => {
    expect(
      lines(
        [
          paragraph('Nhiệm vụ', at(0)),
          paragraph('Tuyên truyền', at(1)),
          paragraph('Một', at(2)),
          paragraph('Hai', at(2)),
          paragraph('Gạch', at(3)),
          paragraph('Kiểm tra', at(1)),
          paragraph('Ba', at(2)),
          paragraph('Tổ chức', at(0)),
          paragraph('Sở Y tế', at(1)),
          paragraph('Việc', at(4)),
        ].join(''),
      ),
    ).toEqual([
      'I. Nhiệm vụ',
      '1. Tuyên truyền',
      'a) Một',
      'b) Hai',
      '- Gạch',
      '2. Kiểm tra',
      'a) Ba',
      'II. Tổ chức',
      '1. Sở Y tế',
      'II.1.1 Việc',
    ])
  })

  test('a second list on the same definition goes on counting unless it says where to start', () => {
    expect(
      lines(paragraph('A', at(1)) + paragraph('B', at(1)) + paragraph('C', at(1, '2')) + paragraph('D', at(1, '2'))),
    ).toEqual(['1. A', '2. B', '5. C', '6. D'])
  })

  test('a style carries its list to its paragraphs and to the styles based on it; list 0 takes one out', () => {
    const styles =
      '<w:styles><w:style w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Muc"><w:basedOn w:val="Heading1"/></w:style></w:styles>'
    expect(
      lines(
        paragraph('A', '', '<w:pStyle w:val="Heading1"/>') +
          paragraph('B', '', '<w:pStyle w:val="Muc"/>') +
          paragraph('C', '<w:numPr><w:numId w:val="0"/></w:numPr>', '<w:pStyle w:val="Heading1"/>'),
        outline,
        styles,
      ),
    ).toEqual(['I. A', 'II. B', 'C'])
  })

  test('letters go on behind z as Word writes them, and “Điều” stands in the label', () => {
    const articles = numbering(level(0, 'decimal', 'Điều %1.') + level(1, 'lowerLetter', '%2)'), list('1'))
    const many = Array.from({ length: 28 }, () => paragraph('x', at(1))).join('')
    const read = lines(paragraph('Thi hành', at(0)) + many, articles)
    expect([read[0], read[1], read[26], read[27], read[28]]).toEqual([
      'Điều 1. Thi hành',
      'a) x',
      'z) x',
      'aa) x',
      'bb) x',
    ])
  })

  test('marks of a list that was changed, and of text that only old Word shows, do not count', () => {
    const changed = `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr>${at(1)}</w:pPr></w:pPrChange></w:pPr><w:r><w:t>Không đánh số</w:t></w:r></w:p>`
    const box = `<mc:Fallback>${paragraph('Bản sao', at(1))}</mc:Fallback>`
    expect(lines(changed + box + paragraph('A', at(1)))).toEqual(['Không đánh số', 'Bản sao', '1. A'])
  })

  test('a list that the document does not define is left as it is', () => {
    expect(lines(paragraph('A', at(0, '9')))).toEqual(['A'])
  })
})
