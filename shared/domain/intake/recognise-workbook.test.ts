import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureLines, findingLines, recognise, sideLines } from '../../../test/support/intake-catalogue.ts'
import { period } from '../time/period.ts'
import { cellAddress, cellCount, type LooseCell, type SheetGrid, sheetFromRows } from './grid.ts'
import type { FileRecognition } from './recognition.ts'

const report = (title: string, rows: LooseCell[][] = [[1, 'BHTN', 90]], name = 'Sheet1') =>
  sheetFromRows(name, [[title], ['STT', 'Chỉ tiêu', 'Thực hiện'], ...rows])
const adds = ({ accounting: { read, used, ignored, errors } }: FileRecognition) => used + ignored + errors === read

describe('a book of several sheets', () => {
  it('recognises each sheet on its own', () => {
    const recognition = recognise([
      report('QUẬN HẢI CHÂU - QUÝ I/2022', undefined, 'Q1'),
      report('QUẬN HẢI CHÂU - QUÝ II/2022', [[1, 'BHTN', 95]], 'Q2'),
      sheetFromRows('Bìa', [['BÁO CÁO'], ['Lưu hành nội bộ']]),
    ])
    expect(figureLines(recognition)).toEqual([
      '492 2022-Q1 ui_participants = 90 @C3',
      '492 2022-Q2 ui_participants = 95 @C3',
    ])
    expect(findingLines(recognition)).toEqual([])
    expect(recognition.accounting.ignoredReasons).toEqual([
      { reason: 'trang không có bảng số liệu', count: 2, cells: ['Bìa!A1:A2'] },
    ])
    expect(adds(recognition)).toBe(true)
  })

  it('finds one variable with two values across sheets', () => {
    const recognition = recognise([
      report('QUẬN HẢI CHÂU - NĂM 2022', undefined, 'A'),
      report('QUẬN HẢI CHÂU - NĂM 2022', [[1, 'BHTN', 95]], 'B'),
    ])
    expect(recognition.findings.find(({ code }) => code === 'variable_twice')?.message).toBe(
      'Ô C3, trang “B”: chỉ tiêu “Số người tham gia BHTN” ghi 95, nhưng ô C3, trang “A” ghi 90.',
    )
  })

  it('says that a hidden sheet with content was not read', () => {
    const recognition = recognise([
      report('QUẬN HẢI CHÂU - NĂM 2022'),
      { ...report('QUẬN HẢI CHÂU - NĂM 2021', undefined, 'Cũ'), visibility: 'hidden' },
    ])
    expect(figureLines(recognition)).toEqual(['492 2022 ui_participants = 90 @C3'])
    expect(findingLines(recognition)).toEqual(['warning hidden_sheet -'])
    expect(adds(recognition)).toBe(true)
  })

  it('reads hidden rows and reports them', () => {
    const recognition = recognise({ ...report('QUẬN HẢI CHÂU - NĂM 2022'), hiddenRows: [2] })
    expect(figureLines(recognition)).toEqual(['492 2022 ui_participants = 90 @C3'])
    expect(recognition.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'hidden_rows_or_columns: Trang “Sheet1” có 1 dòng ẩn (3); nội dung ẩn vẫn được đọc.',
    ])
  })
})

describe('what is asked', () => {
  it('asks for unit and period once for the file and goes on with the answers', () => {
    const sheets = [report('BÁO CÁO', undefined, 'A'), report('BÁO CÁO', undefined, 'B')]
    const first = recognise(sheets)
    expect(first.questions.map(({ about }) => about)).toEqual(['period'])
    expect(first.submissions).toEqual([])
    const second = recognise(sheets, { period: period('2022') })
    expect(second.questions.map(({ about }) => about)).toEqual(['unit'])
    const third = recognise(sheets, { period: period('2022'), unit: '491' as never })
    expect(figureLines(third)).toEqual(['491 2022 ui_participants = 90 @C3'])
    expect([first, second, third].every(adds)).toBe(true)
  })
})

describe('what is refused', () => {
  it('does not read lists of people', () => {
    const people = sheetFromRows('DS', [
      ['QUẬN HẢI CHÂU NĂM 2022'],
      ['STT', 'Họ và tên', 'Số CCCD', 'Số tiền nợ'],
      [1, 'Người Một', '012345678901', 5],
    ])
    const recognition = recognise(people)
    expect(findingLines(recognition)).toEqual(['error personal_data C2'])
    expect(recognition.submissions).toEqual([])
    expect(recognition.findings[0]?.read).toBeNull()
    expect(recognition.accounting).toMatchObject({ read: 9, used: 0, ignored: 9, errors: 0 })
  })

  it('does not read a file marked as secret, but reads one that speaks of surfaces', () => {
    const recognition = recognise([report('QUẬN HẢI CHÂU NĂM 2022'), sheetFromRows('Bìa', [['TỐI MẬT']])])
    expect(findingLines(recognition)).toEqual(['error secret_document A1'])
    expect(recognition.submissions).toEqual([])
    expect(findingLines(recognise([report('QUẬN HẢI CHÂU NĂM 2022'), sheetFromRows('Bìa', [['MẶT']])]))).toEqual([])
  })

  it('says that text in a legacy encoding cannot be read yet', () => {
    const legacy = sheetFromRows('Bieu 1', [
      ['§¬n vÞ: QuËn H¶i Ch©u n¨m 2020'],
      ['STT', 'ChØ tiªu', 'Thùc hiÖn'],
      [1, 'D©n sè trung b×nh', 5],
    ])
    const recognition = recognise(legacy)
    expect(findingLines(recognition)).toEqual(['error legacy_encoding A1'])
    expect(recognition.findings[0]?.message).toContain('TCVN3')
    expect(adds(recognition)).toBe(true)
  })

  it('says where a table should be, and that an empty book is empty', () => {
    expect(findingLines(recognise(sheetFromRows('Sheet1', [['abc', 5]])))).toEqual(['error no_table -'])
    expect(findingLines(recognise(sheetFromRows('Sheet1', [])))).toEqual(['error empty_workbook -'])
  })
})

