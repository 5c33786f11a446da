import type { AgendaItem } from '../../../../shared/domain/meetings/meeting.ts'
import type { Meeting } from '../meetings-data.ts'
import classes from './presentation.module.css'

/** Lines of links that a room can still read. */
const mostLines = 8

interface ItemSlideProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly index: number
}

/** One item: what it is about, what it rests on, what is to be decided. */
export function ItemSlide({ meeting, item, index }: ItemSlideProps) {
  const links = item.links.slice(0, mostLines)
  const vote = meeting.votes.find(({ itemId }) => itemId === item.id)
  return (
    <>
      <h1 className={classes.title}>
        <span className={classes.number}>{index + 1}.</span> {item.title}
      </h1>
      {item.presenter === '' ? null : <p className={classes.facts}>Trình bày: {item.presenter}</p>}
      {item.basis === '' ? null : <p className={classes.basis}>{item.basis}</p>}
      {links.length === 0 ? null : (
        <ul className={classes.lines}>
          {links.map((link) => (
            <li key={`${link.kind}/${link.id}`}>{link.label}</li>
          ))}
          {item.links.length > links.length ? (
            <li className={classes.quiet}>và {item.links.length - links.length} nội dung khác trong tài liệu họp</li>
          ) : null}
        </ul>
      )}
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
