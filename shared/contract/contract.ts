import type { ContractRouterClient } from '@orpc/contract'
import { agenciesContract } from './agencies.ts'
import { assignedContract } from './assigned.ts'
import { committeeContract } from './committee.ts'
import { documentsContract } from './documents.ts'
import { figuresContract } from './figures.ts'
import { indicatorsContract } from './indicators.ts'
import { intakeContract } from './intake.ts'
import { issuingContract } from './issuing.ts'
import { meetingBriefingContract } from './meeting-briefing.ts'
import { meetingPackContract } from './meeting-pack.ts'
import { meetingPapersContract } from './meeting-papers.ts'
import { meetingsContract } from './meetings.ts'
import { plansContract } from './plans.ts'
import { registersContract } from './registers.ts'
import { remindersContract } from './reminders.ts'

import { roundsContract } from './rounds.ts'
import { searchContract } from './search.ts'
import { sessionContract } from './session.ts'
import { slipsContract } from './slips.ts'
import { tasksContract } from './tasks.ts'
import { upkeepContract } from './upkeep.ts'

/** The one contract behind all doors: window, browser, command line. */
export const contract = {
  session: sessionContract,
  plans: plansContract,
  agencies: agenciesContract,
  intake: intakeContract,
  figures: figuresContract,
  assigned: assignedContract,
  indicators: indicatorsContract,
  documents: documentsContract,
  issuing: issuingContract,
  tasks: tasksContract,
  slips: slipsContract,
  reminders: remindersContract,
  committee: committeeContract,
  registers: registersContract,
  rounds: roundsContract,
  meetings: meetingsContract,
  meetingBriefing: meetingBriefingContract,
  meetingPapers: meetingPapersContract,
  meetingPack: meetingPackContract,
  search: searchContract,
  upkeep: upkeepContract,
}

export type BackendClient = ContractRouterClient<typeof contract>
