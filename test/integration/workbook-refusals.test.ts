import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { defaultReadLimits } from '../../electron/workbook/read-limits.ts'
import type { RefusalCode } from '../../electron/workbook/read-outcome.ts'
import type { WorkbookReader } from '../../electron/workbook/reader-client.ts'
import { ole2With, writtenAs } from '../support/make-old-workbooks.ts'
import { numberRows, plainRows, plainXlsxParts } from '../support/make-plain-xlsx.ts'
import { type RawEntry, rawZip } from '../support/make-raw-zip.ts'
import { openTestReader, refusalOf, testLimits } from '../support/start-workbook-reader.ts'

const reader: WorkbookReader = openTestReader({ ...testLimits, cells: 2_000, entries: 500 })
afterAll(() => reader.close())

const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>'
const good = plainRows(oneCell)
const sheetParts = (xml = `<sheetData>${oneCell}</sheetData>`): RawEntry[] => plainXlsxParts([{ name: 'Bao cao', xml }])
const withPart = (...parts: RawEntry[]): Buffer => rawZip([...sheetParts(), ...parts])
const doctypeSheet = `<!DOCTYPE a [<!ENTITY b "b">]><sheetData>${oneCell}</sheetData>`
const megabyte = 1024 * 1024
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * megabyte, 0x20)
const truncatedXls = (): Buffer => {
  const whole = writtenAs(
    'biff8',
    Array.from({ length: 400 }, (_, row) => [`Chỉ tiêu ${row}`, row]),
  )
  return whole.subarray(0, whole.length - 20 * 1024)
}

/** File → why it must be refused. Every one of them is made here: none is stored in the repository. */
const cases: readonly (readonly [what: string, name: string, bytes: Uint8Array, code: RefusalCode])[] = [
  ['an empty file', 'BC Hai Chau.xlsx', Buffer.alloc(0), 'empty_file'],
  ['the mark of a workbook open in Excel', 'Q1/~$BC Hai Chau.xlsx', Buffer.from('Nguyen'), 'lock_file'],
  ['a thumbnail cache', 'Q1/Thumbs.db', ole2With({ Catalog: 'x' }), 'system_file'],
  ['60 MB of padding', 'BC nang.xlsx', Buffer.concat([good, zeros(60)]), 'file_too_large'],
  ['a PDF named .xlsx', 'BC Son Tra.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf'],
  ['a web page named .xls', 'BC Cam Le.xls', Buffer.from('\n<HTML><body><table><tr><td>1'), 'html'],
  ['a single-file web page named .xls', 'BC.xls', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart'), 'html'],
  ['an XML spreadsheet of 2003', 'BC.xls', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'xml_document'],
  ['a rar archive', 'BC.rar', Buffer.from('Rar!\x1a\x07\x01\x00....', 'latin1'), 'rar'],
  ['a 7z archive', 'BC.7z', Buffer.from('7z\xbc\xaf\x27\x1c....', 'latin1'), 'seven_zip'],
  ['plain text named .xlsx', 'BC.xlsx', Buffer.from('Kính gửi Ban Chỉ đạo'), 'plain_text'],
  ['notes beside the reports', 'ghi chu.txt', Buffer.from('Nhớ gửi trước ngày 25'), 'plain_text'],
  ['a picture', 'anh.xlsx', Buffer.from('\x89PNG\r\n\x1a\n\x00\x00', 'latin1'), 'not_a_spreadsheet'],
  [
    'a Word document',
    'BC.docx',
    rawZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: '<w/>' },
    ]),
    'word_document',
  ],
  ['an old Word document', 'BC.xls', ole2With({ WordDocument: 'x' }), 'word_document'],
  [
    'a password on .xlsx',
    'BC mat khau.xlsx',
    ole2With({ EncryptedPackage: 'x', EncryptionInfo: 'y' }),
    'password_protected',
  ],
  ['a password on the zip', 'BC.zip', rawZip([{ name: 'BC.xlsx', data: good, flags: 0x801 }]), 'password_protected'],
  ['an OLE2 file that is no workbook', 'BC.xls', ole2With({ Catalog: 'x' }), 'not_a_spreadsheet'],
  ['an .xlsx cut short', 'BC tai do.xlsx', good.subarray(0, good.length - 200), 'corrupt'],
  ['an .xls cut short', 'BC tai do.xls', truncatedXls(), 'corrupt'],
  [
    'a part whose checksum is wrong',
    'BC.xlsx',
    withPart({ name: 'xl/a.xml', data: '<a/>', declaredChecksum: 1 }),
    'corrupt',
  ],
  [
    'a part larger than it declares',
    'BC.xlsx',
    withPart({ name: 'xl/a.xml', data: '<a>larger</a>', declaredSize: 10 }),
    'corrupt',
  ],
  ['a bomb in a picture', 'BC.xlsx', withPart({ name: 'xl/media/a.png', data: zeros(50) }), 'compression_ratio'],
  [
    'parts that declare over 100 MB',
    'BC.xlsx',
    withPart({ name: 'xl/a.xml', data: '<a/>', declaredSize: 101 * megabyte }),
    'unpacked_too_large',
  ],
  [
    'two parts of one name',
    'BC.xlsx',
    withPart({ name: 'XL/worksheets/SHEET1.xml', data: '<worksheet/>' }),
    'duplicate_entries',
  ],
  [
    'parts that share bytes',
    'BC.xlsx',
    withPart({ name: 'xl/a.xml', data: '<a/>', sharesEntry: 3 }),
    'overlapping_entries',
  ],
  ['a DOCTYPE in a sheet', 'BC.xlsx', rawZip(sheetParts(doctypeSheet)), 'doctype'],
  [
    'a DOCTYPE in UTF-16',
    'BC.xlsx',
    withPart({ name: 'docProps/a.xml', data: Buffer.from('\ufeff<!DOCTYPE a>', 'utf16le') }),
    'doctype',
  ],
  [
    'more parts than any workbook has',
    'BC.zip',
    rawZip(Array.from({ length: 501 }, (_, index) => ({ name: `${index}.xlsx`, data: '' }))),
    'too_many_entries',
  ],
  ['more cells than the limit', 'BC.xlsx', plainRows(numberRows(41, 50)), 'too_many_cells'],
  ['more fields than the limit', 'BC.csv', Buffer.from('1;2\n'.repeat(1_001)), 'too_many_cells'],
  ['a workbook without a cell', 'BC.xlsx', plainRows(''), 'no_cells'],
  ['a zip without a file', 'BC.zip', rawZip([]), 'empty_archive'],
  ['a zip of a thumbnail cache only', 'BC.zip', rawZip([{ name: 'Q1/Thumbs.db', data: 'x' }]), 'empty_archive'],
  ['a quote that never closes', 'BC.csv', Buffer.from('"Chỉ tiêu;1\n'), 'corrupt'],
  [
    'a sheet whose text is cut off',
    'BC.xlsx',
    rawZip(sheetParts('<sheetData><row r="1"><c r="A1"><v>1</v></c>')),
    'incomplete',
  ],
  [
    'a cell that points at no text',
    'BC.xlsx',
    plainRows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
    'incomplete',
  ],
]

