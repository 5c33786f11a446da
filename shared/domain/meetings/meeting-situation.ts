import type { IsoDate } from '../ids.ts'

export interface MeetingRefusal {
  readonly message: string
  readonly remedy: string
}

/** What the rules have to know beside the meeting itself. */
export interface MeetingSituation {
  readonly today: IsoDate
  /** The notice of its conclusions is issued. */
  readonly announced: boolean
  /** A paper that replaces or amends the issued notice is being drawn up. */
  readonly noticeReopened: boolean
  /** Subjects of other meetings at the time that the change leads to. */
  readonly overlapping: readonly string[]
  /** Conclusions whose tasks somebody has worked on already. */
  readonly startedTasks: ReadonlySet<string>
}
