import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { AnswerStance, WrittenAnswer } from '../../../../shared/domain/meetings/meeting.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { daysLeftText } from '../meeting-words.ts'

/** "12/20 nơi đã trả lời: 10 đồng ý, 1 không đồng ý, 1 ý kiến khác; hạn 15/06/2023 (còn 3 ngày)" */
export function answersSentence(
  answers: readonly WrittenAnswer[],
  asked: number,
  answerBy: IsoDate | null,
  today: IsoDate,
): string {
  const count = (stance: AnswerStance): number => answers.filter((one) => one.stance === stance).length
  const told = [
    `${answers.length}/${asked} nơi đã trả lời`,
    answers.length === 0
      ? ''
      : `: ${count('agree')} đồng ý, ${count('disagree')} không đồng ý, ${count('other')} ý kiến khác`,
    answerBy === null ? '; chưa đặt hạn trả lời' : `; hạn ${formatDate(answerBy)} (${daysLeftText(answerBy, today)})`,
  ]
  return told.join('')
}
