import { agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import type { PlanMeta } from '../../../shared/domain/catalogue/plan.ts'
import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import type { TaskKey } from '../../../shared/domain/tasks/occurrence.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { leadLine } from '../../../shared/domain/tasks/task-event.ts'
import { lineOf, standingOf } from '../../../shared/domain/tasks/task-state.ts'
import { statusWords, timelinessWords } from '../../../shared/domain/tasks/task-words.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { TaskSheetRow } from '../../workbook/write-tasks.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import { type Desk, planOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { tasksOfYear } from './tasks-of-year.ts'

export interface TaskExport {
  readonly planId: PlanId
  /** Null: all years that have begun. */
  readonly year: number | null
  /** Null: today. */
  readonly asOf: IsoDate | null
  /** The tasks wanted, in their order. */
  readonly keys: readonly TaskKey[]
}

/** A list of tasks as a person narrowed and ordered it, as an Excel workbook. */
export async function exportTasks(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock' | 'writeTaskWorkbook'>,
  { planId, year, asOf, keys }: TaskExport,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { meta, agencies } = planOf(desk, planId)
  const day = asOf ?? todayOf(desk)
  const readings = new Map(tasksOfYear(desk, planId, year, day).map((reading) => [reading.task.key, reading]))
  const { register } = registerInForce(desk, meta.territory)
  const entries = new Map(agencies.map(({ code, name }) => [code, name]))
  const nameOf = (code: string): string => {
    const agency = register.byCode.get(code)
    return agency ? agencyNameOn(agency, day).name : (entries.get(code) ?? code)
  }
  const rows = keys.map((key, index) => {
    const reading = readings.get(key)
    if (!reading)
      throw new Refusal(
        'STALE',
        `Danh sách không còn nhiệm vụ “${key}”.`,
        'Kế hoạch vừa được sửa đổi; tải lại danh sách rồi xuất lại.',
      )
    return sheetRow(reading, index + 1, day, nameOf)
  })
  const years = year === null ? 'tất cả các năm' : `năm ${year}`
  const bytes = await desk.writeTaskWorkbook({
    title: `Danh sách nhiệm vụ, ${years} – ${planName(meta)} (đến ngày ${formatDate(day)})`,
    planName: planName(meta),
    day: new Date(`${day}T00:00:00Z`),
    rows,
  })
  return { name: fileName(meta, year, day), bytes }
}

const planName = ({ documentType, number, title }: Pick<PlanMeta, 'documentType' | 'number' | 'title'>): string =>
  number === null ? title : `${documentType} số ${number}`

/** `nhiem-vu-64-KH-UBND-nam-2022_2023-01-15.xlsx` */
function fileName({ number, locality }: Pick<PlanMeta, 'number' | 'locality'>, year: number | null, day: IsoDate) {
  const which = number?.replaceAll('/', '-') ?? foldWords(locality).replaceAll(' ', '-')
  return safeFileName(`nhiem-vu-${which}${year === null ? '' : `-nam-${year}`}_${day}`, 'xlsx')
}

function sheetRow(
  { task, state }: TaskReading,
  number: number,
  day: IsoDate,
  nameOf: (code: string) => string,
): TaskSheetRow {
  const lead = lineOf(state, leadLine)
  const { timeliness, daysLate } = standingOf(state, leadLine, day, { neverLate: task.standing || task.request })
  return {
    number,
    clause: clauseText(task),
    title: task.title,
    period: task.periodLabel,
    lead: state.lead.map(nameOf).join('; ') || 'chưa phân công',
    coordinating: state.coordinating.map(nameOf).join('; ') || '–',
    kind: kindText(task),
    lastDay: state.due && new Date(`${state.due.lastDay}T00:00:00Z`),
    dueText: state.due?.text ?? '–',
    status: statusWords[state.stopped ? 'stopped' : lead.status],
    timeliness: timelinessWords[timeliness],
    daysLate: daysLate > 0 ? daysLate : null,
    percent: lead.percent,
    note: lead.note || '–',
    deliverable: lead.product ?? task.deliverable ?? '–',
  }
}

const clauseText = ({ clause, bullet, own }: TaskReading['task']): string => {
  if (clause === null) return own === null ? '–' : 'riêng'
  return bullet === null ? clause : `${clause}, gạch ${bullet}`
}

const kindText = ({ standing, request, own }: TaskReading['task']): string =>
  [own === null ? '' : 'riêng', request ? 'đề nghị' : '', standing ? 'thường xuyên' : ''].filter(Boolean).join(', ') ||
  'giao'
