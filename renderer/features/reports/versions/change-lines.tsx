import { type BoundFigure, isField, type NarrativeRun } from '../../../../shared/domain/documents/narrative.ts'
import type { LineChange } from '../../../../shared/domain/documents/narrative-diff.ts'
import type { NarrativeLine } from '../../../../shared/domain/documents/narrative-lines.ts'
import { figureText } from '../editor/figure-book.ts'
import classes from './versions.module.css'

interface ChangeLinesProps {
  readonly changes: readonly LineChange[]
  readonly figures: readonly BoundFigure[]
}

/**
 * Two versions of a section in one text: deletions struck through, insertions underlined, figures as of today. What
 * did not change is counted, not repeated.
 */
export function ChangeLines({ changes, figures }: ChangeLinesProps) {
  const texts = new Map(figures.map((figure) => [figure.key, figureText(figure)]))
  return stretchesOf(changes).map((stretch, index) =>
    typeof stretch === 'number' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn whole, its lines have no other name
      <p key={index} className={classes.unchanged}>
        {stretch} đoạn không đổi
      </p>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn whole, its lines have no other name
      <Line key={index} change={stretch} texts={texts} />
    ),
  )
}

/** Changed lines, and between them how many stayed as they were. */
function stretchesOf(changes: readonly LineChange[]): readonly (LineChange | number)[] {
  const stretches: (LineChange | number)[] = []
  for (const change of changes) {
    const last = stretches.at(-1)
    if (change.kind !== 'same') stretches.push(change)
    else if (typeof last === 'number') stretches[stretches.length - 1] = last + 1
    else stretches.push(1)
  }
  return stretches
}

type Texts = ReadonlyMap<string, string>

function Line({ change, texts }: { change: LineChange; texts: Texts }) {
  if (change.kind !== 'changed') {
    const words = <Runs runs={change.line.runs} texts={texts} />
    return (
      <p className={classes.line} data-kind={change.line.kind}>
        {change.kind === 'deleted' ? <del className={classes.deleted}>{words}</del> : null}
        {change.kind === 'inserted' ? <ins className={classes.inserted}>{words}</ins> : null}
        {change.kind === 'same' ? words : null}
      </p>
    )
  }
  return (
    <p className={classes.line} data-kind={change.after}>
      {change.words.map(({ kind, runs }, index) => {
        const words = <Runs runs={runs} texts={texts} />
        const key = `${kind}/${index}`
        if (kind === 'deleted')
          return (
            <del key={key} className={classes.deleted}>
              {words}
            </del>
          )
        if (kind === 'inserted')
          return (
            <ins key={key} className={classes.inserted}>
              {words}
            </ins>
          )
        return <span key={key}>{words}</span>
      })}
      {sameShape(change.before, change.after) ? null : (
        <em className={classes.shape}>
          {' '}
          ({shapes[change.before]} → {shapes[change.after]})
        </em>
      )}
    </p>
  )
}

const shapes: Readonly<Record<NarrativeLine['kind'], string>> = {
  paragraph: 'đoạn văn',
  note: 'ghi chú',
  first: 'gạch đầu dòng',
  item: 'gạch đầu dòng',
}

const sameShape = (before: NarrativeLine['kind'], after: NarrativeLine['kind']): boolean =>
  shapes[before] === shapes[after]

function Runs({ runs, texts }: { runs: readonly NarrativeRun[]; texts: Texts }) {
  return runs.map((run, index) => {
    const text = isField(run) ? (texts.get(run.field) ?? figureText(null)) : run.text
    const weight = { fontWeight: run.bold ? 600 : undefined, fontStyle: run.italic ? 'italic' : undefined }
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs are drawn once, in their order
      <span key={index} style={weight} className={isField(run) ? classes.figure : undefined}>
        {text}
      </span>
    )
  })
}