describe('merged cells', () => {
  it('counts a merge once and reports content hidden under it', () => {
    const merges = [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 }]
    const repeated = recognise(
      sheetFromRows(
        'Sheet1',
        [
          ['QUẬN HẢI CHÂU NĂM 2022', 'QUẬN HẢI CHÂU NĂM 2022'],
          ['STT', 'Chỉ tiêu', 'Thực hiện'],
          [1, 'BHTN', 90],
        ],
        merges,
      ),
    )
    expect(repeated.accounting).toMatchObject({ read: 7, used: 7 })
    const other = recognise(
      sheetFromRows(
        'Sheet1',
        [
          ['QUẬN HẢI CHÂU NĂM 2022', 77],
          ['STT', 'Chỉ tiêu', 'Thực hiện'],
          [1, 'BHTN', 90],
        ],
        merges,
      ),
    )
    expect(other.accounting.read).toBe(8)
  })
})

describe('the promise of the account', () => {
  const label = fc.constantFrom(
    'BHTN',
    'BHXH bắt buộc',
    'BHXH tự nguyện',
    'BHYT',
    'Dân số',
    'Số tiền nợ',
    'Trong đó: từ 3 tháng trở lên',
    'Học sinh, sinh viên',
    'Lực lượng lao động',
    'Vật nuôi',
    'Tỷ lệ bao phủ',
    'Ghi chú',
  )
  const heading = fc.constantFrom(
    'Kế hoạch năm',
    'Thực hiện kỳ trước',
    'Thực hiện kỳ báo cáo',
    'Ước thực hiện',
    'TH/KH (%)',
    'Ghi chú',
    'Cột lạ',
    'ĐVT',
    '',
  )
  const value = fc.oneof(
    fc.integer({ min: 3000, max: 9_999_999 }),
    fc.constantFrom<LooseCell>(
      '-',
      null,
      '12.345',
      '1.2.3',
      'không phát sinh',
      'người',
      { kind: 'error', text: '#REF!' },
      { kind: 'date', number: 44935 },
    ),
  )
  const sheet = fc.tuple(
    fc.array(heading, { minLength: 1, maxLength: 6 }),
    fc.uniqueArray(
      fc.tuple(
        fc.constantFrom<LooseCell>(1, 'I', '-', 'a', null),
        label,
        fc.array(value, { minLength: 1, maxLength: 7 }),
      ),
      { minLength: 1, maxLength: 12, selector: ([, text]) => text },
    ),
  )

  it('books every cell once, and every number ends as a figure, as a check, with a reason, or in error', () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom('Chỉ tiêu', 'Đơn vị'), ([headings, rows], name) => {
        const grid = sheetFromRows('Sheet1', [
          ['QUẬN HẢI CHÂU - NĂM 2022'],
          ['STT', name, ...headings],
          ...rows.map(([ordinal, text, values]) => [ordinal, text, ...values]),
        ])
        const recognition = recognise(grid)
        expect(adds(recognition)).toBe(true)
        expect(recognition.accounting.read).toBe(cellCount(grid))
        const reasons = recognition.accounting.ignoredReasons
        expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(recognition.accounting.ignored)
        const known = new Set(
          [...figureLines(recognition), ...sideLines(recognition)].map((line) => /@([A-Z]+\d+)/.exec(line)?.[1]),
        )
        const ignored = new Set(reasons.flatMap(({ cells }) => cells.flatMap(cellsOfRange)))
        const wrong = new Set(recognition.findings.map(({ cell }) => cell))
        if (figureLines(recognition).length === 0) {
          expect(recognition.findings.map(({ severity }) => severity)).toContain('error')
          return
        }
        for (const address of numbersOf(grid)) {
          expect(known.has(address) || ignored.has(address) || wrong.has(address), `${address} vanished`).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

function numbersOf(grid: SheetGrid): readonly string[] {
  const addresses: string[] = []
  for (let index = 0; index < cellCount(grid); index += 1) {
    if ((grid.cells.number[index] ?? 0) >= 3000)
      addresses.push(cellAddress(grid.cells.row[index] as number, grid.cells.column[index] as number))
  }
  return addresses
}

/** "C3:D4" → C3, D3, C4, D4; columns up to Z are enough here. */
function cellsOfRange(range: string): readonly string[] {
  const match = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(range)
  if (!match?.[1]) throw new Error(`Unexpected range ${range}`)
  const [, left, top, right = left, bottom = top] = match
  const cells: string[] = []
  for (let row = Number(top); row <= Number(bottom); row += 1) {
    for (let column = left.charCodeAt(0); column <= (right as string).charCodeAt(0); column += 1)
      cells.push(`${String.fromCharCode(column)}${row}`)
  }
  return cells
}
