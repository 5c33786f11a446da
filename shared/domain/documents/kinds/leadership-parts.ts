import { meetingsNarrative } from '../../meetings/follow-up/period-meetings.ts'
import {
  communicationNarrative,
  directivesNarrative,
  inspectionsNarrative,
} from '../../registers/register-narrative.ts'
import { field, type Narrative, remark, said, sentence } from '../narrative.ts'
import { type OutlinePart, part, words } from '../report-outline.ts'
import { figureKey } from './figure-keys.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { unitKinds, unitNames } from './period-wording.ts'

export const directivesPart = (snapshot: PeriodSnapshot): OutlinePart =>
  // The id of the whole part before it had several: what was written then is kept.
  part('Ban hành văn bản chỉ đạo, triển khai', words('leadership', directivesNarrative(snapshot.citations)))

/** The committee's meetings, and beside them conclusions that were entered as tasks by hand. */
function meetingsDraft(snapshot: PeriodSnapshot): Narrative {
  const { meetings } = snapshot
  const kept = meetings === undefined ? [] : meetingsNarrative(meetings)
  const concluded = snapshot.tasks.filter(({ meeting }) => meeting !== null)
  const documents = [...new Set(concluded.map(({ meeting }) => meeting))]
  if (concluded.length === 0 && meetings !== undefined) return kept
  if (concluded.length === 0)
    return [remark(`Các cuộc họp và kết luận của Ban Chỉ đạo: chưa có số liệu ${snapshot.period.words}.`)]
  return [
    ...kept,
    said(
      `Ban Chỉ đạo đã giao ${concluded.length} nhiệm vụ tại ${documents.length} văn bản kết luận cuộc họp (${documents.map((number) => `số ${number}`).join('; ')}); kết quả thực hiện nêu tại phần nhiệm vụ.`,
    ),
  ]
}

export const meetingsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part('Họp và kết luận của Ban Chỉ đạo', words('meetings', meetingsDraft(snapshot)))

/** In reports that have no section on leadership: only where there was a meeting. */
export const meetingsHeldPart = (snapshot: PeriodSnapshot): readonly OutlinePart[] =>
  snapshot.meetings === undefined ? [] : [meetingsPart(snapshot)]

export const communicationPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part('Thông tin, tuyên truyền', words('communication', communicationNarrative(snapshot.citations)))

export const inspectionsPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part('Thanh tra, kiểm tra', words('inspections', inspectionsNarrative(snapshot.citations)))

/** Who has sent figures; those that have not are named. */
export function receivedDraft(snapshot: PeriodSnapshot): Narrative {
  const reporting = snapshot.units.filter((unit) => unit.reports)
  const absent = reporting.filter((unit) => !snapshot.received.some((one) => one.unit === unit.code))
  const told = sentence`Đã tiếp nhận báo cáo ${snapshot.period.words} của ${field(figureKey.receivedReports)} ${unitKinds(snapshot)}.`
  if (absent.length === 0) return [told]
  const names = unitNames(
    snapshot,
    absent.map((unit) => unit.code),
  )
  return [told, said(`Chưa nhận được báo cáo của: ${names}.`)]
}

export const receivedPart = (snapshot: PeriodSnapshot): OutlinePart =>
  part('Chế độ thông tin, báo cáo', words('reporting', receivedDraft(snapshot)))
