import type { StageId } from '../../../shared/domain/rounds/round-stages.ts'
import { stageNames } from '../../../shared/domain/rounds/round-words.ts'
import { StateChip, type StateTone } from '../../ui/state-chip.tsx'
import classes from './rounds.module.css'
import type { Round } from './rounds-data.ts'

const tones: Readonly<Record<Round['stages'][number]['state'], StateTone>> = {
  waiting: 'none',
  active: 'partial',
  done: 'met',
}
const words: Readonly<Record<Round['stages'][number]['state'], string>> = {
  waiting: 'Chưa đến',
  active: 'Đang làm',
  done: 'Đã xong',
}

interface StageListProps {
  readonly stages: Round['stages']
  readonly shown: StageId
  readonly onShow: (id: StageId) => void
}

/** The seven steps with how each stands. */
export function StageList({ stages, shown, onShow }: StageListProps) {
  return (
    <nav aria-label="Các bước của đợt báo cáo">
      <ol className={classes.stages}>
        {stages.map(({ id, state, sentence }, index) => (
          <li key={id}>
            <button
              type="button"
              className={classes.stage}
              aria-current={id === shown ? 'step' : undefined}
              onClick={() => onShow(id)}
            >
              <span className={classes.stageHead}>
                <strong>
                  {index + 1}. {stageNames[id]}
                </strong>
                <StateChip tone={tones[state]} quiet>
                  {words[state]}
                </StateChip>
              </span>
              <span className={classes.second}>{sentence}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
