import type { Verdict } from './indicator-row.ts'

/** A verdict in officials' words, for screen, print and terminal alike. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: 'đạt',
  not_met: 'không đạt',
  not_yet: 'chưa đạt mục tiêu năm',
  not_due: 'chưa đến thời điểm đánh giá',
  no_data: 'chưa có số liệu',
  judged: 'đã đánh giá',
  needs_judgement: 'chờ đánh giá',
}
