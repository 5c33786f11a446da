import type { Invitee } from '../../meetings/meeting.ts'
import { withSmallInitial } from '../../text/initial-letter.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import { type Appendix, type Block, type DocumentContent, paragraph } from '../content.ts'
import type { NarrativeSection } from '../document-kind.ts'
import { draftingBody } from '../drafting-body.ts'
import { isParty } from '../form-profile.ts'
import { said } from '../narrative.ts'
import { cell } from './letters-form.ts'
import { issuerName, meetingFrame, sectionBlocks } from './meeting-frame.ts'
import { type InvitationSnapshot, inviteeAppendix, isLongList } from './meeting-invitees.ts'
import { ended, inviteeWords, isMatter, listed, meetingName, withoutStop } from './meeting-wording.ts'

type Consultation = Omit<InvitationSnapshot, 'only'>

/** What is asked, once: "lấy ý kiến thành viên Ban Chỉ đạo về …". */
function matter({ details }: Consultation): string {
  const name = meetingName(details)
  return /^lấy ý kiến/iu.test(name) ? withSmallInitial(name) : `lấy ý kiến thành viên Ban Chỉ đạo về ${name}`
}

/** Questions put to the members: what an item asks to be decided, else the item itself. */
const questions = ({ agenda }: Consultation): readonly string[] =>
  agenda
    .filter(isMatter)
    .map(({ title, decisionAsked }) => withoutStop(decisionAsked.trim() === '' ? title : decisionAsked))

/** Sections that people may write: what goes with the letter, and how an answer is asked. */
export function consultationSections(snapshot: Consultation): readonly NarrativeSection[] {
  const { details, annexes, form } = snapshot
  const sent = annexes.length === 0 ? '' : ` (gửi kèm: ${annexes.map(withoutStop).join('; ')})`
  const by = details.answerBy === null ? '' : ` chậm nhất ${formatDocumentDate(details.answerBy)}`
  return [
    {
      id: 'noi-dung',
      heading: 'Nội dung lấy ý kiến',
      drafted: [
        said(
          `Để kịp thời xem xét, quyết định các nội dung thuộc thẩm quyền mà không tổ chức họp, ${issuerName(form)} ${matter(snapshot)}${sent}, gồm:`,
        ),
        { kind: 'list', items: listed(questions(snapshot)).map((text) => [{ text }]) },
      ],
    },
    {
      id: 'luu-y',
      heading: 'Cách trả lời',
      drafted: [
        ...(details.invitationNote.trim() === '' ? [] : [said(ended(details.invitationNote))]),
        said(
          `Đề nghị các đồng chí nghiên cứu, ghi ý kiến vào Phiếu lấy ý kiến kèm theo Công văn này và gửi về Tổ thư ký Ban Chỉ đạo${by} để tổng hợp.`,
        ),
      ],
    },
  ]
}

/** The paper on which a member answers; boxes are cells of a table, which every printer draws. */
function answerSheet(snapshot: Consultation, answering: Invitee | null): Appendix {
  const blank = ['', '', '', '']
  const member = answering === null ? '.'.repeat(60) : [answering.name, answering.post].filter(Boolean).join(', ')
  const returned = snapshot.details.answerBy
  return {
    title: 'Phiếu lấy ý kiến thành viên Ban Chỉ đạo',
    orientation: 'portrait',
    blocks: [
      paragraph(`Họ và tên thành viên: ${member}`),
      paragraph('Đánh dấu X vào một ô của mỗi nội dung:'),
      {
        kind: 'table',
        title: '',
        unitNote: null,
        columns: [
          { heading: 'TT', align: 'center', share: 7 },
          { heading: 'Nội dung', align: 'left', share: 41 },
          { heading: 'Đồng ý', align: 'center', share: 13 },
          { heading: 'Không đồng ý', align: 'center', share: 21 },
          { heading: 'Ý kiến khác', align: 'center', share: 18 },
        ],
        rows: questions(snapshot).map((question, index) => [
          cell(String(index + 1)),
          cell(question),
          cell(''),
          cell(''),
          cell(''),
        ]),
        notes: [],
      },
      paragraph('Ý kiến khác hoặc lý do không đồng ý (ghi rõ nội dung, mục, trang):'),
      writingRoom('Ý kiến', [...blank, '', '']),
      writingRoom('Ngày, tháng, năm; thành viên ký, ghi rõ họ tên', [...blank, '']),
      ...(returned === null
        ? []
        : [paragraph(`Phiếu gửi về Tổ thư ký Ban Chỉ đạo chậm nhất ${formatDocumentDate(returned)}.`)]),
    ],
  }
}

/** Room for somebody's own hand. */
const writingRoom = (heading: string, lines: readonly string[]): Block => ({
  kind: 'table',
  title: '',
  unitNote: null,
  columns: [{ heading, align: 'left', share: 100 }],
  rows: [[{ lines: lines.map((line) => (line === '' ? ' ' : line)) }]],
  notes: [],
})

/** Công văn lấy ý kiến (NĐ 30/2020/NĐ-CP, mẫu 1.5) with the sheet for the answer. */
export function consultationContent(snapshot: Consultation, members: readonly Invitee[]): DocumentContent {
  const { form, narrative } = snapshot
  const frame = meetingFrame(form, { code: form.issuerCode, name: '' })
  const [only] = members
  const one = members.length === 1 && only ? only : null
  const isLong = isLongList(members)
  return {
    ...frame,
    head: {
      ...frame.head,
      ...(isParty(form.profile)
        ? { typeCode: 'CV', issuerCode: form.issuerCode }
        : { issuerCode: draftingBody(form.recipients) ?? '' }),
    },
    documentType: null,
    subject: snapshot.ownSubject ?? matter(snapshot),
    addressees: isLong
      ? ['Các đồng chí thành viên Ban Chỉ đạo (danh sách kèm theo)']
      : members.map((member) => inviteeWords(member).replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'))),
    blocks: [
      ...consultationSections(snapshot).flatMap((section) => sectionBlocks(section, narrative)),
      paragraph('Rất mong sự quan tâm, phối hợp của các đồng chí.'),
    ],
    appendices: [
      answerSheet(snapshot, one),
      ...(isLong ? [inviteeAppendix('Danh sách thành viên được lấy ý kiến', members)] : []),
    ],
    isIllustrative: snapshot.isIllustrative,
  }
}
