import { Text, Title } from '@mantine/core'
import {
  type BoundFigure,
  isField,
  type Narrative,
  type NarrativeRun,
} from '../../../../shared/domain/documents/narrative.ts'
import { isUnchanged, type LineChange, narrativeDiff } from '../../../../shared/domain/documents/narrative-diff.ts'
import type { NarrativeLine } from '../../../../shared/domain/documents/narrative-lines.ts'
import { figureText } from '../editor/figure-book.ts'
import type { Draft } from '../reports-data.ts'
import classes from './versions.module.css'

interface VersionComparisonProps {
  readonly sections: Draft['sections']
  readonly figures: readonly BoundFigure[]
  /** By section; one that is absent stood as drafted from the data. */
  readonly before: Readonly<Record<string, Narrative>>
  readonly after: Readonly<Record<string, Narrative>>
}

/** What changed since a version, section by section: deletions struck through, insertions underlined. */
export function VersionComparison({ sections, figures, before, after }: VersionComparisonProps) {
  const texts = new Map(figures.map((figure) => [figure.key, figureText(figure)]))
  const changed = sections.flatMap(({ id, heading, drafted }) => {
    const changes = narrativeDiff(before[id] ?? drafted, after[id] ?? drafted)
    return isUnchanged(changes) ? [] : [{ id, heading, changes }]
  })
  if (changed.length === 0) {
    return <Text c="dimmed">Lời văn của bản hiện tại không khác phiên bản này.</Text>
  }
  return (
    <div className={classes.comparison}>
      <Text size="sm">
        Khác ở {changed.length}/{sections.length} phần: <del className={classes.deleted}>đã bỏ</del>,{' '}
        <ins className={classes.inserted}>đã thêm</ins>.
      </Text>
      {changed.map(({ id, heading, changes }) => (
        <section key={id} aria-label={heading}>
          <Title order={3} fz={14} mb={4}>
            {heading}
          </Title>
          {changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn whole, its lines have no other name
            <Line key={index} change={change} texts={texts} />
          ))}
        </section>
      ))}
    </div>
  )
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
