import { briefingFigures } from '../../../shared/domain/meetings/briefing/briefing-figures.ts'
import type { ChairBriefing } from '../../../shared/domain/meetings/briefing/chair-briefing.ts'
import { whatIfSentence } from '../../../shared/domain/meetings/briefing/what-if-words.ts'
import { planOf } from '../../usecases/desk.ts'
import { readIndicatorTable } from '../../usecases/indicators/read-indicator-table.ts'
import { prepareForMeeting } from '../../usecases/meetings/briefing/prepare-for-meeting.ts'
import { type MeetingPreparation, prepareMeeting } from '../../usecases/meetings/briefing/prepare-meeting.ts'
import { readChairBriefing } from '../../usecases/meetings/briefing/read-chair-briefing.ts'
import { whatIfAnswer, whatIfIndicators } from '../../usecases/meetings/briefing/what-if-answer.ts'
import { readPeriod } from '../present.ts'
import { procedures } from '../procedures.ts'

const presentBriefing = (briefing: ChairBriefing) => ({
  ...briefing,
  indicators: briefing.indicators.map((one) => ({ ...one, row: { ...one.row, counted: one.counted } })),
})

function presentPreparation({ facts, agenda, script, speech, conclusions }: MeetingPreparation) {
  const { briefing, overdue, dueSoon, requests, unassigned, proposals } = facts
  return {
    briefing: presentBriefing(briefing),
    agenda,
    overdue,
    dueSoon,
    requests,
    unassigned,
    proposals,
    script,
    speech,
    figures: briefingFigures(briefing),
    conclusions,
  }
}

export const meetingBriefingRoutes = {
  chair: procedures.meetingBriefing.chair.handler(({ context: { desk }, input }) =>
    presentBriefing(readChairBriefing(desk, { ...input, period: readPeriod(input.period) })),
  ),
  whatIf: procedures.meetingBriefing.whatIf.handler(({ context: { desk }, input }) => {
    const additions = input.additions.map((one) => ({ ...one, people: BigInt(one.people) }))
    const results = whatIfAnswer(desk, { ...input, period: readPeriod(input.period) }, additions)
    return { results, sentences: results.map(whatIfSentence) }
  }),
  prepare: procedures.meetingBriefing.prepare.handler(({ context: { desk }, input }) =>
    presentPreparation(prepareMeeting(desk, { ...input, period: readPeriod(input.period) })),
  ),
  forMeeting: procedures.meetingBriefing.forMeeting.handler(({ context: { desk }, input }) =>
    presentPreparation(prepareForMeeting(desk, input.id)),
  ),
  choices: procedures.meetingBriefing.choices.handler(({ context: { desk }, input }) => {
    const reading = readIndicatorTable(desk, planOf(desk, input.planId), readPeriod(input.period))
    const indicators = whatIfIndicators(desk, reading)
    const [first] = indicators
    const { territory } = reading.plan.meta
    return {
      territory: { code: territory, name: first?.territory.name ?? territory },
      indicators: indicators
        .filter(({ territory: whole }) => whole.numerator !== null)
        .map(({ indicator, label, counted, isShare, units }) => ({
          indicator,
          label,
          counted,
          canEnterBoth: isShare,
          units: units.filter(({ numerator }) => numerator !== null).map(({ unit, name }) => ({ code: unit, name })),
        })),
    }
  }),
}
