import type { PlanDraft } from '../../../shared/contract/plan-draft.ts'
import type { LineRange } from '../../../shared/domain/catalogue/plan.ts'
import type {
  DraftAgency,
  DraftAssignment,
  DraftGroup,
  DraftMeta,
  DraftObligation,
  DraftOutlineItem,
  DraftSeat,
  TextEncoding,
  UnplacedFigure,
} from '../../../shared/domain/plan-import/draft-plan.ts'
import type { OpenBaseline, OpenTarget } from '../../../shared/domain/plan-import/plan-proposal.ts'

export type MetaField = keyof DraftMeta
export type MetaValue = { [Field in MetaField]: { readonly field: Field } & DraftMeta[Field] }[MetaField]

export interface ReviewValues {
  readonly meta: MetaValue
  readonly targets: OpenTarget
  readonly baselines: OpenBaseline
  readonly unplaced: UnplacedFigure
  readonly assignments: DraftAssignment
  readonly obligations: DraftObligation
  readonly groups: DraftGroup
  readonly committee: DraftSeat
  readonly agencies: DraftAgency
}
export type ReviewSection = keyof ReviewValues

export const reviewSections: readonly ReviewSection[] = [
  'meta',
  'targets',
  'baselines',
  'unplaced',
  'assignments',
  'obligations',
  'groups',
  'committee',
  'agencies',
]

export interface RowOf<Section extends ReviewSection> {
  /** `targets/hi_coverage-2023`; the same for as long as the document is under review. */
  readonly key: string
  readonly section: Section
  readonly value: ReviewValues[Section]
  /** As the text was read; null for a row that a person added. */
  readonly read: ReviewValues[Section] | null
  /** A person looked at it. */
  readonly checked: boolean
}
export type ReviewRow = { [Section in ReviewSection]: RowOf<Section> }[ReviewSection]

/** A draft under correction: every row with what was read, and the document it was read from. */
export interface Review {
  /** Section by section, each in the document's order. */
  readonly rows: readonly ReviewRow[]
  /** What was taken out, the last one last, with its place: it can come back. */
  readonly dropped: readonly { readonly row: ReviewRow; readonly index: number }[]
  readonly text: readonly string[]
  readonly encoding: TextEncoding
  readonly outline: readonly DraftOutlineItem[]
  readonly findings: PlanDraft['findings']
}

export function reviewOf(draft: PlanDraft): Review {
  const { text, encoding, outline, findings, meta } = draft
  const rows: ReviewRow[] = [
    ...metaValues(meta).map((value): ReviewRow => fresh('meta', value.field, value)),
    ...draft.targets.map((value): ReviewRow => fresh('targets', value.id, value)),
    ...draft.baselines.map((value, index): ReviewRow => fresh('baselines', String(index + 1), value)),
    ...draft.unplaced.map((value, index): ReviewRow => fresh('unplaced', String(index + 1), value)),
    ...draft.assignments.map((value): ReviewRow => fresh('assignments', value.id, value)),
    ...draft.obligations.map((value): ReviewRow => fresh('obligations', value.id, value)),
    ...draft.groups.map((value): ReviewRow => fresh('groups', value.id, value)),
    ...draft.committee.map((value): ReviewRow => fresh('committee', value.id, value)),
    ...draft.agencies.map((value): ReviewRow => fresh('agencies', value.code, value)),
  ]
  return { rows, dropped: [], text, encoding, outline, findings }
}

const fresh = <Section extends ReviewSection>(
  section: Section,
  id: string,
  value: ReviewValues[Section],
): RowOf<Section> => ({ key: `${section}/${id}`, section, value, read: value, checked: false })

const metaFields: readonly MetaField[] = [
  'number',
  'documentType',
  'title',
  'subject',
  'issuer',
  'date',
  'yearFrom',
  'yearTo',
  'locality',
  'territory',
  'parents',
  'signer',
  'signerPost',
  'recipients',
]

const metaValues = (meta: DraftMeta): MetaValue[] => metaFields.map((field) => ({ field, ...meta[field] }) as MetaValue)

export function rowsOf<Section extends ReviewSection>(
  { rows }: Pick<Review, 'rows'>,
  section: Section,
): readonly RowOf<Section>[] {
  return rows.filter((row): row is ReviewRow & RowOf<Section> => row.section === section)
}

/** The lines that a row rests on; none for an agency, which stands wherever a row names it. */
export function linesOf(row: ReviewRow): LineRange | null {
  return row.section === 'agencies' ? null : row.value.lines
}
