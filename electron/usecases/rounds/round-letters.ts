import type { DocumentContent } from '../../../shared/domain/documents/content.ts'
import type { LetterForm } from '../../../shared/domain/documents/kinds/letters-form.ts'
import { opinionRequestContent } from '../../../shared/domain/documents/kinds/letters-opinion-request.ts'
import { reportRequestContent } from '../../../shared/domain/documents/kinds/letters-report-request.ts'
import { reminderKind } from '../../../shared/domain/documents/kinds/reminder.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { type RoundReceiver, receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { lateDays, owedBy } from '../../../shared/domain/rounds/round-stages.ts'
import { planCited } from '../../../shared/domain/rounds/round-words.ts'
import { lastDay } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import { holdsIllustrative } from '../intake/illustrative.ts'
import { Refusal } from '../refusal.ts'
import { formOf } from '../reminders/reminder-facts.ts'
import type { RoundReading } from './read-round.ts'
import { choiceOf, type ReceiverChoice } from './round-receivers.ts'

/** ask: for reports · chase: those who are late · opinions: on the draft */
export const roundLetters = ['ask', 'chase', 'opinions'] as const
export type RoundLetter = (typeof roundLetters)[number]

export interface LetterRequest {
  readonly letter: RoundLetter
  /** Until when an answer is asked; of `ask` the plan of the round says. */
  readonly answerBy: { readonly date: IsoDate; readonly inclusive: boolean } | null
  /** As the clerk gave them; null: blanks are printed. */
  readonly issued: { readonly number: number; readonly date: IsoDate } | null
}

/** The letter to one receiver of the round. */
export function letterTo(
  desk: Desk,
  reading: RoundReading,
  receiver: RoundReceiver,
  request: LetterRequest,
): DocumentContent {
  const choice = choiceOf(reading.choices, receiver)
  if (choice === null)
    throw new Refusal(
      'REFUSED',
      `“${receiver.code}” không còn nhận công văn: đã kết thúc hoạt động hoặc không còn nhiệm vụ.`,
      'Cập nhật danh sách nơi nhận của đợt rồi lập lại công văn.',
    )
  const form: LetterForm = {
    ...formOf(desk),
    number: request.issued?.number ?? null,
    date: request.issued?.date ?? null,
  }
  switch (request.letter) {
    case 'ask':
      return askLetter(desk, reading, choice, form)
    case 'chase':
      return chaseLetter(desk, reading, choice, form, answerDay(request))
    case 'opinions': {
      const { date, inclusive } = answerDay(request)
      const { plan, subject } = reading
      return opinionRequestContent({
        form,
        receiver: choice.name,
        isRequest: choice.isRequest,
        plan: plan.meta,
        subject,
        deadline: date,
        inclusive,
        isIllustrative: holdsIllustrative(desk.store),
      })
    }
  }
}

function answerDay({ answerBy }: LetterRequest): NonNullable<LetterRequest['answerBy']> {
  if (answerBy) return answerBy
  throw new Refusal('REFUSED', 'Chưa chọn ngày đề nghị trả lời.', 'Chọn ngày rồi lập công văn.')
}

function askLetter(desk: Desk, reading: RoundReading, choice: ReceiverChoice, form: LetterForm): DocumentContent {
  const { state, plan, subject, period } = reading
  if (state.plan === null)
    throw new Refusal(
      'REFUSED',
      'Đợt báo cáo chưa có nơi nhận, hạn và đề cương.',
      'Lưu phần chuẩn bị rồi lập công văn.',
    )
  const { deadline, inclusive, outline } = state.plan
  return reportRequestContent({
    form,
    receiver: choice.name,
    asksFigures: choice.kind === 'unit',
    isRequest: choice.isRequest,
    plan: plan.meta,
    subject,
    cutOff: lastDay(period),
    deadline,
    inclusive,
    outline,
    tasks: choice.tasks,
    isIllustrative: holdsIllustrative(desk.store),
  })
}

/** The existing letter that chases, about what this receiver still owes of the round. */
function chaseLetter(
  desk: Desk,
  { state, receivers, subject, plan, day }: RoundReading,
  choice: ReceiverChoice,
  form: LetterForm,
  answerBy: { readonly date: IsoDate },
): DocumentContent {
  const receiver = receivers.find((one) => receiverKey(one) === receiverKey(choice))
  const owed = receiver && state.plan ? owedBy(state, receiver) : []
  if (state.plan === null || owed.length === 0)
    throw new Refusal('REFUSED', `${choice.name} không còn nợ báo cáo của đợt này.`, 'Tải lại trang để xem nơi còn nợ.')
  if (choice.isRequest)
    throw new Refusal(
      'REFUSED',
      `${choice.name} được đề nghị phối hợp nên không đôn đốc.`,
      'Trao đổi trực tiếp, hoặc gửi lại công văn đề nghị.',
    )
  const { deadline, inclusive } = state.plan
  const daysLate = lateDays(state.plan, day)
  return reminderKind.content(
    reminderKind.snapshot({
      form,
      receiver: choice.name,
      citations: [planCited(plan.meta)],
      day,
      answerBy: answerBy.date,
      items: [],
      requests: [],
      reports: owed.map((what) => ({
        title: `${what.charAt(0).toLocaleUpperCase('vi')}${what.slice(1)} ${subject}`,
        due: deadline,
        dueInclusive: inclusive,
        daysLate,
      })),
      isIllustrative: holdsIllustrative(desk.store),
    }),
  )
}
