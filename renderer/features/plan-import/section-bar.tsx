import { useMemo } from 'react'
import { sectionCounts } from './doubts.ts'
import { type ReviewRow, type ReviewSection, reviewSections } from './review.ts'
import classes from './rows.module.css'
import { sectionWords } from './section-words.ts'

interface SectionBarProps {
  readonly rows: readonly ReviewRow[]
  /** Section of the row in hand. */
  readonly current: ReviewSection | null
  readonly onPick: (section: ReviewSection) => void
}

/** Every section with its rows, and how many of them wait for a look. */
export function SectionBar({ rows, current, onPick }: SectionBarProps) {
  const counts = useMemo(() => sectionCounts(rows), [rows])
  return (
    <nav className={classes.sections} aria-label="Các phần đọc được">
      {reviewSections.map((section) => {
        const { total, needing } = counts.get(section) ?? { total: 0, needing: 0 }
        return (
          <button
            key={section}
            type="button"
            className={classes.section}
            aria-current={section === current}
            disabled={total === 0}
            title={needing > 0 ? `${needing} mục cần xem` : undefined}
            onClick={() => onPick(section)}
          >
            {sectionWords[section]} <b>{total}</b>
            {needing > 0 ? <span className={classes.needing}> ◐{needing}</span> : null}
          </button>
        )
      })}
    </nav>
  )
}
