import type { BriefingFacts } from '../../../../shared/domain/documents/kinds/meeting-briefing.ts'
import { briefedPage } from '../../../../shared/domain/documents/kinds/meeting-briefing-facts.ts'
import type { ScriptFacts } from '../../../../shared/domain/documents/kinds/meeting-script.ts'
import { briefingFigures } from '../../../../shared/domain/meetings/briefing/briefing-figures.ts'
import type { Desk } from '../../desk.ts'
import { prepareForMeeting } from '../../meetings/briefing/prepare-for-meeting.ts'
import type { DocumentRequest } from '../document-source.ts'
import { meetingFacts } from './meeting-facts.ts'

/** The meeting with what the data of this moment say about it, as the chair's page words it. */
export function briefingFacts(desk: Desk, request: DocumentRequest): BriefingFacts {
  const { facts, conclusions } = prepareForMeeting(desk, request.key.part)
  return { ...meetingFacts(desk, request), page: briefedPage(facts, conclusions) }
}

/** The meeting with the words that are proposed to its chair, and the figures that they cite. */
export function scriptFacts(desk: Desk, request: DocumentRequest): ScriptFacts {
  const { facts, script, speech } = prepareForMeeting(desk, request.key.part)
  return { ...meetingFacts(desk, request), script, speech, cited: briefingFigures(facts.briefing) }
}
