import { describe, expect, it } from 'vitest'
import { dongThap, figureLines, findingLines, recognise, sideLines } from '../../../test/support/intake-catalogue.ts'
import { sheetFromRows } from './grid.ts'

const accounted = (recognition: ReturnType<typeof recognise>) => {
  const { read, used, ignored, errors, ignoredReasons } = recognition.accounting
  expect(used + ignored + errors).toBe(read)
  expect(ignoredReasons.reduce((sum, { count }) => sum + count, 0)).toBe(ignored)
  return { read, used, ignored, errors }
}

describe('a tall sheet with one row per indicator', () => {
  const sheet = sheetFromRows('Bieu 01', [
    ['UBND TỈNH ĐỒNG THÁP'],
    ['UBND HUYỆN LẤP VÒ'],
    [null, 'TÌNH HÌNH THỰC HIỆN CHỈ TIÊU BHXH, BHYT 6 THÁNG ĐẦU NĂM 2023'],
    [],
    ['TT', 'Nội dung', 'ĐVT', 'Thực hiện kỳ này', 'Cùng kỳ', 'KH năm', 'TH/KH (%)', 'Ghi chú'],
    [1, 'Tổng dân số', 'người', 181234, 180100, null, null, null],
    [2, 'Lao động tham gia BHXH BB', 'người', '12.345', 11800, 13000, 94.96, 'đạt khá'],
    [3, 'BHXH TN', 'người', 2345, 2100, 3000, 78.17],
    [4, 'Số thẻ BHYT', 'thẻ', 165432, 160000, 170000, 97.31],
    [5, 'Bảo hiểm thất nghiệp', 'người', '-', 9000, 9500],
    [6, 'Số nợ', 'tỷ đồng', 1.234567891, 2, null],
    [7, 'Chăn nuôi gia súc', 'con', 500, 400],
    [],
    [null, 'Ghi chú: số liệu chưa kiểm toán'],
    [null, null, null, 'Lấp Vò, ngày 05 tháng 7 năm 2023'],
  ])
  const recognition = recognise(sheet, { territory: dongThap })

  it('reads each figure with its cell, whatever the order of the columns', () => {
    expect(figureLines(recognition)).toEqual([
      '875 2023-H1 population = 181.234 @D6',
      '875 2023-H1 si_compulsory = 12.345 @D7',
      '875 2023-H1 si_voluntary = 2.345 @D8',
      '875 2023-H1 hi_participants = 165.432 @D9',
      '875 2023-H1 arrears = 1.234.567.891 @D11',
    ])
  })

  it('keeps the plan aside, and leaves out last year, which is not the period before', () => {
    expect(sideLines(recognition)).toEqual([
      'plan 875 si_compulsory = 13.000 @F7',
      'plan 875 si_voluntary = 3.000 @F8',
      'plan 875 hi_participants = 170.000 @F9',
      'plan 875 ui_participants = 9.500 @F10',
    ])
  })

  it('names the row it did not understand', () => {
    expect(findingLines(recognition)).toEqual(['warning unknown_row D12'])
    const [finding] = recognition.findings.filter(({ code }) => code === 'unknown_row')
    expect(finding?.message).toBe(
      'Ô D12, trang “Bieu 01”: dòng “Chăn nuôi gia súc” có số nhưng không nhận ra chỉ tiêu, nên không dùng.',
    )
  })

  it('accounts for every cell', () => {
    expect(accounted(recognition)).toEqual({ read: 56, used: 41, ignored: 15, errors: 0 })
    const missing = recognition.accounting.ignoredReasons.find(({ reason }) => reason.startsWith('ô để trống'))
    expect(missing?.cells).toEqual(['D10'])
  })
})

