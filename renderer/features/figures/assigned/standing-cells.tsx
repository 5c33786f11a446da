import { Tooltip } from '@mantine/core'
import { verdictState } from '../../../ui/indicator-figures.ts'
import { Missing } from '../../../ui/missing.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import classes from './assigned.module.css'
import type { AssignedCell } from './assigned-data.ts'
import { assignedText, decisionText, sourceText } from './assigned-text.ts'

type Standing = NonNullable<AssignedCell['standing']>

/** The figure that counts; all of them while nobody has chosen. */
export function AssignedValues({ standing }: { standing: Standing }) {
  const shown = standing.counting ? [standing.counting] : standing.figures
  return (
    <span className={classes.lines}>
      {shown.map(({ figure }) => (
        <span key={figure.id}>{assignedText(figure.value, figure.measure)}</span>
      ))}
    </span>
  )
}

/** Whose figure it is; others that stand beside it are counted. */
export function SourceChips({ standing }: { standing: Standing }) {
  const shown = standing.counting ? [standing.counting] : standing.figures
  const others = standing.figures.length - shown.length
  return (
    <span className={classes.lines}>
      {shown.map(({ figure }) => (
        <Tooltip key={figure.id} label={`${decisionText(figure.decision)}, ${figure.decision.issuer}`}>
          <span className={classes.source}>
            {sourceText(figure.source)}
            {standing.isFallback ? ' (thay nguồn chính thức)' : ''}
            {others > 0 ? <span className={classes.quiet}> +{others} nguồn khác</span> : null}
          </span>
        </Tooltip>
      ))}
    </span>
  )
}

/** Met or not against the assigned figure; without a chosen source that is what has to be decided first. */
export function StandingChip({ standing }: { standing: Standing }) {
  if (!standing.counting) return <StateChip tone="partial">Chưa chọn nguồn chính thức</StateChip>
  const [tone, word] = verdictState(standing.counting.achievement.verdict)
  return <StateChip tone={tone}>{word}</StateChip>
}

export const Nothing = ({ reports }: { reports: boolean }) => (
  <Missing word={reports ? 'chưa giao' : 'không phát sinh'} />
)
