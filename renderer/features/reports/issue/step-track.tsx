import { documentStateLabels } from '../../../../shared/domain/documents/document-state.ts'
import classes from './issue.module.css'

const track = ['draft', 'for_signature', 'signed', 'issued'] as const

/** dự thảo → trình ký → đã ký, chờ số → phát hành, with the step at hand marked by shape, weight and word. */
export function StepTrack({ state }: { state: (typeof track)[number] }) {
  const at = track.indexOf(state)
  return (
    <ol className={classes.track} aria-label="Các bước ban hành">
      {track.map((step, index) => (
        <li
          key={step}
          data-step={index < at ? 'done' : index === at ? 'now' : 'next'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span aria-hidden="true" className={classes.mark}>
            {index < at ? '✓' : index + 1}
          </span>
          <span>{documentStateLabels[step]}</span>
        </li>
      ))}
    </ol>
  )
}
