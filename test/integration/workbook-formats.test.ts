import { afterAll, describe, expect, test } from 'vitest'
import {
  type CellRange,
  cellAddress,
  cellAt,
  cellCount,
  findCell,
  type SheetGrid,
} from '../../shared/domain/intake/grid.ts'
import { writtenAs } from '../support/make-old-workbooks.ts'
import { plainRows, plainXlsx } from '../support/make-plain-xlsx.ts'
import { rawZip } from '../support/make-raw-zip.ts'
import { openTestReader, workbookOf } from '../support/start-workbook-reader.ts'

const reader = openTestReader()
afterAll(() => reader.close())

async function firstSheet(name: string, bytes: Uint8Array): Promise<SheetGrid> {
  const [sheet] = workbookOf(await reader.read({ name, bytes })).workbook.sheets
  if (!sheet) throw new Error('No sheet')
  return sheet
}

/** Address → what was read, short enough to compare at a glance. */
function cellsOf(sheet: SheetGrid): Record<string, string | number> {
  const cells: Record<string, string | number> = {}
  for (let index = 0; index < cellCount(sheet); index += 1) {
    const cell = cellAt(sheet, index)
    const shown = cell.number ?? cell.text
    cells[cellAddress(cell.row, cell.column)] =
      cell.kind === 'text' || cell.kind === 'number' ? shown : `${cell.kind} ${shown}`
  }
  return cells
}

describe('.xlsx', () => {
  test('numbers, texts, dates, percentages, booleans and errors keep their kind, format and place', async () => {
    const sheet = await firstSheet(
      'BC.xlsx',
      plainRows(`<row r="2"><c r="B2"><v>590126</v></c><c r="C2" t="inlineStr"><is><t>590.126</t></is></c></row>
        <row r="3"><c r="A3" s="1"><v>44926</v></c><c r="B3" s="2"><v>0.125</v></c><c r="C3" t="b"><v>1</v></c></row>
        <row r="4"><c r="A4" t="e"><v>#REF!</v></c><c r="B4" t="e"><v>#DIV/0!</v></c><c r="C4"><v>-587115000000</v></c></row>`),
    )
    expect(cellsOf(sheet)).toEqual({
      B2: 590126,
      C2: '590.126',
      A3: 'date 44926',
      B3: 0.125,
      C3: 'boolean TRUE',
      A4: 'error #REF!',
      B4: 'error #DIV/0!',
      C4: -587115000000,
    })
    expect(findCell(sheet, 2, 1)?.format).toBe('0.00%')
    expect([sheet.rowCount, sheet.columnCount]).toEqual([4, 3])
  })

  test('a formula gives its cached value; one without is said to have none and is never 0', async () => {
    const sheet = await firstSheet(
      'BC.xlsx',
      plainRows(`<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>0</v></c><c r="B1"><f>SUM(C1:C2)</f></c>
        <c r="C1"><f>SUM(D1:D2)</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`),
    )
    expect(cellsOf(sheet)).toEqual({
      A1: 0,
      B1: 'formula_without_value ',
      C1: 'formula_without_value ',
      D1: 'error #DIV/0!',
    })
    expect([0, 1, 2, 3].map((index) => sheet.formulas.get(index))).toEqual([
      'SUM(B1:B2)',
      'SUM(C1:C2)',
      'SUM(D1:D2)',
      '1/0',
    ])
  })

  test('dates of a workbook that counts from 1904 come as the usual serial numbers', async () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>43464</v></c></row></sheetData>'
    const sheet = await firstSheet('BC.xlsx', plainXlsx([{ name: 'Bao cao', xml }], '<workbookPr date1904="1"/>'))
    expect(cellsOf(sheet)).toEqual({ A1: 'date 44926' })
  })

  test('a merged cell counts once; a value hidden under it is reported apart', async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>99</v></c><c r="C1"><v>3</v></c></row>
      <row r="2"><c r="A2"><v>98</v></c><c r="C2"><v>4</v></c></row>`
    const bytes = plainRows(rows, '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')
    const outcome = workbookOf(await reader.read({ name: 'BC.xlsx', bytes }))
    const [sheet] = outcome.workbook.sheets
    expect(sheet && cellsOf(sheet)).toEqual({ A1: 1, C1: 3, C2: 4 })
    expect(sheet?.merges).toEqual<CellRange[]>([{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }])
    expect(outcome.coveredCells).toEqual([
      { sheet: 'Bao cao', cell: 'B1', read: '99' },
      { sheet: 'Bao cao', cell: 'A2', read: '98' },
    ])
  })

  test('hidden rows, columns and sheets are read and reported', async () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row></sheetData>'
    const bytes = plainXlsx([
      { name: 'Hiện', xml },
      { name: 'Ẩn', xml, state: 'hidden' },
      { name: 'Ẩn hẳn', xml, state: 'veryHidden' },
    ])
    const { workbook } = workbookOf(await reader.read({ name: 'BC.xlsx', bytes }))
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Hiện', 'visible'],
      ['Ẩn', 'hidden'],
      ['Ẩn hẳn', 'very_hidden'],
    ])
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1, 2] })
    expect(cellsOf(workbook.sheets[0] as SheetGrid)).toEqual({ A1: 1, C1: 2, A2: 3 })
  })

  test('text is NFC and otherwise untouched: the soft hyphen is the letter ư of old fonts', async () => {
    const decomposed = 'Ngũ Hành Sơn'.normalize('NFD')
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> ${decomposed} </t></is></c><c r="B1" t="inlineStr"><is><t>ng\u00adêi</t></is></c></row>`
    expect(cellsOf(await firstSheet('BC.xlsx', plainRows(rows)))).toEqual({ A1: ' Ngũ Hành Sơn ', B1: 'ng\u00adêi' })
  })

  test('a single cell in the last corner of a sheet costs nothing', async () => {
    const sheet = await firstSheet('BC.xlsx', plainRows('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'))
    expect(cellsOf(sheet)).toEqual({ XFD1048576: 7 })
  })

  test('a number too long for a computer number is kept as a number for the rules to reject', async () => {
    const sheet = await firstSheet('BC.xlsx', plainRows('<row r="1"><c r="A1"><v>9007199254740993</v></c></row>'))
    expect(Number.isSafeInteger(findCell(sheet, 0, 0)?.number)).toBe(false)
  })
})

