import { agencyHasEndedBy, agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import { isOnlyAsked } from '../../../shared/domain/agencies/only-asked.ts'
import type { AgencyRegister } from '../../../shared/domain/agencies/register.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import type { AskedTask } from '../../../shared/domain/documents/kinds/letters-report-request.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { type RoundReceiver, receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { lastDay, type Period } from '../../../shared/domain/time/period.ts'
import { type Desk, unitsOf } from '../desk.ts'

/** Somebody who can be asked for a report. */
export interface ReceiverChoice extends RoundReceiver {
  /** "UBND quận Hải Châu", "Sở Y tế" */
  readonly name: string
  /** A Party or mass organisation, or one that is only asked: never told, never chased. */
  readonly isRequest: boolean
  /** Its duties of the period, as lead or coordinating agency. */
  readonly tasks: readonly AskedTask[]
}

/**
 * Districts that report figures, then every agency at work that has a duty in the year of the period.
 *
 * @param tasks the tasks of that year
 * @param register the agencies of the plan's territory
 */
export function receiverChoices(
  desk: Desk,
  plan: Plan,
  period: Period,
  day: IsoDate,
  tasks: readonly TaskReading[],
  register: AgencyRegister,
): readonly ReceiverChoice[] {
  const units = unitsOf(desk, plan, lastDay(period))
    .filter(({ reports }) => reports)
    .map(
      (unit): ReceiverChoice => ({
        kind: 'unit',
        code: unit.code,
        name: `UBND ${unitFullName(unit)}`,
        isRequest: false,
        tasks: [],
      }),
    )
  const byAgency = new Map<string, TaskReading[]>()
  for (const reading of tasks)
    for (const code of reading.state.stopped ? [] : new Set([...reading.state.lead, ...reading.state.coordinating])) {
      const own = byAgency.get(code)
      if (own === undefined) byAgency.set(code, [reading])
      else own.push(reading)
    }
  const unitCodes = new Set<string>(units.map(({ code }) => code))
  const agencies = [...byAgency].flatMap(([code, own]): ReceiverChoice[] => {
    const agency = register.byCode.get(code)
    // "Các cơ quan liên quan" has no address; the People's Committee of a district is written to as a district.
    if (!agency || agencyHasEndedBy(agency, day) || (agency.unit !== null && unitCodes.has(agency.unit))) return []
    // The province's People's Committee founded the committee: it is reported to.
    if (agency.type === 'ubnd_cap_tinh') return []
    return [
      {
        kind: 'agency',
        code,
        name: agencyNameOn(agency, day).name,
        isRequest: isOnlyAsked(agency) || own.every(({ task }) => task.request),
        tasks: own.map(({ task, state }) => ({
          clause: task.clause,
          title: task.title,
          periodLabel: task.periodLabel,
          role: state.lead.includes(code) ? 'lead' : 'coordinating',
        })),
      },
    ]
  })
  return [...units, ...agencies.toSorted((left, right) => compareVietnamese(left.name, right.name))]
}

/** One of them by its key; null where it can no longer be written to. */
export const choiceOf = (choices: readonly ReceiverChoice[], receiver: RoundReceiver): ReceiverChoice | null =>
  choices.find((choice) => receiverKey(choice) === receiverKey(receiver)) ?? null
