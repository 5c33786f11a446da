import type { ListItem } from './listed-rows.ts'
import classes from './rows.module.css'
import { noneWords, sectionWords } from './section-words.ts'

type Measure = (element: HTMLElement | null) => (() => void) | undefined
interface Placed<Kind extends ListItem['kind']> {
  readonly item: Extract<ListItem, { kind: Kind }>
  /** Row of the grid, from 1. */
  readonly position: number
  readonly measure: Measure
}

export function SectionHeading({ item: { section, count }, position, measure }: Placed<'heading'>) {
  return (
    <tr ref={measure} data-item={`heading/${section}`} className={classes.heading} aria-rowindex={position}>
      <th scope="colgroup">
        {sectionWords[section]} <small>{count.total}</small>{' '}
        {count.needing > 0 ? <small className={classes.needing}>◐ {count.needing} cần xem</small> : null}
      </th>
    </tr>
  )
}

export function EmptySection({ item: { section }, position, measure }: Placed<'none'>) {
  return (
    <tr ref={measure} data-item={`none/${section}`} className={classes.none} aria-rowindex={position}>
      <td>{noneWords[section]}</td>
    </tr>
  )
}
