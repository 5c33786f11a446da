import { expect, it } from 'vitest'
import { type DocumentContent, paragraph, type TableBlock } from './content.ts'
import { field, said, sentence } from './narrative.ts'
import { statedFigures } from './stated-figures.ts'
import { touchedDocuments } from './touched-documents.ts'

const table = (title: string, haiChau: string): TableBlock => ({
  kind: 'table',
  title,
  unitNote: null,
  columns: ['STT', 'Đơn vị', 'Năm 2022', 'Năm 2023'].map((heading) => ({ heading, align: 'left', share: 1 })),
  rows: [
    ['1', 'quận Hải Châu', '97,10%', haiChau],
    ['2', 'quận Thanh Khê', '95,00%', '–'],
  ].map((cells) => cells.map((text) => ({ lines: [text] }))),
  notes: [],
})
const content = (blocks: DocumentContent['blocks']): DocumentContent => ({
  profile: 'nd30',
  head: {
    parentAgency: null,
    issuingBody: 'Ban Chỉ đạo',
    number: null,
    typeCode: 'BC',
    issuerCode: 'BCĐ',
    place: 'Đà Nẵng',
    date: null,
    yearWhileUndated: 2024,
  },
  documentType: 'Báo cáo',
  subject: 'Kết quả minh họa',
  addressees: null,
  legalGrounds: [],
  blocks,
  signature: { titles: [], agencyPost: null, name: null },
  recipients: [],
  appendices: [],
  isIllustrative: true,
})
const figure = (key: string, text: string | null) => ({ key, label: `Số ${key}`, text, source: null, names: [] })
const printed = [[sentence`Tỷ lệ đạt ${field('hi/48')}.`, said('Không có số.')]]

const stated = (tables: readonly TableBlock[], hi: string, unused: string) =>
  statedFigures(content([paragraph('Mở đầu'), ...tables]), [figure('hi/48', hi), figure('si/48', unused)], printed)

it('names each figure that was stated and is another one today, in sentences and in tables', () => {
  const frozen = stated([table('Bảng 1. Bao phủ BHYT', '97,52%')], '97,5%', '35,1%')
  // A new table before it moves the number of the table, not the figure.
  const current = stated([table('Bảng 1. Bảng mới', '1'), table('Bảng 2. Bao phủ BHYT', '97,61%')], '97,6%', '36,0%')
  expect(touchedDocuments([{ document: '05/BC-BCĐ', frozen, current }])).toEqual([
    {
      document: '05/BC-BCĐ',
      differences: [
        { what: 'Số hi/48', before: '97,5%', after: '97,6%' },
        { what: 'quận Hải Châu · Năm 2023 · Bao phủ BHYT', before: '97,52%', after: '97,61%' },
      ],
    },
  ])
})

it('takes words in a cell for no figure: where figures come from is told apart from what they are', () => {
  const source = 'Tệp “bao-cao.xlsx”, trang “Báo cáo”, các ô F9, F10, F11'
  const frozen = stated([table('Bảng 1. Nguồn số liệu', source)], '97,5%', '')
  const current = stated([table('Bảng 1. Nguồn số liệu', `${source}, F12`)], '97,5%', '')
  expect(touchedDocuments([{ document: 'a', frozen, current }])).toEqual([])
})

it('leaves out what is as it was, what it never stated, and what cannot be drawn up any more', () => {
  const frozen = stated([table('Bảng 1. Bao phủ BHYT', '97,52%')], '97,5%', '35,1%')
  const sameWords = stated([table('Bảng 1. Bao phủ BHYT', '97,52%')], '97,5%', '99,9%')
  expect(
    touchedDocuments([
      { document: 'a', frozen, current: sameWords },
      { document: 'b', frozen, current: null },
    ]),
  ).toEqual([])
})

it('says that a figure which was missing is there now, and the other way round', () => {
  const frozen = stated([table('Bảng 1. Bao phủ BHYT', '–')], '97,5%', '')
  const current = stated([table('Bảng 1. Bao phủ BHYT', '97,61%')], '97,5%', '')
  const what = 'quận Hải Châu · Năm 2023 · Bao phủ BHYT'
  expect(touchedDocuments([{ document: 'a', frozen, current }])[0]?.differences).toEqual([
    { what, before: null, after: '97,61%' },
  ])
  expect(touchedDocuments([{ document: 'a', frozen: current, current: frozen }])[0]?.differences).toEqual([
    { what, before: '97,61%', after: null },
  ])
})
