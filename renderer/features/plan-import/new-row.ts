import type { LineRange } from '../../../shared/domain/catalogue/plan.ts'
import type { UnplacedFigure } from '../../../shared/domain/plan-import/draft-plan.ts'
import { figuresIn } from '../../../shared/domain/plan-import/target-figures.ts'
import { overlaps } from './citations.ts'
import { type Review, type ReviewRow, type RowOf, rowsOf } from './review.ts'
import { addRow, dropRow, freeKey } from './review-steps.ts'

/** What a person can add by hand; agencies come with the rows that name them. */
export const addableSections = ['targets', 'baselines', 'assignments', 'obligations', 'groups', 'committee'] as const
export type AddableSection = (typeof addableSections)[number]

const longestTitle = 25

/** A row on lines that the importer passed over: what the lines tell is filled in, the rest is for the person. */
export function newRow(review: Review, section: AddableSection, lines: LineRange): ReviewRow {
  const text = review.text
    .slice(lines[0] - 1, lines[1])
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
  const [figure] = figuresIn(text)
  const key = freeKey(review, section, 'them')
  const base = {
    ...placeOf(review, lines),
    lines,
    confidence: 'high' as const,
    reason: null,
    id: key.slice(section.length + 1),
    text,
  }
  const added = { key, read: null, checked: true }
  switch (section) {
    case 'targets':
      return {
        ...added,
        section,
        value: {
          ...base,
          indicator: null,
          ...yearsIn(text),
          comparator: '>=',
          value: figure?.value ?? null,
          unit: figure?.unit ?? null,
          nature: 'quantitative',
          aspiration: /phấn đấu/iu.test(text),
          denominator: null,
          subsetOf: null,
        },
      }
    case 'baselines':
      return {
        ...added,
        section,
        value: { ...base, indicator: null, value: figure?.value ?? null, unit: figure?.unit ?? '%' },
      }
    case 'assignments':
      return {
        ...added,
        section,
        value: {
          ...base,
          title: shortened(text),
          lead: [],
          coordinating: [],
          implementers: [],
          recipient: [],
          leadStatus: 'none',
          mode: 'order',
          recurrence: { kind: 'continuous', stated: false },
          due: null,
          deliverable: null,
          group: groupFor(review, base),
        },
      }
    case 'groups': {
      const { text: _text, ...group } = base
      return { ...added, section, value: { ...group, title: shortened(text) } }
    }
    case 'committee':
      return { ...added, section, value: { ...base, role: 'uy_vien', agency: null, post: null, open: false } }
    case 'obligations':
      return {
        ...added,
        section,
        value: { ...base, kind: 'annual', from: null, to: null, period: null, due: null },
      }
  }
}

/** Takes a figure that had no place among the targets or the state before the plan, with its own lines. */
export function placeFigure(
  review: Review,
  row: RowOf<'unplaced'>,
  section: 'targets' | 'baselines',
): { readonly review: Review; readonly key: string } {
  const placed = newRow(review, section, row.value.lines)
  const figure = figureOf(row.value)
  const kept = { clause: row.value.clause, bullet: row.value.bullet, text: row.value.text }
  const filled: ReviewRow =
    placed.section === 'targets' || placed.section === 'baselines'
      ? ({ ...placed, value: { ...placed.value, ...kept, ...figure } } as ReviewRow)
      : placed
  return { review: addRow(dropRow(review, row.key), filled), key: placed.key }
}

const figureOf = ({ figure }: UnplacedFigure) => {
  const [read] = figuresIn(figure)
  return read ? { value: read.value, unit: read.unit } : {}
}

/** The clause that the lines stand in: the last item of the outline that begins at or before them. */
function placeOf({ outline }: Review, lines: LineRange): { clause: string; bullet: number | null } {
  const item = outline.find((one) => overlaps(one.lines, lines)) ?? outline.findLast((one) => one.lines[0] <= lines[0])
  return item ? { clause: item.clause, bullet: item.bullet } : { clause: 'Mở đầu', bullet: null }
}

/** The group of the duty next above it; without one the first group, or none. */
function groupFor(review: Review, { lines }: { lines: LineRange }): string {
  const above = rowsOf(review, 'assignments').findLast(({ value }) => value.lines[0] <= lines[0])
  return above?.value.group ?? rowsOf(review, 'groups')[0]?.value.id ?? ''
}

function yearsIn(text: string): { yearFrom: number | null; yearTo: number | null } {
  const span = /(\d{4})\s*[-–]\s*(\d{4})/.exec(text)
  if (span) return { yearFrom: Number(span[1]), yearTo: Number(span[2]) }
  const year = /năm\s+(\d{4})/iu.exec(text)
  return year ? { yearFrom: Number(year[1]), yearTo: Number(year[1]) } : { yearFrom: null, yearTo: null }
}

function shortened(text: string): string {
  const words = text.replace(/^\s*(?:[-+*•]|\p{L}{1,4}[.)]|\d+(?:\.\d+)*[.)]?)\s+/u, '').split(/\s+/)
  return words.length <= longestTitle ? words.join(' ') : `${words.slice(0, longestTitle - 1).join(' ')} …`
}
