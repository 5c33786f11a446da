import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citationFigures, citationKey } from '../registers/document-citation.ts'
import { isoDate } from '../time/iso-date.ts'
import type { DocumentContent } from './content.ts'
import { field, type Narrative, printedNarrative, runsOf } from './narrative.ts'
import { resolveCitations } from './resolve-citations.ts'

const directive = {
  documentType: 'Công văn',
  number: '12/UBND-VX',
  date: isoDate('2023-02-03'),
  issuer: 'UBND thành phố',
  subject: 'Đôn đốc thu BHXH',
}
const full = 'Công văn số 12/UBND-VX ngày 03 tháng 02 năm 2023 của UBND thành phố về đôn đốc thu BHXH'
const short = 'Công văn số 12/UBND-VX'
const figures = citationFigures([directive], null)
const cited = field(citationKey(directive))

const contentOf = (words: Narrative, appendix: Narrative): DocumentContent => ({
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
  subject: 'Kết quả',
  addressees: null,
  legalGrounds: [],
  blocks: printedNarrative(words, figures),
  signature: { titles: [], agencyPost: null, name: null },
  recipients: [],
  appendices: [{ title: 'Chi tiết', orientation: 'portrait', blocks: printedNarrative(appendix, figures) }],
  isIllustrative: false,
})
const textOf = (blocks: DocumentContent['blocks']): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.runs.map(({ text }) => text).join('')]
      : block.kind === 'list'
        ? block.items.map((runs) => runs.map(({ text }) => text).join(''))
        : [],
  )

test('the first mention in the order of reading is in full, also when an appendix comes to it first in the data', () => {
  const content = resolveCitations(
    contentOf(
      [
        { kind: 'paragraph', runs: runsOf`Thực hiện ${cited}, đã giao chỉ tiêu.` },
        { kind: 'list', items: [runsOf`Theo ${cited}`] },
      ],
      [{ kind: 'paragraph', runs: runsOf`Căn cứ ${cited}.` }],
    ),
  )
  expect(textOf(content.blocks)).toEqual([`Thực hiện ${full}, đã giao chỉ tiêu.`, `Theo ${short}`])
  expect(textOf(content.appendices[0]?.blocks ?? [])).toEqual([`Căn cứ ${short}.`])
})

test('a document that the opening cites already is cited by type and number only', () => {
  const content = contentOf([{ kind: 'paragraph', runs: runsOf`Theo ${cited}.` }], [])
  expect(textOf(resolveCitations(content, [citationKey(directive)]).blocks)).toEqual([`Theo ${short}.`])
})

test('property: however often it is cited, exactly one mention is in full, and it is the first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }), (inText, inAppendix) => {
      const mention: Narrative = [{ kind: 'paragraph', runs: [cited] }]
      const times = (count: number): Narrative => Array.from({ length: count }, () => mention).flat()
      const content = resolveCitations(contentOf(times(inText), times(inAppendix)))
      const all = [...textOf(content.blocks), ...textOf(content.appendices[0]?.blocks ?? [])]
      expect(all).toEqual([full, ...Array.from({ length: inText + inAppendix - 1 }, () => short)])
    }),
  )
})
