import { createHash } from 'node:crypto'
import { periodSnapshot } from '../../../../shared/domain/documents/kinds/make-period-snapshot.ts'
import { submissionMatrixKind } from '../../../../shared/domain/documents/kinds/submission-matrix.ts'
import { targetSheetKind } from '../../../../shared/domain/documents/kinds/target-sheet.ts'
import { meetingPaperKey } from '../../../../shared/domain/meetings/meeting-papers.ts'
import { timeOf } from '../../../../shared/domain/meetings/meeting-times.ts'
import { frozenFigures, type PackFacts, type PackFigures } from '../../../../shared/domain/meetings/pack/pack-facts.ts'
import { parsePeriod } from '../../../../shared/domain/time/period.ts'
import { type Desk, instantOf, planOf, todayOf } from '../../desk.ts'
import { formOf } from '../../documents/document-fields.ts'
import type { DocumentRequest } from '../../documents/document-source.ts'
import { findDraft } from '../../documents/draft-document.ts'
import { periodFacts } from '../../documents/facts/period-facts.ts'
import { submissionMatrixFacts } from '../../documents/facts/submission-matrix-facts.ts'
import { targetSheetFacts } from '../../documents/facts/target-sheet-facts.ts'
import { Refusal } from '../../refusal.ts'
import type { MeetingReading } from '../read-meeting.ts'

/** What the documents of this meeting's plan and period are read with; the head is that of the meeting's programme. */
function requestOf(desk: Desk, { meeting, details, day }: MeetingReading): DocumentRequest {
  const period = parsePeriod(details.figuresPeriod)
  if (!period)
    throw new Refusal(
      'REFUSED',
      `“${details.figuresPeriod}” không phải là một kỳ số liệu.`,
      'Chọn lại kỳ số liệu ở phần Thông tin của cuộc họp.',
    )
  const key = meetingPaperKey(meeting, 'meeting_programme')
  const { fields } = findDraft(desk, key)
  return {
    plan: planOf(desk, meeting.planId),
    key,
    period,
    written: { day, given: null, at: instantOf(desk) },
    form: formOf(fields, { yearWhileUndated: meeting.year, draftNumber: null }),
    narrative: {},
    ownSubject: null,
    figuresPeriod: null,
    signatureFields: false,
  }
}

interface ReadFigures {
  readonly request: DocumentRequest
  readonly figures: PackFigures
  readonly figuresHash: string
}

function readFigures(desk: Desk, reading: MeetingReading): ReadFigures {
  const request = requestOf(desk, reading)
  const figures: PackFigures = {
    period: periodSnapshot(periodFacts(desk, request, { agency: null, sections: [] }), 'adhoc'),
    targets: targetSheetKind.snapshot(targetSheetFacts(desk, request)),
    receipts: submissionMatrixKind.snapshot(submissionMatrixFacts(desk, request)),
  }
  const figuresHash = createHash('sha256')
    .update(desk.canonicalJson(frozenFigures(figures)))
    .digest('hex')
  return { request, figures, figuresHash }
}

/** The hash that a pack made now would bear: another one means that figures or tasks have changed since. */
export const figuresHashOf = (desk: Desk, reading: MeetingReading): string => readFigures(desk, reading).figuresHash

/** Everything that a pack of this meeting says, as it is at this moment. */
export function packFacts(desk: Desk, reading: MeetingReading): PackFacts {
  const { request, figures, figuresHash } = readFigures(desk, reading)
  const { details, agenda, annexes } = reading.state
  if (details === null) throw new Error(`Meeting ${reading.meeting.id} has no details`)
  return {
    details,
    agenda,
    form: request.form,
    figures,
    figuresHash,
    frozen: { day: todayOf(desk), time: vietnameseTime(desk.clock()) },
    annexes: annexes.map(({ title, fileName, sha256, pageCount }) => ({ title, fileName, sha256, pageCount })),
    isIllustrative: figures.period.isIllustrative,
  }
}

/** "10:05" in Asia/Ho_Chi_Minh (UTC+7, no summer time), whatever the PC's zone says. */
const vietnameseTime = (epochMilliseconds: number): string => timeOf(Math.floor(epochMilliseconds / 60_000) + 7 * 60)
