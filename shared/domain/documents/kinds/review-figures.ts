import { formatInteger } from '../../numbers/format-number.ts'
import { registerFigures } from '../../registers/register-figures.ts'
import type { BoundFigure } from '../narrative.ts'
import { figuresOfMeetings } from './period-figures.ts'
import { targetText } from './period-wording.ts'
import { judgedYears } from './review-judgement.ts'
import type { ReviewColumn, ReviewLine, ReviewSnapshot } from './review-snapshot.ts'
import { allColumns, cellAt, cellText, fractionText, numberText, signOf } from './review-wording.ts'

/** Keys of the figures that the sentences of a review cite. */
export const reviewField = {
  result: (line: Pick<ReviewLine, 'id'>, column: Pick<ReviewColumn, 'key'>) => `${line.id}/${column.key}`,
  target: (line: Pick<ReviewLine, 'id'>, column: Pick<ReviewColumn, 'key'>) => `${line.id}/${column.key}/target`,
  projected: (line: Pick<ReviewLine, 'id'>) => `${line.id}/projected`,
  number: (code: string, column: Pick<ReviewColumn, 'key'>) => `number/${code}/${column.key}`,
  met: (year: number) => `targets/${year}/met`,
  measured: (year: number) => `targets/${year}/all`,
  tasks: (what: TaskFigure) => `tasks/${what}`,
} as const

const taskFigures = {
  completedInTime: 'Nhiệm vụ hoàn thành đúng hạn',
  completedLate: 'Nhiệm vụ hoàn thành quá hạn',
  completed: 'Nhiệm vụ hoàn thành, không đặt hạn',
  inProgress: 'Nhiệm vụ đang thực hiện',
  notStarted: 'Nhiệm vụ chưa thực hiện',
  openWithoutDue: 'Nhiệm vụ chưa xong, không đặt hạn',
  stopped: 'Nhiệm vụ dừng thực hiện',
  late: 'Nhiệm vụ chưa xong đã quá hạn',
  standing: 'Lượt nhiệm vụ thường xuyên',
  standingJudged: 'Lượt nhiệm vụ thường xuyên đã đánh giá',
  requests: 'Nội dung đề nghị',
  requestsDone: 'Nội dung đề nghị đã có kết quả',
} as const
type TaskFigure = keyof typeof taskFigures

const figure = (key: string, label: string, text: string | null, names: readonly string[] = []): BoundFigure => ({
  key,
  label,
  text,
  source: null,
  names,
})

/** Every figure that the sentences of a review can cite: results, targets, people, counts, tasks, registers. */
export function reviewFigures(snapshot: ReviewSnapshot): readonly BoundFigure[] {
  const columns = allColumns(snapshot)
  const results = snapshot.lines.flatMap((line) =>
    columns.flatMap((column): BoundFigure[] => {
      const cell = cellAt(line, column)
      if (cell === null) return []
      const when = column.heading.toLocaleLowerCase('vi')
      const text = cellText(cell)
      return [
        figure(
          reviewField.result(line, column),
          `${line.label}, ${when}`,
          text === null ? null : `${text}${signOf(line)}`,
          [line.label, line.shortLabel],
        ),
        ...(cell.target === null
          ? []
          : [
              figure(
                reviewField.target(line, column),
                `Mục tiêu năm ${column.year}: ${line.label}`,
                `${targetText(cell.target, cell.comparator)}${signOf(line)}`,
              ),
            ]),
      ]
    }),
  )
  const projected = snapshot.lines.flatMap((line) =>
    line.projection?.line
      ? [
          figure(
            reviewField.projected(line),
            `Dự báo đến 31/12/${snapshot.goalYear}: ${line.label}`,
            `${fractionText(line.projection.line.onGoalDay)}${signOf(line)}`,
          ),
        ]
      : [],
  )
  const numbers = snapshot.numbers.flatMap((number) =>
    columns.flatMap((column) => {
      const cell = number.cells[column.key]
      return cell === undefined
        ? []
        : [
            figure(
              reviewField.number(number.code, column),
              `${number.label}, ${column.heading.toLocaleLowerCase('vi')}`,
              `${numberText(number, cell)} ${number.measure}`,
              [number.label],
            ),
          ]
    }),
  )
  const counts = judgedYears(snapshot).flatMap(({ year, met, all }) => [
    figure(reviewField.met(year), `Số chỉ tiêu đạt năm ${year}`, String(met)),
    figure(reviewField.measured(year), `Số chỉ tiêu của năm ${year}`, String(all)),
  ])
  const tasks = (Object.keys(taskFigures) as TaskFigure[]).map((what) =>
    figure(reviewField.tasks(what), taskFigures[what], formatInteger(snapshot.tasks.whole[what])),
  )
  const registers = registerFigures(snapshot.registers)
  const meetings = figuresOfMeetings(snapshot.meetings, registers)
  return [...results, ...projected, ...numbers, ...counts, ...tasks, ...registers, ...meetings]
}
