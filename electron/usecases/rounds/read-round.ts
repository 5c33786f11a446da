import type { AgencyRegister } from '../../../shared/domain/agencies/register.ts'
import type { Plan, PlanObligation } from '../../../shared/domain/catalogue/plan.ts'
import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import type { DocumentState } from '../../../shared/domain/documents/document-state.ts'
import type { IsoDate, PeriodKey, PlanId } from '../../../shared/domain/ids.ts'
import { periodsEndingWith } from '../../../shared/domain/indicators/figures.ts'
import { type DueDay, dueDay } from '../../../shared/domain/obligations/due-rule.ts'
import { documentKeyOf } from '../../../shared/domain/obligations/obligation-document.ts'
import type { RoundEvent, receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { type ReceiverReceipts, type RoundStage, roundStages } from '../../../shared/domain/rounds/round-stages.ts'
import { type RoundState, roundState } from '../../../shared/domain/rounds/round-state.ts'
import { reportSubject } from '../../../shared/domain/rounds/round-words.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, type Period, parsePeriod } from '../../../shared/domain/time/period.ts'
import type { IssuedDocument } from '../../store/document-records.ts'
import type { RoundKey, StoredRound } from '../../store/round-records.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import { type Desk, planOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { tasksOfYears } from '../tasks/tasks-of-year.ts'
import { choiceOf, type ReceiverChoice, receiverChoices } from './round-receivers.ts'

export interface RoundReading {
  readonly round: StoredRound
  readonly plan: Plan
  readonly obligation: PlanObligation
  readonly period: Period
  /** "Đánh giá kết quả thực hiện hằng năm (năm 2022)" */
  readonly title: string
  /** "kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022" */
  readonly subject: string
  readonly events: readonly RoundEvent[]
  /** Sequence of the newest event; 0 when nothing was done yet. */
  readonly revision: number
  readonly state: RoundState
  readonly choices: readonly ReceiverChoice[]
  /** Those that the plan of the round names, with what came from each. */
  readonly receivers: readonly ReceiverReceipts[]
  readonly documentKey: DocumentKey
  readonly document: DocumentState | null
  readonly issued: IssuedDocument | null
  readonly stages: readonly RoundStage[]
  readonly day: IsoDate
}

export function requireRound(desk: Pick<Desk, 'store'>, id: string): StoredRound {
  const round = desk.store.rounds.byId(id)
  if (round) return round
  throw new Refusal('NOT_FOUND', 'Không có đợt báo cáo này.', 'Mở danh sách đợt báo cáo rồi chọn một đợt.')
}

type RoundSubject = Pick<RoundReading, 'plan' | 'obligation' | 'period' | 'title' | 'subject'>

/** The obligation and period that a key names, or a refusal. */
export const roundSubject = (desk: Pick<Desk, 'store' | 'catalogue'>, key: RoundKey): RoundSubject =>
  subjectUnder(planOf(desk, key.planId), key)

function subjectUnder(plan: Plan, { obligationId, period: key }: Omit<RoundKey, 'planId'>): RoundSubject {
  const obligation = plan.obligations.find(({ id }) => id === obligationId)
  const period = parsePeriod(key)
  if (!obligation || !period)
    throw new Refusal(
      'NOT_FOUND',
      `Kế hoạch không còn báo cáo “${obligationId}” cho kỳ “${key}”.`,
      'Kế hoạch vừa được sửa đổi; mở lại lịch báo cáo rồi chọn.',
    )
  return {
    plan,
    obligation,
    period,
    title: `${obligation.title} (${formatPeriod(period)})`,
    subject: reportSubject(plan.meta, obligation.kind, period),
  }
}

/** One round with everything that is known of it today. */
export function readRound(desk: Desk, id: string): RoundReading {
  const [reading] = readRounds(desk, [requireRound(desk, id)])
  if (reading === undefined) throw new Error(`Round ${id} was not read`)
  return reading
}

/** Several rounds of one plan: their tasks and issued documents are read once for all of them. */
export function readRounds(desk: Desk, rounds: readonly StoredRound[]): readonly RoundReading[] {
  const [first] = rounds
  if (first === undefined) return []
  const { planId } = first
  const day = todayOf(desk)
  const plan = planOf(desk, planId)
  const abouts = rounds.map((round) => ({ round, about: subjectUnder(plan, round) }))
  const tasks = tasksOfYears(
    desk,
    planId,
    abouts.map(({ about }) => about.period.year),
    day,
  )
  const { register } = registerInForce(desk, plan.meta.territory)
  const shared = {
    tasks,
    register,
    reporters: reportersOf(desk, planId),
    issued: desk.store.issued.list({ planId }),
    day,
  }
  return abouts.map(({ round, about }) => readingOf(desk, round, about, shared))
}

function reportersOf({ store }: Pick<Desk, 'store'>, planId: PlanId): SharedReading['reporters'] {
  const inForce = store.submissions
    .list({ planId })
    .filter(({ state, channel }) => state === 'accepted' && channel === 'file')
  return new Map(
    [...Map.groupBy(inForce, ({ period }) => period)].map(([period, own]) => [
      period,
      new Set(own.map(({ unit }) => unit)),
    ]),
  )
}

interface SharedReading {
  readonly tasks: (year: number) => readonly TaskReading[]
  readonly register: AgencyRegister
  /** Units whose report is in force, by the name of its period. */
  readonly reporters: ReadonlyMap<PeriodKey, ReadonlySet<string>>
  readonly issued: readonly IssuedDocument[]
  readonly day: IsoDate
}

function readingOf(
  desk: Desk,
  round: StoredRound,
  about: RoundSubject,
  { tasks, register, reporters, issued: allIssued, day }: SharedReading,
): RoundReading {
  const { plan, obligation, period } = about
  const events = desk.store.rounds.events(round.id)
  const state = roundState(events)
  const choices = receiverChoices(desk, plan, period, day, tasks(period.year), register)
  const reported = new Set(periodsEndingWith(period).flatMap((name) => [...(reporters.get(name) ?? [])]))
  const receivers = (state.plan?.receivers ?? []).map(
    (receiver): ReceiverReceipts => ({
      ...receiver,
      name: choiceOf(choices, receiver)?.name ?? receiver.code,
      figures: receiver.kind === 'agency' ? null : reported.has(receiver.code) ? 'received' : 'missing',
    }),
  )
  const documentKey = documentKeyOf(plan, obligation, round.period)
  const document = desk.store.documents.find(documentKey)?.state ?? null
  const issued =
    allIssued.find(
      (one) => one.kind === documentKey.kind && one.part === documentKey.part && one.period === documentKey.period,
    ) ?? null
  const stages = roundStages({
    state,
    receivers,
    document,
    issued: issued && `${issued.numberText} ngày ${formatDate(issued.date)}`,
    today: day,
  })
  const revision = events.at(-1)?.sequence ?? 0
  return {
    ...about,
    round,
    events,
    revision,
    state,
    choices,
    receivers,
    documentKey,
    document,
    issued,
    stages,
    day,
  }
}

/** Name of whoever an event speaks of, also of one that is no longer among the receivers. */
export const nameIn = (
  { choices }: Pick<RoundReading, 'choices'>,
  receiver: Parameters<typeof receiverKey>[0],
): string => choiceOf(choices, receiver)?.name ?? receiver.code

/**
 * The day that the plan itself sets for those who are asked: HCMC's agencies report before 5 January to the body that
 * sums up by the 25th. Null where the plan names none; the committee's own due date is not theirs.
 */
export function askedDue({
  plan,
  obligation,
  period,
}: Pick<RoundReading, 'plan' | 'obligation' | 'period'>): DueDay | null {
  const isOfMany = (from: string | null) => plan.agencies.some(({ code, isClass }) => code === from && isClass)
  const feeding = isOfMany(obligation.from)
    ? obligation
    : plan.obligations.find(
        ({ kind, from, to }) => kind === obligation.kind && isOfMany(from) && to !== null && to === obligation.from,
      )
  return feeding ? dueDay(feeding.due, period) : null
}
