export interface TextColumn {
  readonly head: string
  readonly align?: 'left' | 'right'
}

const width = (text: string): number => [...text.normalize('NFC')].length

/** A table for the terminal: columns as wide as their longest entry, numbers to the right. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(width(column.head), ...rows.map((row) => width(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell)))
        return columns[index]?.align === 'right' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  return [
    line(columns.map((column) => column.head)),
    widths.map((one) => '─'.repeat(one)).join('  '),
    ...rows.map(line),
  ].join('\n')
}