const table = [
  ['Chỉ tiêu', 'Thực hiện'],
  ['Số người tham gia BHYT', 192446],
  ['Số phải thu', 587115000000],
]
const tableCells = {
  A1: 'Chỉ tiêu',
  B1: 'Thực hiện',
  A2: 'Số người tham gia BHYT',
  B2: 192446,
  A3: 'Số phải thu',
  B3: 587115000000,
}

describe('other spreadsheet formats', () => {
  test.each([
    ['.xls', 'biff8'],
    ['.ods', 'ods'],
    ['.xlsb', 'xlsb'],
  ] as const)('%s', async (ending, type) => {
    expect(cellsOf(await firstSheet(`BC${ending}`, writtenAs(type, table)))).toEqual(tableCells)
  })

  test('.ods: hidden sheets, rows and columns, cells that close themselves, formulas without a value', async () => {
    const cell = (attributes: string, text = ''): string =>
      text === ''
        ? `<table:table-cell ${attributes}/>`
        : `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`
    const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      </office:automatic-styles><office:body><office:spreadsheet>
      <table:table table:name="Biểu 1" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
      <table:table-row>${cell('office:value-type="float" office:value="5"')}${cell('office:value-type="float" office:value="6"', '6')}</table:table-row>
      <table:table-row table:visibility="collapse">${cell('table:formula="of:=[.A1]+1"')}<table:table-cell/>${cell('office:value-type="string"', 'chữ')}</table:table-row>
      </table:table>
      <table:table table:name="Biểu 2" table:style-name="ta2"><table:table-row>${cell('office:value-type="float" office:value="7"', '7')}</table:table-row></table:table>
      </office:spreadsheet></office:body></office:document-content>`
    const bytes = rawZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'META-INF/manifest.xml', data: '<manifest:manifest/>' },
      { name: 'content.xml', data: content },
    ])
    const { workbook } = workbookOf(await reader.read({ name: 'BC.ods', bytes }))
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Biểu 1', 'visible'],
      ['Biểu 2', 'hidden'],
    ])
    expect(cellsOf(workbook.sheets[0] as SheetGrid)).toEqual({ A1: 5, B1: 6, A2: 'formula_without_value ', C2: 'chữ' })
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [2] })
  })
})

describe('.csv', () => {
  const text = 'Chỉ tiêu;Thực hiện\r\n"Số người; tham gia ""BHYT""";192.446\r\nTỷ lệ;12,5'
  const cells = {
    A1: 'Chỉ tiêu',
    B1: 'Thực hiện',
    A2: 'Số người; tham gia "BHYT"',
    B2: '192.446',
    A3: 'Tỷ lệ',
    B3: '12,5',
  }
  /** "ờ" is ơ and a combining grave there, "Số" ô and a combining acute: the tone comes as a mark of its own. */
  const windows1258 = Buffer.from('Mu\u00f2c;Th\u00fd\u00f2c\r\nS\u00f4\u00ec ng\u00fd\u00f5\u00cci;12,5', 'latin1')

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-8 decomposed', Buffer.from(text.normalize('NFD'))],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['tabs', Buffer.from(text.replaceAll('";', '"\t').replaceAll('u;', 'u\t').replaceAll('lệ;', 'lệ\t'))],
    ['a first line that names the separator', Buffer.from(`sep=;\r\n${text}`)],
  ])('%s', async (_, bytes) => {
    expect(cellsOf(await firstSheet('BC.csv', bytes))).toEqual(cells)
  })

  test('Windows-1258 where the bytes are not UTF-8', async () => {
    expect(cellsOf(await firstSheet('BC.csv', windows1258))).toEqual({
      A1: 'Mục',
      B1: 'Thực',
      A2: 'Số người',
      B2: '12,5',
    })
  })

  test('every field is text: nothing becomes a number or a date by itself', async () => {
    const sheet = await firstSheet('BC.csv', Buffer.from('1/2,"1,5",007\n,,3'))
    expect(cellsOf(sheet)).toEqual({ A1: '1/2', B1: '1,5', C1: '007', C2: '3' })
    expect(sheet.name).toBe('BC')
  })
})

describe('.zip of reports', () => {
  test('gives the files inside, in order, and says what it left out', async () => {
    const report = plainRows('<row r="1"><c r="A1"><v>1</v></c></row>')
    const legacyName = Buffer.from('Qu\xfd I/BC H\xe0 N\xf4i.xlsx', 'latin1')
    const bytes = rawZip([
      { name: '2022/', data: '' },
      { name: '2022/BC Hải Châu.xlsx', data: report },
      { name: legacyName, data: report },
      { name: '../../etc/BC.csv', data: 'a;b' },
      { name: '__MACOSX/2022/._BC.xlsx', data: 'x' },
      { name: '2022/~$BC Hải Châu.xlsx', data: 'x' },
      { name: '2022/Thumbs.db', data: 'x' },
      { name: '2022/cong van.pdf', data: '%PDF-1.4' },
      { name: '2022/trong.zip', data: rawZip([{ name: 'BC.xlsx', data: report }]) },
    ])
    const outcome = await reader.read({ name: 'BC 2022.zip', bytes })
    if (outcome.kind !== 'archive') throw new Error(outcome.kind)
    expect(outcome.files.map((file) => file.name)).toEqual([
      '2022/BC Hải Châu.xlsx',
      'Quư I/BC Hà Nôi.xlsx',
      'etc/BC.csv',
      '2022/cong van.pdf',
    ])
    expect(outcome.skipped.map((entry) => [entry.name, entry.code])).toEqual([
      ['__MACOSX/2022/._BC.xlsx', 'system_file'],
      ['2022/~$BC Hải Châu.xlsx', 'lock_file'],
      ['2022/Thumbs.db', 'system_file'],
      ['2022/trong.zip', 'nested_archive'],
    ])
    const [first] = outcome.files
    if (!first) throw new Error('No file')
    expect(cellsOf(await firstSheet(first.name, first.bytes))).toEqual({ A1: 1 })
  })
})
