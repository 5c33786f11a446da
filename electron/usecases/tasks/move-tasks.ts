import { agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import { successorsOf } from '../../../shared/domain/agencies/successors.ts'
import { placePlan } from '../../../shared/domain/catalogue/plan.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import type { TaskKey } from '../../../shared/domain/tasks/occurrence.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { leadLine } from '../../../shared/domain/tasks/task-event.ts'
import { lineOf } from '../../../shared/domain/tasks/task-state.ts'
import { compareDates } from '../../../shared/domain/time/iso-date.ts'
import { unknownAgency } from '../agencies/read-agency.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import { committeeTerritory, type Desk } from '../desk.ts'
import { plansInForce } from '../plans/plans-in-force.ts'
import { Refusal } from '../refusal.ts'
import { type Actor, changeTasks } from './change-task.ts'
import { readTasks, readTasksOfNoPlan } from './read-tasks.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

export interface Moves {
  readonly successors: readonly {
    readonly code: string
    readonly name: string
    readonly functions: readonly string[]
    readonly from: IsoDate
  }[]
  /** Open tasks in which the agency leads or coordinates. */
  readonly readings: readonly TaskReading[]
}

/** What an agency leaves behind: its open tasks of every plan of the territory, and who may take them. */
export function readMoves(desk: Reading, code: string, day: IsoDate): Moves {
  const { register } = registerInForce(desk, null)
  const agency = register.byCode.get(code)
  if (!agency) throw unknownAgency(code)
  const territory = committeeTerritory(desk)
  const plans = plansInForce(desk)
    .map(({ plan }) => placePlan(plan, territory))
    .filter(({ meta }) => meta.territory === territory)
  const held = [...plans.flatMap(({ meta }) => readTasks(desk, meta.id, day)), ...readTasksOfNoPlan(desk)].filter(
    (reading) => holdsOpen(reading, code) && !isOverBefore(reading, agency.validTo),
  )
  return {
    successors: successorsOf(register, agency, null, day).map((successor) => ({
      code: successor.agency.code,
      name: agencyNameOn(successor.agency, day).name,
      functions: successor.functions,
      from: successor.from,
    })),
    readings: held,
  }
}

function holdsOpen({ state }: TaskReading, code: string): boolean {
  if (state.stopped) return false
  const open = (line: string) => lineOf(state, line).status !== 'completed'
  return (state.lead.includes(code) && open(leadLine)) || (state.coordinating.includes(code) && open(code))
}

/** A standing duty of a year that was over before its agency ended: nothing of it is left for another to do. */
const isOverBefore = ({ task }: TaskReading, agencyEnd: IsoDate | null): boolean =>
  agencyEnd !== null && task.standing && task.ends !== null && compareDates(task.ends, agencyEnd) < 0

/** Passes tasks on, each to the successor that a person chose for it, with all that was said so far. */
export function moveTasks(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  request: {
    readonly from: string
    readonly on: IsoDate
    readonly reason: string
    readonly moves: readonly { readonly key: TaskKey; readonly to: string; readonly expectedRevision: number }[]
  },
  actor: Actor,
): number {
  const { register } = registerInForce(desk, null)
  const { from, on, reason, moves } = request
  for (const { to } of moves) {
    if (!register.byCode.has(to)) throw unknownAgency(to)
    if (to === from) throw new Refusal('REFUSED', 'Cơ quan nhận trùng với cơ quan chuyển.', 'Chọn cơ quan nhận khác.')
  }
  const steps = moves.map(({ key, to, expectedRevision }) => ({
    key,
    expectedRevision,
    change: { kind: 'moved', from, to, on, reason } as const,
  }))
  return changeTasks(desk, steps, actor).length
}
