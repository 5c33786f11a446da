import { Text, Title } from '@mantine/core'
import type { BoundFigure, Narrative } from '../../../../shared/domain/documents/narrative.ts'
import { isUnchanged, narrativeDiff } from '../../../../shared/domain/documents/narrative-diff.ts'
import type { Draft } from '../reports-data.ts'
import { ChangeLines } from './change-lines.tsx'
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
          <ChangeLines changes={changes} figures={figures} />
        </section>
      ))}
    </div>
  )
}
