import { describe, expect, it } from 'vitest'
import {
  dongThap,
  figureLines,
  findingLines,
  hoChiMinh,
  recognise,
  sideLines,
} from '../../../test/support/intake-catalogue.ts'
import { type CellRange, type LooseCell, sheetFromRows } from './grid.ts'

const merge = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): CellRange => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
})

describe('a wide sheet with one row per unit', () => {
  const rows: LooseCell[][] = [
    ['TỔNG HỢP TÌNH HÌNH THAM GIA BHXH, BHYT 9 THÁNG NĂM 2023 - TỈNH ĐỒNG THÁP'],
    ['TT', 'Huyện, thành phố', 'Dân số', 'BHXH bắt buộc', null, null, 'BHYT', null, 'Nợ (triệu đồng)'],
    [null, null, null, 'Kế hoạch giao', 'Lũy kế đến 30/9/2023', '% KH', 'Người', 'Tỷ lệ (%)', null],
    ['A', 'B', 1, 2, 3, '4=3/2', 5, '6=5/1', 7],
    [null, 'TỔNG CỘNG', 500000, 30000, 26500, 88.33, 470000, 94, 1500],
    [1, 'TP. Cao Lãnh', 200000, 20000, 18000, 90, 190000, 95, 1000],
    [
      2,
      'Huyện Cao Lãnh',
      200000,
      6000,
      5000,
      { kind: 'number', number: 0.8333333333333334, format: '0.0%', formula: 'E7/D7' },
      185000,
      92.5,
      300,
    ],
    [3, 'Sa Đéc', 100000, 4000, 3500, 87.5, 95000, 95, '200,4'],
    [null, 'Người lập biểu', null, null, null, null, 'GIÁM ĐỐC'],
  ]
  const sheet = (changed: LooseCell[][] = rows) =>
    sheetFromRows('Tong hop', changed, [
      merge(1, 2, 0, 0),
      merge(1, 2, 1, 1),
      merge(1, 2, 2, 2),
      merge(1, 1, 3, 5),
      merge(1, 1, 6, 7),
      merge(1, 2, 8, 8),
    ])

  it('gives one submission per unit, the type before the name deciding between namesakes', () => {
    const recognition = recognise(sheet(), { territory: dongThap })
    expect(recognition.layout).toBe('wide')
    expect(recognition.submissions.map(({ unit, period, asOf }) => `${unit} ${period} ${asOf}`)).toEqual([
      '866 2023-9M 2023-09-30',
      '873 2023-9M 2023-09-30',
      '867 2023-9M 2023-09-30',
    ])
    expect(figureLines(recognition).slice(0, 4)).toEqual([
      '866 2023-9M population = 200.000 @C6',
      '866 2023-9M si_compulsory = 18.000 @E6',
      '866 2023-9M hi_participants = 190.000 @G6',
      '866 2023-9M arrears = 1.000.000.000 @I6',
    ])
    expect(figureLines(recognition)).toContain('867 2023-9M arrears = 200.400.000 @I8')
  })

  it('keeps plan and printed percentages aside and accounts for the total row', () => {
    const recognition = recognise(sheet(), { territory: dongThap })
    expect(sideLines(recognition).filter((line) => line.includes(' 873 '))).toEqual([
      'plan 873 si_compulsory = 6.000 @D7',
      'printed_percent 873 si_compulsory = 83,3 @F7',
      'printed_percent 873 hi_participants = 92,5 @H7',
    ])
    const { read, used, ignored, errors, ignoredReasons } = recognition.accounting
    expect(used + ignored + errors).toBe(read)
    expect(ignoredReasons).toContainEqual({
      reason: 'dòng tổng cộng: chỉ dùng để kiểm tra',
      count: 7,
      cells: ['C5:I5'],
    })
    expect(findingLines(recognition)).toEqual([])
  })

  it('reports a printed total that is not the sum, within rounding for rounded money only', () => {
    const changed = rows.map((row) => [...row])
    ;(changed[4] as LooseCell[])[2] = 500001
    ;(changed[4] as LooseCell[])[8] = 1510
    const recognition = recognise(sheet(changed), { territory: dongThap })
    expect(findingLines(recognition)).toEqual(['warning total_differs C5', 'warning total_differs I5'])
    expect(recognition.findings.find(({ cell }) => cell === 'C5')).toMatchObject({
      needsExplanation: true,
      message: 'Ô C5, trang “Tong hop”: dòng tổng ghi 500.001 ở cột “Dân số”, cộng 3 dòng được 500.000 (lệch 1).',
    })
  })

  it('reports a percentage that the codes or the cell’s own formula do not give', () => {
    const changed = rows.map((row) => [...row])
    ;(changed[5] as LooseCell[])[5] = 91.5
    ;(changed[6] as LooseCell[])[5] = { kind: 'number', number: 0.9, format: '0.0%', formula: 'E7/D7' }
    expect(findingLines(recognise(sheet(changed), { territory: dongThap }))).toEqual([
      'warning printed_percent_differs F6',
      'warning printed_percent_differs F7',
    ])
  })

  it('asks for the type of a name that two units bear, and refuses unknown units', () => {
    const changed = rows.map((row) => [...row])
    ;(changed[5] as LooseCell[])[1] = 'Cao Lãnh'
    ;(changed[7] as LooseCell[])[1] = 'Huyện Hòa Vang'
    const recognition = recognise(sheet(changed), { territory: dongThap })
    expect(findingLines(recognition)).toEqual(['error ambiguous_unit B6', 'error unknown_unit B8'])
    expect(recognition.submissions.map(({ unit }) => unit)).toEqual(['873'])
  })

  it('counts rows of nobody in the catalogue towards the total and says that they are not stored', () => {
    const changed = [
      ...rows.slice(0, 8),
      [4, 'Văn phòng BHXH tỉnh', 0, 0, 1000, null, 2000, null, 0],
      ...rows.slice(8),
    ].map((row) => [...row])
    ;(changed[4] as LooseCell[])[4] = 27500
    ;(changed[4] as LooseCell[])[6] = 472000
    expect(findingLines(recognise(sheet(changed), { territory: dongThap }))).toEqual(['warning unknown_row B9'])
  })
})

