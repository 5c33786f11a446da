import type { PlanMeta } from '../../catalogue/plan.ts'
import type { IsoDate } from '../../ids.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { type LetterForm, letterFrame, planCitation } from './letters-form.ts'
import { deadlineWords } from './letters-report-request.ts'

export interface OpinionRequestFacts {
  readonly form: LetterForm
  readonly receiver: string
  readonly isRequest: boolean
  readonly plan: PlanMeta
  /** "kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022" */
  readonly subject: string
  readonly deadline: IsoDate
  readonly inclusive: boolean
  readonly isIllustrative: boolean
}

/** The letter that sends the draft to one receiver and asks for its opinion. */
export function opinionRequestContent(facts: OpinionRequestFacts): DocumentContent {
  const { form, receiver, isRequest, plan, subject, deadline, inclusive } = facts
  const asks = isRequest ? `trân trọng đề nghị ${receiver} quan tâm` : `đề nghị ${receiver}`
  return {
    ...letterFrame(form, Number(deadline.slice(0, 4))),
    subject: `góp ý dự thảo Báo cáo ${subject}`,
    addressees: [receiver],
    blocks: [
      paragraph(
        `Thực hiện ${planCitation(plan)}, trên cơ sở báo cáo của các cơ quan, đơn vị, Tổ giúp việc Ban Chỉ đạo đã xây dựng dự thảo Báo cáo ${subject} (gửi kèm).`,
      ),
      paragraph(
        `${form.committee} ${asks} nghiên cứu, góp ý bằng văn bản đối với dự thảo, trong đó nêu rõ mục, trang được góp ý và nội dung đề nghị sửa đổi, bổ sung; trường hợp thống nhất cũng đề nghị có văn bản trả lời.`,
      ),
      paragraph(
        `Ý kiến gửi về Tổ giúp việc Ban Chỉ đạo ${deadlineWords(deadline, inclusive)} để tổng hợp, tiếp thu, giải trình, hoàn thiện trình cấp có thẩm quyền. Quá thời hạn trên, nơi nào không có văn bản trả lời được coi là thống nhất với dự thảo.`,
      ),
      paragraph(
        isRequest
          ? `${form.committee} trân trọng cảm ơn sự phối hợp của ${receiver}.`
          : `${form.committee} đề nghị ${receiver} quan tâm, thực hiện.`,
      ),
    ],
    appendices: [],
    isIllustrative: facts.isIllustrative,
  }
}
