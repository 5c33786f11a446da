import { type BoundFigure, field, type Narrative, type NarrativeRun, runsOf } from '../../documents/narrative.ts'
import type { IsoDate } from '../../ids.ts'
import { formatInteger } from '../../numbers/format-number.ts'
import { citationFigures, citationKey } from '../../registers/document-citation.ts'
import { formatDate } from '../../time/iso-date.ts'

/** What a report tells of the committee's meetings in its period, as plain JSON. */
export interface PeriodMeetings {
  /** "năm 2023", "quý III/2023" */
  readonly periodWords: string
  /** The day on which the tasks are looked at. */
  readonly day: IsoDate
  readonly held: number
  /** Times that the members were asked in writing instead. */
  readonly consultations: number
  /** Notices of their conclusions, by day. */
  readonly notices: readonly {
    readonly documentType: string
    readonly number: string
    readonly date: IsoDate
    readonly issuer: string
    readonly subject: string
  }[]
  readonly conclusions: number
  /** Conclusions that gave work, and how many of these tasks are accepted as done, or open and late. */
  readonly tasks: number
  readonly done: number
  readonly late: number
}

const key = {
  held: 'meetings/held',
  consultations: 'meetings/consultations',
  notices: 'meetings/notices',
  conclusions: 'meetings/conclusions',
  tasks: 'meetings/tasks',
  done: 'meetings/tasks/done',
  late: 'meetings/tasks/late',
} as const

const labels: Readonly<Record<keyof typeof key, string>> = {
  held: 'Số cuộc họp của Ban Chỉ đạo',
  consultations: 'Số lần lấy ý kiến thành viên bằng văn bản',
  notices: 'Số thông báo kết luận đã ban hành',
  conclusions: 'Số kết luận của Ban Chỉ đạo',
  tasks: 'Số nhiệm vụ giao tại kết luận',
  done: 'Số nhiệm vụ giao tại kết luận đã hoàn thành',
  late: 'Số nhiệm vụ giao tại kết luận chưa xong và đã quá hạn',
}

const source = 'Cuộc họp của Ban Chỉ đạo'

/** Every figure of the meetings that a sentence can cite, and their notices. */
export function meetingFigures(meetings: PeriodMeetings): readonly BoundFigure[] {
  const counts = { ...meetings, notices: meetings.notices.length }
  const names = Object.keys(key) as (keyof typeof key)[]
  return [
    ...names.map((name) => ({
      key: key[name],
      label: `${labels[name]}, ${meetings.periodWords}`,
      text: formatInteger(counts[name]),
      source,
      names: [],
    })),
    ...citationFigures(meetings.notices, source),
  ]
}

/** How many meetings were held, which notices they led to, and what became of the work that they gave. */
export function meetingsNarrative(meetings: PeriodMeetings): Narrative {
  const { periodWords, day, held, consultations, notices, conclusions, tasks, late } = meetings
  const did: readonly (readonly NarrativeRun[])[] = [
    ...(held > 0 ? [runsOf`tổ chức ${field(key.held)} cuộc họp`] : []),
    ...(consultations > 0 ? [runsOf`lấy ý kiến thành viên bằng văn bản ${field(key.consultations)} lần`] : []),
    ...(notices.length > 0 ? [runsOf`ban hành ${field(key.notices)} thông báo kết luận`] : []),
  ]
  const joined = did.flatMap((runs, index) => (index === 0 ? runs : [{ text: ', ' }, ...runs]))
  const gave: readonly NarrativeRun[] =
    tasks === 0
      ? runsOf`Các kết luận gồm ${field(key.conclusions)} nội dung.`
      : runsOf`Các kết luận gồm ${field(key.conclusions)} nội dung, giao ${field(key.tasks)} nhiệm vụ; đến ngày ${formatDate(day)} đã hoàn thành ${field(key.done)} nhiệm vụ`
  const stands: readonly NarrativeRun[] =
    tasks === 0 ? [] : late > 0 ? runsOf`, còn ${field(key.late)} nhiệm vụ chưa xong và đã quá hạn.` : [{ text: '.' }]
  return [
    {
      kind: 'paragraph',
      runs: [
        { text: `Trong ${periodWords}, Ban Chỉ đạo đã ` },
        ...joined,
        { text: notices.length > 0 ? ':' : '; chưa ban hành thông báo kết luận.' },
      ],
    },
    ...(notices.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: notices.map((notice, index) => [
              field(citationKey(notice)),
              { text: index === notices.length - 1 ? '.' : ';' },
            ]),
          },
        ]),
    ...(conclusions === 0 ? [] : [{ kind: 'paragraph' as const, runs: [...gave, ...stands] }]),
  ]
}
