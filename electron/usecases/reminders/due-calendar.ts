import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import { leadLine } from '../../../shared/domain/tasks/task-event.ts'
import { lineOf } from '../../../shared/domain/tasks/task-state.ts'
import { addDays } from '../../../shared/domain/time/iso-date.ts'
import { type Desk, instantOf, planOf } from '../desk.ts'
import { readChased } from '../tasks/read-tasks.ts'
import { readTaskSettings } from '../tasks/task-settings.ts'
import type { WrittenFile } from './write-reminder.ts'

/** How far ahead tasks that have not begun are put into the calendar, in days. */
const ahead = 366

/** Open tasks with a due date, of one agency or of all, as a file for Outlook. */
export function writeTaskCalendar(desk: Desk, planId: PlanId, agency: string | null, day: IsoDate): WrittenFile {
  const { noticeDays } = readTaskSettings(desk)
  const { meta } = planOf(desk, planId)
  const entries = readChased(desk, planId, addDays(day, ahead)).flatMap(({ task, state }) => {
    const open = lineOf(state, leadLine).status !== 'completed' && state.stopped === null
    const concerned = agency === null || state.lead.includes(agency) || state.coordinating.includes(agency)
    if (state.due === null || task.request || !open || !concerned || state.due.lastDay < day) return []
    return [
      {
        id: `${task.key}@so-chi-dao`,
        day: state.due.lastDay,
        title: `Hạn: ${task.title}`,
        note: [
          meta.number === null ? meta.title : `${meta.documentType} số ${meta.number}`,
          ...(task.clause === null ? [] : [`điểm ${task.clause}`]),
          task.periodLabel,
          state.due.text,
        ].join(', '),
        noticeDays,
      },
    ]
  })
  const bytes = desk.writeDueCalendar(`Hạn nhiệm vụ ${meta.number ?? meta.title}`, entries, instantOf(desk))
  return { name: safeFileName(`Hạn nhiệm vụ ${meta.number ?? meta.title}${agency ? ` ${agency}` : ''}`, 'ics'), bytes }
}