describe('each file that cannot be read gets one sentence with its name, its cause and the remedy', () => {
  test.each(cases)('%s', async (_, name, bytes, code) => {
    const refused = refusalOf(await reader.read({ name, bytes }))
    expect(refused.code).toBe(code)
    expect(refused.message).toMatch(/^Tệp “[^”]+” (?!.*\. ).{5,}[^.]\.$/)
    expect(refused.message).toContain(`“${name.split('/').at(-1)}”`)
    expect(refused.remedy).toMatch(/^\p{Lu}.{15,}\.$/u)
  })

  test('after all of them the same process still reads a good file', async () => {
    expect((await reader.read({ name: 'BC.xlsx', bytes: good })).kind).toBe('workbook')
  })
})

describe('what the sentences say', () => {
  test('sizes are told in the words of the limit that was passed', async () => {
    const refused = refusalOf(await reader.read({ name: 'BC nang.xlsx', bytes: zeros(60) }))
    expect(refused.message).toBe('Tệp “BC nang.xlsx” nặng 60 MB, vượt mức 50 MB.')
  })

  test('a limit of cells is told in whole numbers as Vietnamese writes them', async () => {
    const refused = refusalOf(await reader.read({ name: 'BC.xlsx', bytes: plainRows(numberRows(41, 50)) }))
    expect(refused.message).toBe('Tệp “BC.xlsx” có hơn 2.000 ô có dữ liệu, vượt mức cho phép.')
  })

  test('a sheet that could not be read is named', async () => {
    const bytes = plainRows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')
    expect(refusalOf(await reader.read({ name: 'BC.xlsx', bytes })).message).toContain('trang “Bao cao”')
  })
})

describe('limits', () => {
  test('the unpacked size counts over all parts together', async () => {
    // Each part alone is small and packs badly; their sum is over the limit.
    const noise = Buffer.from(Array.from({ length: 40_000 }, (_, index) => `${(index * 48_271) % 65_521}`).join(' '))
    const parts = Array.from({ length: 6 }, (_, index) => ({ name: `xl/part${index}.xml`, data: noise }))
    const small = openTestReader({ ...testLimits, unpackedBytes: 5 * noise.length })
    const refused = refusalOf(await small.read({ name: 'BC.xlsx', bytes: withPart(...parts) }))
    small.close()
    expect(refused.code).toBe('unpacked_too_large')
  })

  test('a small part may pack as well as it likes', async () => {
    const repetitive = Buffer.alloc(defaultReadLimits.ratioFreeBytes, 0x20)
    expect(repetitive.length / deflateRawSync(repetitive).length).toBeGreaterThan(defaultReadLimits.ratio)
    const outcome = await reader.read({ name: 'BC.xlsx', bytes: withPart({ name: 'xl/a.xml', data: repetitive }) })
    expect(outcome.kind).toBe('workbook')
  })
})
