import { type Block, type DocumentContent, list, paragraph, type TableBlock, type TableColumn } from '../content.ts'
import type { DocumentKind } from '../document-kind.ts'
import { type NarrativeBlock, remark } from '../narrative.ts'
import { numberBlocks } from '../number-blocks.ts'
import { type OutlinePart, outlineBlocks, outlineSections, part, words } from '../report-outline.ts'
import type { BriefedPage } from './meeting-briefing-facts.ts'
import { type MeetingFacts, type MeetingSnapshot, snapshotFrame } from './meeting-facts.ts'
import { innerPaper } from './meeting-frame.ts'
import { calledOff } from './meeting-needs.ts'
import { listed, meetingName, whenWords, whereWords, withoutStop } from './meeting-wording.ts'

export interface BriefingFacts extends MeetingFacts {
  readonly page: BriefedPage
}

type BriefingSnapshot = MeetingSnapshot<'details'> & {
  readonly kind: 'meeting_briefing'
  readonly page: BriefedPage
}

const column = (heading: string, share: number, align: TableColumn['align'] = 'left'): TableColumn => ({
  heading,
  share,
  align,
})

const table = (title: string, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  title,
  unitNote: null,
  columns,
  rows: rows.map((row) => row.map((text) => ({ lines: [text] }))),
  notes: [],
})

/** Lines as a list, or what there is in place of them. */
const lines = (items: readonly string[], none: string): Block =>
  items.length === 0 ? { kind: 'note', text: none } : list(listed(items))

function outline({ page }: BriefingSnapshot): readonly OutlinePart[] {
  const { indicators, gaps, arrears } = page
  const drafted: readonly NarrativeBlock[] =
    page.conclusions.length === 0
      ? [remark('Số liệu không gợi ý kết luận nào.')]
      : page.conclusions.map((text, index) => ({
          kind: 'paragraph',
          runs: [{ text: `${index + 1}. ${withoutStop(text)}.` }],
        }))
  return [
    part(
      `Chỉ tiêu ${page.periodLabel}`,
      paragraph(page.receipts),
      indicators.length === 0
        ? { kind: 'note', text: 'Kế hoạch không có chỉ tiêu cho kỳ này.' }
        : table(
            `Kết quả ${page.periodLabel} (số liệu đến ${page.figuresOn})`,
            [
              column('Chỉ tiêu', 26),
              column('Thực hiện', 18),
              column('Mục tiêu; so với mục tiêu', 22),
              column('Còn thiếu', 16),
              column('So với kỳ trước', 18),
            ],
            indicators,
          ),
    ),
    part(
      'Đơn vị còn thiếu, nơi trả lời',
      ...(gaps.length === 0
        ? [{ kind: 'note', text: 'Không có đơn vị nào thấp hơn mục tiêu chung trong số đơn vị đã báo cáo.' } as const]
        : gaps.map(({ title, rows }) =>
            table(title, [column('Đơn vị', 32), column('Còn thiếu', 26, 'right'), column('Cơ quan trả lời', 42)], rows),
          )),
    ),
    part(
      'Chậm đóng, trốn đóng',
      ...(arrears === null
        ? [{ kind: 'note', text: 'Chưa có số liệu chậm đóng, trốn đóng.' } as const]
        : [
            paragraph(arrears.told),
            table(
              'Đơn vị có số tiền chậm đóng, trốn đóng lớn nhất',
              [column('Đơn vị', 32), column('Số tiền', 26, 'right'), column('Cơ quan trả lời', 42)],
              arrears.rows,
            ),
          ]),
    ),
    part('Báo cáo chưa gửi', lines(page.late, 'Không có đơn vị nào còn nợ báo cáo.')),
    part('Nhiệm vụ quá hạn theo cơ quan', lines(page.overdue, 'Không có nhiệm vụ quá hạn.')),
    ...(page.requests.length === 0 ? [] : [part('Nội dung đề nghị phối hợp', lines(page.requests, ''))]),
    part('Nội dung cần quyết định', lines(page.decisions, 'Không có nội dung chờ quyết định.')),
    part('Kết luận các kỳ trước chưa xong', lines(page.earlier, 'Không còn kết luận nào chưa xong.')),
    part('Dự thảo kết luận', words('du-thao-ket-luan', drafted)),
  ]
}

function content(snapshot: BriefingSnapshot): DocumentContent {
  const { details, form, narrative } = snapshot
  return {
    ...innerPaper(form, 'Tài liệu dành cho chủ trì', details),
    subject: snapshot.ownSubject ?? `Phục vụ ${meetingName(details)}`,
    blocks: numberBlocks([
      paragraph(`Thời gian: ${whenWords(details)}. Địa điểm: ${whereWords(details)}.`),
      ...outlineBlocks(outline(snapshot), narrative, []),
    ]),
    isIllustrative: snapshot.isIllustrative,
  }
}

/** Trang dành cho chủ trì: what is still missing and where, who answers for it, what there is to decide. An inner paper. */
export const meetingBriefingKind: DocumentKind<BriefingFacts, BriefingSnapshot> = {
  id: 'meeting_briefing',
  name: 'Tài liệu dành cho chủ trì',
  needs: calledOff,
  snapshot: (facts) => ({
    ...snapshotFrame('meeting_briefing', facts),
    details: facts.details,
    page: facts.page,
  }),
  figures: () => [],
  sections: (snapshot) => outlineSections(outline(snapshot)),
  content,
}
