import type { Narrative } from '../../../../shared/domain/documents/narrative.ts'
import type { AgendaFacts } from '../../../../shared/domain/meetings/briefing/agenda-facts.ts'
import type { ProposedItem } from '../../../../shared/domain/meetings/briefing/agenda-items.ts'
import { chairScript, type ScriptItem } from '../../../../shared/domain/meetings/briefing/chair-script.ts'
import { chairSpeech } from '../../../../shared/domain/meetings/briefing/chair-speech.ts'
import type { ProposedConclusion } from '../../../../shared/domain/meetings/briefing/conclusion-order.ts'
import type { EarlierConclusion } from '../../../../shared/domain/meetings/briefing/earlier-conclusion.ts'
import { proposedAgenda } from '../../../../shared/domain/meetings/briefing/proposed-agenda.ts'
import { proposedConclusions } from '../../../../shared/domain/meetings/briefing/proposed-conclusions.ts'
import { answerDue, windowDue } from '../../../../shared/domain/meetings/briefing/proposed-due.ts'
import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { readTaskSettings, workingDaysOf } from '../../tasks/task-settings.ts'
import { readAgendaFacts } from './read-agenda-facts.ts'
import type { BriefingScope } from './read-chair-briefing.ts'

export interface PreparationInput extends BriefingScope {
  /** Minutes of the whole meeting. */
  readonly length: number
  /** "08:00"; null: not set. */
  readonly starts: string | null
  /** Of the committee's earlier meetings. */
  readonly earlier: readonly EarlierConclusion[]
  /** The agenda as people left it; null: the proposed one. */
  readonly items: readonly ScriptItem[] | null
}

export interface MeetingPreparation {
  readonly facts: AgendaFacts
  readonly agenda: readonly ProposedItem[]
  readonly script: Narrative
  readonly speech: Narrative
  readonly conclusions: readonly ProposedConclusion[]
}

/** Everything that a chair has before the meeting; nothing of it is stored. Refused when the time is too short. */
export function prepareMeeting(desk: Desk, input: PreparationInput): MeetingPreparation {
  const { length, starts, earlier, items, day } = input
  const facts = readAgendaFacts(desk, input, earlier)
  const agenda = proposedAgenda(facts, length)
  if (agenda === null)
    throw new Refusal(
      'REFUSED',
      `Cuộc họp ${length} phút không đủ cho các nội dung cần bàn.`,
      'Kéo dài thời gian họp, ít nhất một phút cho mỗi nội dung.',
    )
  const { holidays } = workingDaysOf(readTaskSettings(desk))
  const dues = { answer: answerDue(day, holidays), window: windowDue(day, holidays) }
  return {
    facts,
    agenda,
    script: chairScript(items ?? agenda, facts, starts),
    speech: chairSpeech(facts),
    conclusions: proposedConclusions(facts, dues),
  }
}
