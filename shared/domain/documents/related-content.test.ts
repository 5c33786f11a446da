import { expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { type DocumentContent, paragraph } from './content.ts'
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
  const differences = [{ what: 'Bao phủ BHYT', before: '97,54%', after: null }]
  const { blocks, appendices } = withRelation(content, 'replaces', issued, differences)
  expect(blocks[0]).toEqual(
    paragraph(
      'Báo cáo này thay thế Báo cáo số 05/BC-BCĐ ngày 25 tháng 01 năm 2024 của Ban Chỉ đạo minh họa; các số liệu thay đổi nêu tại Phụ lục II kèm theo.',
    ),
  )
  const [, table] = appendices
  expect(table?.title).toBe('Các số liệu thay đổi so với Báo cáo số 05/BC-BCĐ')
  expect(table?.blocks).toMatchObject([
    { kind: 'table', rows: [['1', 'Bao phủ BHYT', '97,54%', 'chưa có số liệu'].map((text) => ({ lines: [text] }))] },
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
