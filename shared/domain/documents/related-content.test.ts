import { expect, it } from 'vitest'
import { wholeText } from '../../../test/support/content-text.ts'
import { sampleFactsFor } from '../../../test/support/report-sample.ts'
import { indicatorCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import { type DocumentContent, paragraph } from './content.ts'
import { adhocKind, adhocSectionIds } from './kinds/adhoc.ts'
import { targetSheetKind } from './kinds/target-sheet.ts'
import { relatedSubject, withRelation } from './related-content.ts'

const issued = {
  title: 'Báo cáo',
  numberText: '05/BC-BCĐ',
  date: isoDate('2024-01-25'),
  issuingBody: 'Ban Chỉ đạo minh họa',
}
const content: DocumentContent = {
  profile: 'nd30',
  head: {
    parentAgency: null,
    issuingBody: 'Ban Chỉ đạo minh họa',
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
  blocks: [paragraph('Mở đầu.')],
  signature: { titles: [], agencyPost: null, name: null },
  recipients: [],
  appendices: [{ title: 'Số liệu', orientation: 'portrait', blocks: [] }],
  isIllustrative: true,
}

it('says first what it replaces, and lists each figure that differs in the appendix it names', () => {
  const differences = [
    { what: 'Bao phủ BHYT', before: '97,54%', after: null },
    { what: 'xã Hòa Tiến · Bao phủ', before: null, after: 'Tỷ lệ: 95%', onlyIn: 'after' as const },
  ]
  const { blocks, appendices } = withRelation(content, 'replaces', issued, differences)
  expect(blocks[0]).toEqual(
    paragraph(
      'Báo cáo này thay thế Báo cáo số 05/BC-BCĐ ngày 25 tháng 01 năm 2024 của Ban Chỉ đạo minh họa; các số liệu thay đổi nêu tại Phụ lục II kèm theo.',
    ),
  )
  const [, table] = appendices
  expect(table?.title).toBe('Các số liệu thay đổi so với Báo cáo số 05/BC-BCĐ')
  expect(table?.blocks).toMatchObject([
    {
      kind: 'table',
      rows: [
        ['1', 'Bao phủ BHYT', '97,54%', 'chưa có số liệu'],
        ['2', 'xã Hòa Tiến · Bao phủ', 'không có trong văn bản cũ', 'Tỷ lệ: 95%'],
      ].map((row) => row.map((text) => ({ lines: [text] }))),
    },
  ])
})

it('adds no empty appendix where no figure differs', () => {
  const amended = withRelation(content, 'amends', issued, [])
  expect(amended.appendices).toEqual(content.appendices)
  expect(amended.blocks[0]).toEqual(
    paragraph('Báo cáo này sửa đổi, bổ sung Báo cáo số 05/BC-BCĐ ngày 25 tháng 01 năm 2024 của Ban Chỉ đạo minh họa.'),
  )
})

it('names the other document in its subject', () => {
  expect(relatedSubject('replaces', 'Kết quả năm 2023', issued)).toBe(
    'Kết quả năm 2023 (thay thế Báo cáo số 05/BC-BCĐ ngày 25 tháng 01 năm 2024)',
  )
})

it('leaves no sentence that cites a lone “Phụ lục”, once the differences make it the first of two', () => {
  const facts = sampleFactsFor('2022')
  const about = { ...facts.about, sections: adhocSectionIds }
  const adhoc = adhocKind.content(adhocKind.snapshot({ ...facts, about }))
  const target = {
    id: 'si_coverage-2022',
    indicator: indicatorCode('si_coverage'),
    clause: 'II.2.b',
    yearFrom: 2022,
    yearTo: 2022,
    comparator: '>=',
    value: { amount: 42, scale: 0 },
    unit: '%',
    nature: 'quantitative',
    aspiration: false,
    denominator: null,
    owner: null,
    source: null,
    subsetOf: null,
    note: null,
    sameAs: null,
    lines: null,
  } as const
  const sheet = targetSheetKind.content(targetSheetKind.snapshot({ ...facts, targets: [target], rows: {}, labels: {} }))
  for (const [document, cited] of [
    [adhoc, 'phụ lục số liệu theo đơn vị kèm theo'],
    [sheet, 'phụ lục chỉ tiêu kèm theo'],
  ] as const) {
    expect(document.appendices).toHaveLength(1)
    const printed = wholeText(withRelation(document, 'replaces', issued, [{ what: 'a', before: '1', after: '2' }]))
    expect(printed.match(/(?:p|P)hụ lục [^.;]*/gu)).toEqual(['Phụ lục II kèm theo', cited])
  }
})
