import type { PlanAgency } from '../catalogue/plan.ts'
import type { ReportingUnit } from '../catalogue/unit.ts'
import type { IndicatorDefinition } from '../indicators/definition.ts'
import type { WorkbookGrid } from '../intake/grid.ts'
import { foldWords } from '../text/fold-text.ts'
import { type AgencyMention, compileAgencies } from './agency-finder.ts'
import { readAssignmentSheets } from './assignment-sheet.ts'
import { findingsOf } from './draft-findings.ts'
import type { DraftAgency, DraftAssignment, DraftFinding, DraftPlan } from './draft-plan.ts'
import type { ReadDuty } from './duty-lead.ts'
import { cleanLetters } from './legacy-letters.ts'
import { outlineOf } from './outline.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { PlanWords } from './plan-words.ts'
import { readAssignments } from './read-assignments.ts'
import { readCommittee } from './read-committee.ts'
import { compileDeliverables } from './read-deliverable.ts'
import { readMeta } from './read-meta.ts'
import { readObligations } from './read-obligations.ts'
import { compileRhythms } from './read-rhythm.ts'
import { compileRoles } from './read-roles.ts'
import { readTargets } from './read-targets.ts'
import { documentLines, sourceLines } from './source-lines.ts'
import { compileTargets } from './target-lexicon.ts'
import { compileWords, hasAny } from './word-stream.ts'

/** What the importer knows before it sees the text. */
export interface ImportKnowledge {
  readonly words: PlanWords
  readonly indicators: readonly IndicatorDefinition[]
  /** Agencies of the plans at hand, so that one agency keeps one code. */
  readonly agencies: readonly PlanAgency[]
  /** Reporting units of the catalogue; its provinces and municipalities are the territories there are. */
  readonly units: readonly ReportingUnit[]
}

/** The text of a plan → a draft for a person to correct. Nothing is decided here that the text does not say. */
export function importPlanText(raw: string, knowledge: ImportKnowledge): DraftPlan {
  const { words, indicators } = knowledge
  const letters = cleanLetters(raw)
  const text = documentLines(letters.text)
  const lines = sourceLines(text, words)
  const items = outlineOf(paragraphsOf(lines, words), words)
  const meta = readMeta(lines, items, words, knowledge.units)
  const issued = meta.date.value === null ? null : Number(meta.date.value.slice(0, 4))
  const years = { from: meta.yearFrom.value, to: meta.yearTo.value, issued }
  const figures = readTargets(items, compileTargets(words, indicators), years)
  const readers = readersOf(knowledge)
  const { duties, groups } = readAssignments(items, readers)
  const seats = readCommittee(items, readers.finder, readers.words)
  const assignments = duties.map(withCodes)
  const draft = {
    text,
    encoding: letters.encoding,
    meta,
    outline: items
      .filter((item) => item.section !== 'closing')
      .map(({ clause, bullet, paragraph, lines: range }) => ({ clause, bullet, text: paragraph.text, lines: range })),
    ...figures,
    assignments,
    obligations: readObligations(assignments),
    groups,
    committee: seats.map((seat, index) => ({ ...seat, id: `bcd-${index + 1}`, agency: seat.agency?.code ?? null })),
    agencies: agenciesOf([...duties, ...seats.map((seat) => ({ lead: seat.agency ? [seat.agency] : [] }))]),
  }
  return { ...draft, findings: findingsOf(letters.encoding, lines.length, draft) }
}

/** An assignment sheet → a draft with nothing but assignments; lines are rows of its sheets. */
export function importAssignmentSheet(workbook: WorkbookGrid, knowledge: ImportKnowledge): DraftPlan {
  const { duties, groups, findings, text } = readAssignmentSheets(workbook, readersOf(knowledge))
  const assignments = duties.map(withCodes)
  const none: DraftFinding[] =
    assignments.length > 0
      ? []
      : [
          {
            code: 'no_assignments',
            severity: 'error',
            message: 'Không có trang nào là bảng phân công nhiệm vụ.',
            remedy: 'Bảng cần có hàng tiêu đề với cột “Nội dung nhiệm vụ” và “Cơ quan chủ trì”.',
          },
        ]
  return {
    text,
    encoding: 'unicode',
    meta: readMeta([], [], knowledge.words, []),
    outline: [],
    targets: [],
    baselines: [],
    unplaced: [],
    assignments,
    obligations: readObligations(assignments),
    groups,
    committee: [],
    agencies: agenciesOf(duties),
    findings: [...none, ...findings],
  }
}

function readersOf({ words, agencies }: ImportKnowledge) {
  const reader = compileWords(words)
  const finder = compileAgencies([...agencies, ...words.agencies.common], words, reader)
  const focal = words.focal.map(reader.phrase)
  return {
    finder,
    words: reader,
    roles: compileRoles(finder, words, reader),
    rhythm: compileRhythms(words, reader),
    deliverable: compileDeliverables(words, reader),
    organising: words.organising.map(foldWords),
    isFocal: (text: string) => hasAny(reader.words(text), focal),
  }
}

const codes = (mentions: readonly AgencyMention[]): string[] => mentions.map((mention) => mention.code)

const withCodes = (duty: ReadDuty): DraftAssignment => ({
  ...duty,
  lead: codes(duty.lead),
  coordinating: codes(duty.coordinating),
  implementers: codes(duty.implementers),
  recipient: codes(duty.recipient),
})

type Named = Pick<ReadDuty, 'lead' | 'coordinating' | 'implementers' | 'recipient'>

/** Every agency that a row names, once, in the order they are met. */
function agenciesOf(rows: readonly Partial<Named>[]): DraftAgency[] {
  const met = new Map<string, DraftAgency>()
  for (const { lead = [], coordinating = [], implementers = [], recipient = [] } of rows) {
    for (const { code, name, kind, isClass, known } of [...lead, ...coordinating, ...implementers, ...recipient]) {
      if (!met.has(code)) met.set(code, { code, name, kind, isClass, known })
    }
  }
  return [...met.values()]
}
