import { type RawEntry, rawZip } from './make-raw-zip.ts'

export interface PlainSheet {
  readonly name: string
  /** What stands between `<worksheet>` and `</worksheet>`. */
  readonly xml: string
  readonly state?: 'hidden' | 'veryHidden'
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Number format 14 is a date, 10 a percentage, 0 General: cells name them by `s="1"`, `s="2"`, `s="0"`. */
const styles = `<styleSheet xmlns="${main}"><fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** The parts of a workbook written by hand: what a library would never write can be written too. */
export function plainXlsxParts(sheets: readonly PlainSheet[], workbookProperties = ''): RawEntry[] {
  const part = (name: string, data: string): RawEntry => ({ name, data: declaration + data })
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  )
  const related = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides.join('')}</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relationships}">${workbookProperties}<sheets>${listed.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part('xl/styles.xml', styles),
    ...sheets.map(({ xml }, index) =>
      part(
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}" xmlns:r="${relationships}">${xml}</worksheet>`,
      ),
    ),
  ]
}

export const plainXlsx = (sheets: readonly PlainSheet[], workbookProperties = ''): Buffer =>
  rawZip(plainXlsxParts(sheets, workbookProperties))

/** One sheet "Bao cao" around the given `<row>` elements. */
export const plainRows = (rows: string, after = ''): Buffer =>
  plainXlsx([{ name: 'Bao cao', xml: `<sheetData>${rows}</sheetData>${after}` }])

/** A sheet of numbers, every cell different so that it does not pack too well. */
export function numberRows(rowCount: number, columnCount: number): string {
  const rows: string[] = []
  let value = 12_345
  for (let row = 1; row <= rowCount; row += 1) {
    let cells = ''
    for (let column = 0; column < columnCount; column += 1) {
      value = (value * 48_271) % 2_147_483_647
      cells += `<c r="${columnName(column)}${row}"><v>${value}</v></c>`
    }
    rows.push(`<row r="${row}">${cells}</row>`)
  }
  return rows.join('')
}

const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
