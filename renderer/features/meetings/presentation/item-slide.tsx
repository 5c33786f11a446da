import type { AgendaItem } from '../../../../shared/domain/meetings/meeting.ts'
import type { Meeting } from '../meetings-data.ts'
import { AgendaLines } from './agenda-lines.tsx'
import { BasisText } from './basis-text.tsx'
import { ConclusionLines } from './conclusion-lines.tsx'
import { IndicatorsTable } from './indicators-table.tsx'
import classes from './presentation.module.css'

interface ItemSlideProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly index: number
}

/** One item: what it is about, what it rests on, what is to be decided. */
export function ItemSlide({ meeting, item, index }: ItemSlideProps) {
  const vote = meeting.votes.find(({ itemId }) => itemId === item.id)
  return (
    <>
      <h1 className={classes.title}>
        <span className={classes.number}>{index + 1}.</span> {item.title}
      </h1>
      {item.presenter === '' ? null : <p className={classes.facts}>Trình bày: {item.presenter}</p>}
      {item.kind === 'opening' ? <AgendaLines meeting={meeting} /> : null}
      {/* The table says what the lines say, and a room reads it from the last row. */}
      <BasisText basis={item.basis} withLines={item.kind !== 'indicators'} />
      {item.kind === 'indicators' ? <IndicatorsTable meeting={meeting} /> : null}
      {item.kind === 'closing' ? <ConclusionLines meeting={meeting} /> : null}
      {item.decisionAsked === '' ? null : (
        <div className={classes.decision}>
          <strong>Xin ý kiến:</strong> {item.decisionAsked}
        </div>
      )}
      {vote ? (
        <p className={classes.facts}>
          Kết quả biểu quyết{vote.question === '' ? '' : ` (${vote.question})`}: {vote.inFavour} tán thành,{' '}
          {vote.against} không tán thành, {vote.abstained} không có ý kiến.
        </p>
      ) : null}
    </>
  )
}
