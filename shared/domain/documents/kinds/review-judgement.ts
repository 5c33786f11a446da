import type { ReviewColumn, ReviewSnapshot } from './review-snapshot.ts'
import { allColumns, isMetCell, isMissedCell } from './review-wording.ts'

/** How the targets of one year came out: the last row of the matrix year × target. */
export interface JudgedYear {
  readonly year: number
  readonly column: ReviewColumn
  /** x of "x/y": met on complete figures. */
  readonly met: number
  /** y of "x/y": every target that the plan measures in the year. */
  readonly all: number
  readonly missed: number
  /** Met or not, they are not counted: units are missing. */
  readonly incomplete: number
  readonly withoutFigures: number
  /** Qualitative or conditional: a person judges them. */
  readonly toJudge: number
}

/**
 * One entry for each year with targets, in the column that judges it: where a change of territory cuts a year, the one
 * that ends with the year. Every target counts in exactly one of the five.
 */
export function judgedYears(snapshot: ReviewSnapshot): readonly JudgedYear[] {
  return allColumns(snapshot)
    .filter(({ judgesYear }) => judgesYear)
    .flatMap((column): JudgedYear[] => {
      const cells = snapshot.lines.flatMap((line) => {
        const cell = line.cells[column.key]
        return cell && cell.nature !== null ? [cell] : []
      })
      if (cells.length === 0) return []
      const met = cells.filter(isMetCell).length
      const missed = cells.filter(isMissedCell).length
      const judgeable = cells.filter(({ verdict }) => verdict === 'needs_judgement' || verdict === 'judged').length
      const none = cells.filter(({ verdict }) => verdict === 'no_data').length
      return [
        {
          year: column.year,
          column,
          met,
          all: cells.length,
          missed,
          withoutFigures: none,
          toJudge: judgeable,
          incomplete: cells.length - met - missed - none - judgeable,
        },
      ]
    })
}