describe('rows that take their meaning from the rows above', () => {
  it('joins headings, "Trong đó" and dashes', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['BẢO HIỂM XÃ HỘI QUẬN CẨM LỆ'],
        ['BÁO CÁO THÁNG 05 NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'Đơn vị', 'Lũy kế từ đầu năm', 'Trong tháng'],
        ['A', 'Phát triển đối tượng'],
        ['I', 'BHXH'],
        ['1', 'Bắt buộc', 'người', 33895, 120],
        ['2', 'Tự nguyện', 'người', 1141, 15],
        ['II', 'Bảo hiểm y tế'],
        ['1', 'Tổng số người tham gia', 'người', 156092, 900],
        [null, 'Trong đó: - Học sinh, sinh viên', 'người', 21000, 0],
        [null, '- Lực lượng vũ trang', 'người', 1200, 0],
        ['B', 'Thu, nợ'],
        ['1', 'Số thu', 'triệu đồng', 467136.20195, 38000],
        ['2', 'Số nợ', 'triệu đồng', 9959.79805, null],
        [null, 'Trong đó: nợ từ 03 tháng trở lên', 'triệu đồng', 5477.888928],
        ['3', 'BHXH bắt buộc', 'triệu đồng', 300000, 24000],
      ]),
    )
    expect(figureLines(recognition)).toEqual([
      '495 2022-05 si_compulsory = 33.895 @D6',
      '495 2022-05 si_voluntary = 1.141 @D7',
      '495 2022-05 hi_participants = 156.092 @D9',
      '495 2022-05 hi_students = 21.000 @D10',
      '495 2022-05 hi_armed_forces = 1.200 @D11',
      '495 2022-05 contributions_collected = 467.136.201.950 @D13',
      '495 2022-05 arrears = 9.959.798.050 @D14',
      '495 2022-05 arrears_3_months = 5.477.888.928 @D15',
    ])
    // Money of compulsory insurance is not the number of its members.
    expect(findingLines(recognition)).toEqual(['warning unknown_row D16'])
    accounted(recognition)
  })

  it('never takes a figure under a heading that changes its meaning', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['QUẬN SƠN TRÀ - NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'Thực hiện'],
        ['I', 'Số đơn vị tham gia'],
        [1, 'BHXH bắt buộc', 1500],
        ['II', 'Nợ'],
        [1, 'BHXH bắt buộc', 700],
        ['III', 'Số người hưởng'],
        [1, 'BHTN', 300],
      ]),
    )
    expect(figureLines(recognition)).toEqual([])
    expect(findingLines(recognition)).toEqual([
      'warning unknown_row C4',
      'warning unknown_row C6',
      'warning unknown_row C8',
      'error no_figures -',
    ])
  })

  it('asks where a row without number may be a part of the row above or stand beside it', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['QUẬN SƠN TRÀ - NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'Thực hiện'],
        [1, 'Số người tham gia BHYT', 150000],
        [null, 'Học sinh, sinh viên', 30000],
        [2, 'Lực lượng lao động', 80000],
      ]),
    )
    expect(figureLines(recognition)).toEqual(['493 2022 hi_participants = 150.000 @C3'])
    expect(findingLines(recognition)).toEqual(['warning ambiguous_row C4', 'warning ambiguous_row C5'])
  })

  it('leaves sums and rates aside without a warning, since they are computed again', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['QUẬN SƠN TRÀ - NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện'],
        [1, 'Tổng số người tham gia BHXH', 'người', 36000],
        [2, 'BHXH bắt buộc', 'người', 34500],
        [3, 'Tỷ lệ bao phủ BHYT', '%', 98.1],
      ]),
    )
    expect(figureLines(recognition)).toEqual(['493 2022 si_compulsory = 34.500 @D4'])
    expect(findingLines(recognition)).toEqual([])
  })
})

describe('columns of a tall sheet', () => {
  it('tells years apart in two-row heads', () => {
    const recognition = recognise(
      sheetFromRows(
        'Sheet1',
        [
          ['HUYỆN HÒA VANG'],
          ['KẾT QUẢ NĂM 2022 VÀ KẾ HOẠCH NĂM 2023'],
          ['STT', 'Chỉ tiêu', 'Kết quả thực hiện', null, 'Kế hoạch năm 2023'],
          [null, null, 'Năm 2021', 'Năm 2022', null],
          [1, 'BHXH tự nguyện', 897, 1043, 1200],
        ],
        [
          { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
          { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 },
          { firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 3 },
          { firstRow: 2, lastRow: 3, firstColumn: 4, lastColumn: 4 },
        ],
      ),
    )
    expect(figureLines(recognition)).toEqual(['497 2022 si_voluntary = 1.043 @D5'])
    expect(sideLines(recognition)).toEqual(['previous 497 si_voluntary = 897 @C5'])
    expect(recognition.accounting.ignoredReasons).toEqual([
      { reason: 'cột kế hoạch của năm 2023, không phải kỳ báo cáo', count: 1, cells: ['E5'] },
    ])
  })

  it('does not choose between two columns of figures', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['QUẬN HẢI CHÂU - NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'Thực hiện', 'Kết quả'],
        [1, 'BHXH tự nguyện', 897, 1043],
      ]),
    )
    expect(figureLines(recognition)).toEqual([])
    expect(findingLines(recognition)).toEqual(['error two_value_columns B2'])
    accounted(recognition)
  })

  it('marks the figures of a sheet that only estimates', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['QUẬN HẢI CHÂU - NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'Ước thực hiện năm 2022'],
        [1, 'BHXH tự nguyện', 897],
      ]),
    )
    expect(figureLines(recognition)).toEqual(['492 2022 si_voluntary = 897 @C3 (estimate)'])
  })

  it('warns of a column with figures that it cannot name', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['QUẬN HẢI CHÂU - NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'Thực hiện', 'Vùng II'],
        [1, 'BHXH tự nguyện', 897, 33],
      ]),
    )
    expect(findingLines(recognition)).toEqual(['warning unknown_column D2'])
  })
})

