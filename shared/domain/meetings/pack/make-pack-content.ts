import { type Block, note, type TableCell } from '../../documents/content.ts'
import { personWords, whenWords, whereWords } from '../../documents/kinds/meeting-wording.ts'
import { withCapital } from '../../text/initial-letter.ts'
import { datePartsOf, formatDocumentDate } from '../../time/iso-date.ts'
import { clockWords } from '../meeting-times.ts'
import type { PackContent, PackCover } from './pack-content.ts'
import type { PackFacts } from './pack-facts.ts'
import { type PackSectionId, packSections } from './pack-sections.ts'

/** "Đà Nẵng, tháng 10 năm 2023": of the meeting, else of the day on which the pack is made. */
function footOf({ form, details, frozen }: PackFacts): string {
  const { year, month } = datePartsOf(details.date ?? frozen.day)
  const when = `tháng ${month <= 2 ? `0${month}` : month} năm ${year}`
  return form.place === '' ? withCapital(when) : `${form.place}, ${when}`
}

function coverOf(facts: PackFacts): PackCover {
  const { form, details } = facts
  return {
    parentAgency: form.parentAgency,
    committee: form.issuingBody,
    title: details.kind === 'consultation' ? 'Tài liệu xin ý kiến' : 'Tài liệu họp',
    subject: details.subject,
    lines: [
      withCapital(whenWords(details)),
      ...(details.kind === 'consultation' ? [] : [`Địa điểm: ${whereWords(details)}`]),
      ...(details.chair === null ? [] : [`Chủ trì: ${personWords(details.chair)}`]),
    ],
    foot: footOf(facts),
  }
}

const cell = (...lines: readonly string[]): TableCell => ({ lines })

/** When the figures were frozen, and the hashes by which figures and annexes can be checked. */
function checks(facts: PackFacts): readonly Block[] {
  const { frozen, figuresHash, annexes, isIllustrative } = facts
  const frozenAt = `${clockWords(frozen.time)}, ${formatDocumentDate(frozen.day)}`
  return [
    note(`Số liệu, tiến độ nhiệm vụ trong tập tài liệu này được giữ nguyên như lúc ${frozenAt}.`),
    ...(isIllustrative ? [note('Số liệu minh họa, không dùng làm căn cứ.')] : []),
    {
      kind: 'table',
      title: 'Mã kiểm tra (SHA-256)',
      unitNote: null,
      columns: [
        { heading: 'Nội dung', align: 'left', share: 60 },
        { heading: 'Mã kiểm tra', align: 'left', share: 100 },
      ],
      rows: [
        [cell('Số liệu của tập tài liệu'), hashCell(figuresHash)],
        ...annexes.map(({ fileName, pageCount, sha256 }) => [
          cell(`Tệp “${fileName}” (${pageCount} trang)`),
          hashCell(sha256),
        ]),
      ],
      notes: [],
    },
  ]
}

/** Two lines of equal length, so that two hashes can be held against each other. */
const hashCell = (hash: string): TableCell => cell(hash.slice(0, 32), hash.slice(32))

/** A whole pack from its facts: the same facts and sections always say the same. */
export function makePackContent(facts: PackFacts, chosen: readonly PackSectionId[]): PackContent {
  return {
    profile: facts.form.profile,
    cover: coverOf(facts),
    sections: packSections(facts, chosen),
    annexes: facts.annexes.map(({ title, fileName, sha256 }) => ({ title, fileName, sha256 })),
    belowContents: checks(facts),
    isIllustrative: facts.isIllustrative,
  }
}