describe('other layouts of wide sheets', () => {
  it('understands group headings that were not merged, and a total over two columns at the end', () => {
    const recognition = recognise(
      sheetFromRows(
        'Q2',
        [
          ['SỐ LIỆU QUÝ II/2013'],
          ['STT', 'Quận/huyện', 'BHXH', null, 'BHTN', 'BHYT'],
          [null, null, 'Bắt buộc', 'Tự nguyện', 'Số người', 'Số người'],
          [1, 'Quận 1', 100, 10, 90, 1000],
          [2, 'Quận 10', 200, 20, 180, 2000],
          [3, 'Q. Thủ Đức', 300, 30, 270, 3000],
          ['Tổng cộng', null, 600, 60, 540, 6000],
        ],
        [merge(1, 2, 0, 0), merge(1, 2, 1, 1), merge(6, 6, 0, 1)],
      ),
      { territory: hoChiMinh, fileName: 'so lieu.xlsx', period: { kind: 'quarter', year: 2013, index: 2 } },
    )
    expect(figureLines(recognition)).toEqual([
      '760 2013-Q2 si_compulsory = 100 @C4',
      '760 2013-Q2 si_voluntary = 10 @D4',
      '760 2013-Q2 ui_participants = 90 @E4',
      '760 2013-Q2 hi_participants = 1.000 @F4',
      '771 2013-Q2 si_compulsory = 200 @C5',
      '771 2013-Q2 si_voluntary = 20 @D5',
      '771 2013-Q2 ui_participants = 180 @E5',
      '771 2013-Q2 hi_participants = 2.000 @F5',
      '762 2013-Q2 si_compulsory = 300 @C6',
      '762 2013-Q2 si_voluntary = 30 @D6',
      '762 2013-Q2 ui_participants = 270 @E6',
      '762 2013-Q2 hi_participants = 3.000 @F6',
    ])
    expect(findingLines(recognition)).toEqual([])
  })

  it('takes the total of a district’s sheet by wards and none of its rows', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['UBND QUẬN SƠN TRÀ'],
        ['KẾT QUẢ NĂM 2022'],
        ['STT', 'Phường', 'Người tham gia BHYT', 'BHXH tự nguyện'],
        [1, 'Phường An Hải Bắc', 20000, 200],
        [2, 'Phường Mân Thái', 15000, 150],
        [null, 'Tổng cộng', 35000, 351],
      ]),
    )
    expect(figureLines(recognition)).toEqual([
      '493 2022 hi_participants = 35.000 @C6',
      '493 2022 si_voluntary = 351 @D6',
    ])
    expect(findingLines(recognition)).toEqual(['warning total_differs D6'])
    expect(recognition.accounting.ignoredReasons).toEqual([
      { reason: 'chi tiết theo xã, phường: chỉ dùng để kiểm tra tổng', count: 4, cells: ['C4:D5'] },
    ])
  })

  it('does not count subtotals twice', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['ĐÀ NẴNG NĂM 2022'],
        ['STT', 'Đơn vị', 'BHTN', 'Thu BHXH bắt buộc'],
        ['I', 'Cộng các quận', 30, 1],
        [1, 'Hải Châu', 10, 1],
        [2, 'Thanh Khê', 20, 0],
        ['II', 'Cộng các huyện', 5, 0],
        [1, 'Hòa Vang', 5, 0],
        [2, 'Huyện Hoàng Sa', 0, '-'],
        [null, 'Toàn thành phố', 35, 1],
      ]),
    )
    expect(figureLines(recognition)).toEqual([
      '492 2022 ui_participants = 10 @C4',
      '491 2022 ui_participants = 20 @C5',
      '497 2022 ui_participants = 5 @C7',
    ])
    expect(findingLines(recognition)).toEqual(['warning unknown_column D2'])
  })

  it('does not choose between two columns of one variable', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['NĂM 2022'],
        ['STT', 'Đơn vị', 'BHTN', 'Số người tham gia BHTN'],
        [1, 'Hải Châu', 10, 12],
      ]),
    )
    expect(figureLines(recognition)).toEqual([])
    expect(findingLines(recognition)).toEqual(['error two_value_columns C2'])
  })
})
