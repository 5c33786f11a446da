import type { PlanMeta } from '../../catalogue/plan.ts'
import type { IsoDate } from '../../ids.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import { type Appendix, type Block, type DocumentContent, heading, list, paragraph } from '../content.ts'
import { cell, type LetterForm, letterFrame, planCitation, punctuated } from './letters-form.ts'

/** A duty that the receiver reports on. */
export interface AskedTask {
  /** "III.2.b" */
  readonly clause: string | null
  readonly title: string
  readonly periodLabel: string
  readonly role: 'lead' | 'coordinating'
}

export interface ReportRequestFacts {
  readonly form: LetterForm
  /** "UBND quận Hải Châu" */
  readonly receiver: string
  /** A district also fills in the template of figures. */
  readonly asksFigures: boolean
  /** A Party or mass organisation is asked to help and never told to. */
  readonly isRequest: boolean
  readonly plan: PlanMeta
  /** "kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022" */
  readonly subject: string
  /** The day up to which figures and results are told. */
  readonly cutOff: IsoDate
  readonly deadline: IsoDate
  readonly inclusive: boolean
  /** Đề cương, one line each; one that begins with "- " stands below the one before. */
  readonly outline: readonly string[]
  readonly tasks: readonly AskedTask[]
  readonly isIllustrative: boolean
}

/** "trước ngày 05 tháng 01 năm 2024", "chậm nhất ngày 25 tháng 01 năm 2024". */
export const deadlineWords = (deadline: IsoDate, inclusive: boolean): string =>
  `${inclusive ? 'chậm nhất' : 'trước'} ${formatDocumentDate(deadline)}`

/** The letter that asks one receiver for its report, with the outline and its own duties as appendices. */
export function reportRequestContent(facts: ReportRequestFacts): DocumentContent {
  const { form, receiver, plan, subject, cutOff, isRequest, asksFigures, tasks, deadline, inclusive } = facts
  const asks = isRequest ? `trân trọng đề nghị ${receiver} quan tâm phối hợp` : `đề nghị ${receiver}`
  return {
    ...letterFrame(form, Number(deadline.slice(0, 4))),
    subject: `báo cáo ${subject}`,
    addressees: [receiver],
    blocks: [
      paragraph(
        `Thực hiện ${planCitation(plan)}, để tổng hợp, báo cáo ${subject}, ${form.committee} ${asks} báo cáo các nội dung sau:`,
      ),
      heading(2, '1', 'Nội dung báo cáo'),
      ...contentLines(facts),
      heading(2, '2', 'Thời điểm số liệu'),
      paragraph(
        `Kết quả và số liệu tính đến hết ${formatDocumentDate(cutOff)}.${asksFigures ? ' Số liệu điền vào mẫu biểu gửi kèm, giữ nguyên tên chỉ tiêu và vị trí các ô; chỉ tiêu chưa có số liệu thì để trống, không ghi số 0.' : ''}`,
      ),
      heading(2, '3', 'Thời hạn và nơi nhận'),
      paragraph(
        `Báo cáo bằng văn bản gửi về Tổ giúp việc Ban Chỉ đạo ${deadlineWords(deadline, inclusive)}, đồng thời gửi tệp điện tử qua thư điện tử.`,
      ),
      paragraph(
        isRequest
          ? `${form.committee} trân trọng cảm ơn sự phối hợp của ${receiver}.`
          : `${form.committee} đề nghị ${receiver} quan tâm, báo cáo đúng thời hạn để kịp tổng hợp.`,
      ),
    ],
    appendices: [outlineAppendix(facts), ...(tasks.length > 0 ? [taskAppendix(facts)] : [])],
    isIllustrative: facts.isIllustrative,
  }
}

function contentLines({ tasks, asksFigures }: ReportRequestFacts): readonly Block[] {
  const outline = tasks.length > 0 ? 'Phụ lục I' : 'Phụ lục'
  const lines = [
    `Báo cáo theo đề cương tại ${outline} kèm theo Công văn này`,
    ...(tasks.length > 0
      ? [`Kết quả từng nhiệm vụ nêu tại Phụ lục II: mức độ hoàn thành, sản phẩm, nguyên nhân chậm (nếu có)`]
      : []),
    ...(asksFigures ? ['Số liệu theo mẫu biểu (tệp Excel) gửi kèm'] : []),
  ]
  return [{ kind: 'list', items: punctuated(lines) }]
}

/** Lines of the outline, numbered; those that begin with "- " as a list below. */
function outlineAppendix({ outline, subject }: ReportRequestFacts): Appendix {
  const blocks: Block[] = []
  let number = 0
  let below: string[] = []
  const close = () => {
    if (below.length > 0) blocks.push(list(below.map((line) => `${line.replace(/[.;]\s*$/, '')}.`)))
    below = []
  }
  for (const line of outline) {
    if (line.startsWith('- ')) {
      below.push(line.slice(2))
      continue
    }
    close()
    number += 1
    blocks.push(heading(2, String(number), line))
  }
  close()
  return { title: `Đề cương báo cáo ${subject}`, orientation: 'portrait', blocks }
}

function taskAppendix({ tasks, receiver }: ReportRequestFacts): Appendix {
  return {
    title: `Nhiệm vụ của ${receiver}`,
    orientation: 'portrait',
    blocks: [
      {
        kind: 'table',
        title: '',
        unitNote: null,
        columns: [
          { heading: 'STT', align: 'center', share: 8 },
          { heading: 'Điểm, mục', align: 'left', share: 16 },
          { heading: 'Nhiệm vụ', align: 'left', share: 52 },
          { heading: 'Kỳ', align: 'left', share: 14 },
          { heading: 'Vai trò', align: 'left', share: 14 },
        ],
        rows: tasks.map(({ clause, title, periodLabel, role }, index) => [
          cell(String(index + 1)),
          cell(clause ?? '–'),
          cell(title),
          cell(periodLabel),
          cell(role === 'lead' ? 'chủ trì' : 'phối hợp'),
        ]),
        notes: [],
      },
    ],
  }
}
