/** Follows the numbering of a tall table and tells what stands above each row. */
export interface RowOutline {
  /**
   * The headings above a row, outermost first; the row joins the outline. An unnumbered row below another may be its
   * part or its sibling: then there are two possible answers.
   */
  place(row: OutlineRow): readonly (readonly string[])[]
}

export interface OutlineRow {
  readonly label: string
  /** "II", "1.2", "a", "-" or null. */
  readonly ordinal: string | null
  /** "Trong đó": part of the row above. */
  readonly isPart: boolean
  readonly hasFigures: boolean
  /** Leading spaces of the label cell. */
  readonly indent: number
}

interface Entry extends OutlineRow {
  readonly rank: number
}

const rank = {
  letter: 10,
  roman: 20,
  heading: 25,
  number: 30,
  decimal: 40,
  lowerLetter: 60,
  unnumbered: 65,
  dash: 70,
  plus: 80,
} as const

/** Larger is deeper; null for a row without numbering. */
function rankOf(ordinal: string | null): number | null {
  const text = (ordinal ?? '').replace(/[().\s/]+$/g, '').replace(/^\(/, '')
  if (text === '') return null
  if (/^[IVX]+$/.test(text)) return rank.roman
  if (/^[A-ZĐ]$/.test(text)) return rank.letter
  if (/^\d+$/.test(text)) return rank.number
  if (/^(?:\d+|[IVX]+)(?:\.\d+)+$/.test(text)) return rank.decimal + text.split('.').length
  if (/^[a-zđ]$/.test(text)) return rank.lowerLetter
  if (/^[-–•]$/.test(text)) return rank.dash
  return /^[+*]$/.test(text) ? rank.plus : null
}

export function openOutline(): RowOutline {
  let stack: Entry[] = []
  /** The row that the last "Trong đó" belongs to. */
  let whole: Entry | null = null

  const popTo = (limit: number) => {
    stack = stack.filter((entry) => entry.rank < limit)
  }
  const labels = (entries: readonly Entry[]) => entries.map((entry) => entry.label).filter((label) => label !== '')

  return {
    place: (row) => {
      const own = rankOf(row.ordinal)
      const last = stack.at(-1) ?? null
      if (row.isPart) {
        if (last && !last.isPart) whole = last
        if (whole) popTo(whole.rank + 0.5)
        const parents = labels(stack)
        // "Trong đó:" alone opens the parts; with a label it is one part, and its siblings may follow.
        stack.push({ ...row, rank: (whole?.rank ?? rank.number) + 0.5 })
        return [parents]
      }
      if (own !== null) {
        // "Trong đó: - HSSV" and the next "- LLVT" are parts of the same whole.
        if (last?.isPart && last.label !== '' && whole && own > whole.rank) popTo(whole.rank + 0.5)
        popTo(own)
        if (!stack.includes(whole as Entry)) whole = null
        const parents = labels(stack)
        stack.push({ ...row, rank: own })
        return [parents]
      }
      if (!row.hasFigures) {
        popTo(rank.heading)
        whole = null
        const parents = labels(stack)
        stack.push({ ...row, rank: rank.heading })
        return [parents]
      }
      popTo(rank.unnumbered)
      const above = stack.at(-1) ?? null
      const asPart = labels(stack)
      const entry: Entry = { ...row, rank: rank.unnumbered }
      const asSibling = above?.hasFigures ? labels(stack.slice(0, -1)) : asPart
      stack.push(entry)
      if (!above?.hasFigures) return [asPart]
      return row.indent > above.indent ? [asPart] : [asSibling, asPart]
    },
  }
}