describe('wrong cells of a tall sheet', () => {
  const head = [['QUẬN HẢI CHÂU - NĂM 2022'], ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện']] as const

  it('names cell, text and remedy, and goes on with the others', () => {
    const recognition = recognise(
      sheetFromRows('Bao cao', [
        ...head,
        [1, 'BHXH bắt buộc', 'người', '1.234.56,7'],
        [2, 'BHXH tự nguyện', 'người', 12.5],
        [3, 'BHTN', 'người', { kind: 'date', number: 44935 }],
        [4, 'BHYT', 'người', { kind: 'formula_without_value', formula: 'SUM(D3:D5)' }],
        [5, 'Số nợ', 'đồng', { kind: 'error', text: '#REF!' }],
        [6, 'Dân số', 'người', '202.918'],
      ]),
    )
    expect(figureLines(recognition)).toEqual(['492 2022 population = 202.918 @D8'])
    expect(findingLines(recognition)).toEqual([
      'error not_a_number D3',
      'error fraction_of_a_count D4',
      'error date_in_number_cell D5',
      'error formula_without_value D6',
      'error spreadsheet_error D7',
    ])
    expect(recognition.findings[0]).toMatchObject({
      message: 'Ô D3, trang “Bao cao”: “1.234.56,7” không phải là số.',
      remedy: 'Sửa trong tệp rồi nhập lại.',
      read: '1.234.56,7',
    })
    expect(recognition.findings[3]?.message).toContain('=SUM(D3:D5)')
    expect(accounted(recognition).errors).toBe(5)
  })

  it('refuses one variable with two values and accepts it twice with one', () => {
    const twice = (second: number) =>
      recognise(
        sheetFromRows('Bao cao', [
          ...head,
          [1, 'BHXH bắt buộc', 'người', 100],
          [2, 'Số người tham gia BHXH bắt buộc', 'người', second],
        ]),
      )
    expect(findingLines(twice(100))).toEqual([])
    expect(findingLines(twice(101))).toEqual(['error variable_twice D4'])
  })

  it('refuses a second unit in the same sheet', () => {
    const recognition = recognise(
      sheetFromRows('Bao cao', [
        ...head,
        [1, 'BHXH bắt buộc', 'người', 100],
        [null, 'UBND quận Sơn Trà'],
        [1, 'BHTN', 'người', 90],
      ]),
    )
    expect(findingLines(recognition)).toEqual(['error several_units B4'])
    expect(recognition.findings.find(({ code }) => code === 'several_units')?.message).toContain(
      'quận Hải Châu và quận Sơn Trà',
    )
    const title = recognise(
      sheetFromRows('Bao cao', [['QUẬN HẢI CHÂU VÀ QUẬN SƠN TRÀ'], ...head.slice(1), [1, 'BHTN', 'người', 90]]),
      { fileName: 'nam 2022.xlsx' },
    )
    expect(findingLines(title)).toEqual(['error several_units -'])
    const columns = recognise(
      sheetFromRows('Bao cao', [
        ['NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'Quận Hải Châu', 'Quận Sơn Trà'],
        [1, 'BHTN', 10, 20],
      ]),
      { fileName: 'Hai Chau.xlsx' },
    )
    expect(findingLines(columns)).toEqual(['error several_units B2'])
  })

  it('warns when money has no unit of measure', () => {
    const recognition = recognise(
      sheetFromRows('Bao cao', [
        ['QUẬN HẢI CHÂU - NĂM 2022'],
        ['STT', 'Chỉ tiêu', 'Thực hiện'],
        [1, 'Số tiền nợ', 18356729865],
      ]),
    )
    expect(findingLines(recognition)).toEqual(['warning measure_not_stated C3'])
    const title = recognise(
      sheetFromRows('Bao cao', [
        ['QUẬN HẢI CHÂU - NĂM 2022'],
        [null, 'ĐVT: người; triệu đồng'],
        ['STT', 'Chỉ tiêu', 'Thực hiện'],
        [1, 'Số tiền nợ', 18356.5],
      ]),
    )
    expect(figureLines(title)).toEqual(['492 2022 arrears = 18.356.500.000 @C4'])
    expect(findingLines(title)).toEqual([])
  })
})
