import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { periodsEndingWith } from '../../../../shared/domain/indicators/figures.ts'
import type { LateReporter } from '../../../../shared/domain/meetings/briefing/late-reporter.ts'
import { receiverKey } from '../../../../shared/domain/rounds/round-event.ts'
import { lateDays, owedBy } from '../../../../shared/domain/rounds/round-stages.ts'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { formatPeriod, type Period } from '../../../../shared/domain/time/period.ts'
import type { Desk } from '../../desk.ts'
import { readReceipts } from '../../indicators/read-overview.ts'
import { readRound } from '../../rounds/read-round.ts'
import type { AnsweringBook } from './answering.ts'

/**
 * Who has not sent a report of the period: districts without figures, and whoever owes something in a round of reports
 * on it. Days of lateness are those of the round; without one nobody set a day, and nobody is called late. Party and
 * mass organisations, and those who were only asked, never are.
 */
export function lateReporters(
  desk: Desk,
  plan: Plan,
  period: Period,
  day: IsoDate,
  book: AnsweringBook,
): readonly LateReporter[] {
  const found = new Map<string, LateReporter>()
  const periodLabel = formatPeriod(period)
  for (const unit of readReceipts(desk, plan, period).missing) {
    const { body } = book.forUnit(unit)
    found.set(receiverKey({ kind: 'unit', code: unit.code }), {
      ...body,
      kind: 'unit',
      owes: ['báo cáo số liệu'],
      periodLabel,
      daysLate: null,
      roundId: null,
    })
  }
  const keys = periodsEndingWith(period)
  for (const { id } of desk.store.rounds.list(plan.meta.id).filter((round) => keys.includes(round.period))) {
    const { state, receivers, choices } = readRound(desk, id)
    for (const receiver of receivers) {
      const owes = owedBy(state, receiver)
      const key = receiverKey(receiver)
      if (owes.length === 0) continue
      const choice = choices.find((one) => receiverKey(one) === key)
      const known = found.get(key)
      const party = known ?? (receiver.kind === 'agency' ? book.party(receiver.code) : book.named(receiver.name))
      // Whoever can no longer be written to is still a Party or mass organisation.
      const isAsked = choice?.isRequest ?? party.isAsked
      found.set(key, {
        code: party.code,
        name: party.name,
        shortName: party.shortName,
        isAsked,
        kind: receiver.kind,
        owes: [...new Set([...(known?.owes ?? []), ...owes])],
        periodLabel,
        daysLate: isAsked ? null : lateDays(state.plan, day),
        roundId: id,
      })
    }
  }
  return [...found.values()].toSorted(
    (left, right) => lateOf(right) - lateOf(left) || compareVietnamese(left.name, right.name),
  )
}

/** For the order alone: whoever has no day stands behind those who are late. */
const lateOf = ({ daysLate }: LateReporter): number => (daysLate === null ? -1 : daysLate)
