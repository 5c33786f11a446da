import { procedures } from './procedures.ts'
import { agencyRoutes } from './routes/agency-routes.ts'
import { assignedRoutes } from './routes/assigned-routes.ts'
import { committeeRoutes } from './routes/committee-routes.ts'
import { documentRoutes } from './routes/document-routes.ts'
import { figureRoutes } from './routes/figure-routes.ts'
import { indicatorRoutes } from './routes/indicator-routes.ts'
import { intakeRoutes } from './routes/intake-routes.ts'
import { issuingRoutes } from './routes/issuing-routes.ts'
import { meetingBriefingRoutes } from './routes/meeting-briefing-routes.ts'
import { meetingPackRoutes } from './routes/meeting-pack-routes.ts'
import { meetingPapersRoutes } from './routes/meeting-papers-routes.ts'
import { meetingRoutes } from './routes/meeting-routes.ts'
import { planRoutes } from './routes/plan-routes.ts'
import { registerRoutes } from './routes/register-routes.ts'
import { reminderRoutes } from './routes/reminder-routes.ts'
import { roundRoutes } from './routes/round-routes.ts'
import { searchRoutes } from './routes/search-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'
import { slipRoutes } from './routes/slip-routes.ts'
import { taskRoutes } from './routes/task-routes.ts'
import { upkeepRoutes } from './routes/upkeep-routes.ts'

/** The one router behind window, browser and tests. */
export const router = procedures.router({
  session: sessionRoutes,
  plans: planRoutes,
  agencies: agencyRoutes,
  intake: intakeRoutes,
  figures: figureRoutes,
  assigned: assignedRoutes,
  indicators: indicatorRoutes,
  documents: documentRoutes,
  issuing: issuingRoutes,
  tasks: taskRoutes,
  slips: slipRoutes,
  reminders: reminderRoutes,
  committee: committeeRoutes,
  registers: registerRoutes,
  rounds: roundRoutes,
  meetings: meetingRoutes,
  meetingBriefing: meetingBriefingRoutes,
  meetingPapers: meetingPapersRoutes,
  meetingPack: meetingPackRoutes,
  search: searchRoutes,
  upkeep: upkeepRoutes,
})
