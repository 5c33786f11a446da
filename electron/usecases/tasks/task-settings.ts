import * as z from 'zod'
import { isoDateSchema } from '../../../shared/contract/schemas.ts'
import type { WorkingDays } from '../../../shared/domain/tasks/task-due.ts'
import type { Person } from '../../store/person.ts'
import type { Desk } from '../desk.ts'

const settingKey = 'task_settings'

const storedSchema = z.object({
  dayOffRule: z.enum(['as_written', 'next_working_day']),
  holidays: z.array(isoDateSchema),
  /** Days before a due date on which the app gives notice. */
  noticeDays: z.array(z.int().min(0).max(365)),
})
export type TaskSettings = z.infer<typeof storedSchema>

/** Dates as they are written; notice 14, 7, 3 and 1 days before. */
const defaults: TaskSettings = { dayOffRule: 'as_written', holidays: [], noticeDays: [14, 7, 3, 1] }

export function readTaskSettings(desk: Pick<Desk, 'store'>): TaskSettings {
  const stored = desk.store.settings.get(settingKey)
  return stored === null ? defaults : storedSchema.parse(stored)
}

export function saveTaskSettings(desk: Pick<Desk, 'store'>, settings: TaskSettings, person: Person): void {
  desk.store.transaction(() => {
    const before = readTaskSettings(desk)
    const after: TaskSettings = {
      ...settings,
      holidays: [...new Set(settings.holidays)].sort(),
      noticeDays: [...new Set(settings.noticeDays)].sort((left, right) => right - left),
    }
    desk.store.settings.set(settingKey, after)
    desk.store.audit.append({ person, action: 'save_task_settings', subject: 'setting:tasks', before, after })
  })
}

export const workingDaysOf = ({ dayOffRule, holidays }: TaskSettings): WorkingDays => ({
  rule: dayOffRule,
  holidays: new Set(holidays),
})
