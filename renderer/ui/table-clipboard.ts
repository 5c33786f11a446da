/** A cell as it goes to Excel: a number stays a number, a text stays a text, null is an empty cell. */
export type ClipboardCell = string | number | null

const formulaStart = /^[=+\-@\t\r]/

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/**
 * Plain text for any program: tabs between cells, a comma before decimals as a Vietnamese Excel reads it. A text that
 * Excel would take for a formula gets a leading apostrophe.
 */
export function tableAsText(rows: readonly (readonly ClipboardCell[])[]): string {
  return rows
    .map((cells) =>
      cells
        .map((cell) => {
          if (cell === null) return ''
          if (typeof cell === 'number') return String(cell).replace('.', ',')
          const line = cell.replace(/[\t\r\n]+/g, ' ')
          return formulaStart.test(cell) ? `'${line}` : line
        })
        .join('\t'),
    )
    .join('\r\n')
}

/** The same table for Excel and Word: numbers carry their exact value whatever the PC's decimal sign is. */
export function tableAsHtml(rows: readonly (readonly ClipboardCell[])[]): string {
  const body = rows
    .map((cells) => {
      const columns = cells.map((cell) => {
        if (cell === null) return '<td></td>'
        if (typeof cell === 'number') return `<td x:num="${cell}">${String(cell).replace('.', ',')}</td>`
        return `<td style="mso-number-format:'\\@'">${escapeHtml(cell)}</td>`
      })
      return `<tr>${columns.join('')}</tr>`
    })
    .join('')
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`
}

/** Puts a table on the clipboard in both forms. Rejects when the browser does not allow it. */
export async function copyTable(rows: readonly (readonly ClipboardCell[])[]): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([tableAsText(rows)], { type: 'text/plain' }),
      'text/html': new Blob([tableAsHtml(rows)], { type: 'text/html' }),
    }),
  ])
}
