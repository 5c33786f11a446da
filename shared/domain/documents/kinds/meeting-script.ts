import { type DocumentContent, paragraph } from '../content.ts'
import type { DocumentKind } from '../document-kind.ts'
import { type BoundFigure, type Narrative, remark } from '../narrative.ts'
import { type OutlinePart, outlineBlocks, outlineSections, part, words } from '../report-outline.ts'
import { type MeetingFacts, type MeetingSnapshot, snapshotFrame } from './meeting-facts.ts'
import { innerPaper } from './meeting-frame.ts'
import { calledOff } from './meeting-needs.ts'
import { meetingName, whenWords, whereWords } from './meeting-wording.ts'

export interface ScriptFacts extends MeetingFacts {
  /** What the chair says and asks, item by item. */
  readonly script: Narrative
  /** Phát biểu gợi ý. */
  readonly speech: Narrative
  /** Which both cite. */
  readonly cited: readonly BoundFigure[]
}

type ScriptSnapshot = MeetingSnapshot<'details'> &
  Pick<ScriptFacts, 'script' | 'speech' | 'cited'> & {
    readonly kind: 'meeting_script'
  }

const outline = ({ script, speech }: ScriptSnapshot): readonly OutlinePart[] => [
  part('Điều hành', words('kich-ban', script.length === 0 ? [remark('Chương trình chưa có mục nào.')] : script)),
  part('Phát biểu gợi ý', words('phat-bieu', speech)),
]

const content = (snapshot: ScriptSnapshot): DocumentContent => ({
  ...innerPaper(snapshot.form, 'Kịch bản điều hành', snapshot.details),
  subject: snapshot.ownSubject ?? `Phục vụ ${meetingName(snapshot.details)}`,
  blocks: [
    paragraph(`Thời gian: ${whenWords(snapshot.details)}. Địa điểm: ${whereWords(snapshot.details)}.`),
    ...outlineBlocks(outline(snapshot), snapshot.narrative, snapshot.cited),
  ],
  isIllustrative: snapshot.isIllustrative,
})

/** Kịch bản điều hành with phát biểu gợi ý: an inner paper, whose figures are those of the moment. */
export const meetingScriptKind: DocumentKind<ScriptFacts, ScriptSnapshot> = {
  id: 'meeting_script',
  name: 'Kịch bản điều hành',
  needs: calledOff,
  snapshot: (facts) => ({
    ...snapshotFrame('meeting_script', facts),
    details: facts.details,
    script: facts.script,
    speech: facts.speech,
    cited: facts.cited,
  }),
  figures: ({ cited }) => cited,
  sections: (snapshot) => outlineSections(outline(snapshot)),
  content,
}
