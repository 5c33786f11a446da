import type { SheetGrid, WorkbookGrid } from '../../shared/domain/intake/grid.ts'
import type { InflatedPart } from './zip-container.ts'

/**
 * The parts as SheetJS needs them: it drops the value of a cell element that closes itself
 * (`<table:table-cell office:value="5" …/>`), which some writers produce, and stops where the optional styles part is
 * missing.
 */
export function readableParts(parts: readonly InflatedPart[]): InflatedPart[] {
  const readable = parts.map((part) => (part.name === 'content.xml' ? openedCells(part) : part))
  if (parts.some((part) => part.name === 'styles.xml')) return readable
  return [...readable, { name: 'styles.xml', data: Buffer.from('<office:document-styles/>', 'latin1') }]
}

function openedCells({ name, data }: InflatedPart): InflatedPart {
  const opened = data
    .toString('utf8')
    .replace(
      /<((?:\w+:)?table-cell)(\s[^<>]*(?:value-type|:formula)=[^<>]*?)\/>/g,
      (_, element: string, attributes: string) => `<${element}${attributes}></${element}>`,
    )
  return { name, data: Buffer.from(opened, 'utf8') }
}

/** SheetJS knows nothing of hidden sheets, rows and columns in this format: they are looked up here. */
export function applyOpenDocumentVisibility(workbook: WorkbookGrid, contentXml: string): WorkbookGrid {
  const found = visibilityOf(contentXml)
  const sheets = workbook.sheets.map((sheet, index): SheetGrid => {
    const table = found[index]
    if (!table) return sheet
    return {
      ...sheet,
      visibility: table.hidden ? 'hidden' : 'visible',
      hiddenRows: table.rows.filter((row) => row < sheet.rowCount),
      hiddenColumns: table.columns.filter((column) => column < sheet.columnCount),
    }
  })
  return { sheets }
}

interface TableVisibility {
  hidden: boolean
  readonly rows: number[]
  readonly columns: number[]
}

/** More than any sheet has; a repeat count from the file is never trusted further. */
const longestRun = 1_048_576

function visibilityOf(xml: string): TableVisibility[] {
  const hiddenStyles = hiddenTableStyles(xml)
  const tables: TableVisibility[] = []
  let row = 0
  let column = 0
  for (const [tag, name] of xml.matchAll(/<table:(table|table-row|table-column)(?=[\s/>])[^<>]*>/g)) {
    const table = tables.at(-1)
    if (name === 'table') {
      tables.push({ hidden: hiddenStyles.has(attribute(tag, 'table:style-name')), rows: [], columns: [] })
      row = 0
      column = 0
    } else if (table && name === 'table-row') {
      const repeated = repeat(tag, 'table:number-rows-repeated')
      if (isHidden(tag)) addRun(table.rows, row, repeated)
      row += repeated
    } else if (table) {
      const repeated = repeat(tag, 'table:number-columns-repeated')
      if (isHidden(tag)) addRun(table.columns, column, repeated)
      column += repeated
    }
  }
  return tables
}

const isHidden = (tag: string): boolean => ['collapse', 'filter'].includes(attribute(tag, 'table:visibility'))

const repeat = (tag: string, name: string): number => Number.parseInt(attribute(tag, name), 10) || 1

function addRun(list: number[], first: number, length: number): void {
  const last = Math.min(first + length, longestRun)
  for (let index = first; index < last; index += 1) list.push(index)
}

/** Names of the table styles that say `table:display="false"`. */
function hiddenTableStyles(xml: string): Set<string> {
  const names = new Set<string>()
  for (const [block, opening] of xml.matchAll(/(<style:style\s[^<>]*[^/<>]>)[\s\S]*?<\/style:style>/g)) {
    if (/<style:table-properties\s[^<>]*table:display="false"/.test(block))
      names.add(attribute(opening ?? '', 'style:name'))
  }
  names.delete('')
  return names
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
