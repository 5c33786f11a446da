import { describe, expect, it } from 'vitest'
import { figureLines, findingLines, recognise } from '../../../test/support/intake-catalogue.ts'
import { sheetFromRows } from './grid.ts'

/** Layouts as different offices draw them; the figures are invented. */
describe('layouts of other provinces', () => {
  it('a list without numbering, unit and period in cells beside their names', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['Đơn vị:', 'Quận Hải Châu'],
        ['Kỳ báo cáo:', 'Năm 2022'],
        [],
        ['Chỉ tiêu', 'Số liệu'],
        ['Dân số', 200],
        ['Số người tham gia BHYT', '190'],
      ]),
    )
    expect(figureLines(recognition)).toEqual(['492 2022 population = 200 @B5', '492 2022 hi_participants = 190 @B6'])
    expect(findingLines(recognition)).toEqual([])
  })

  it('numbering inside the labels, units of measure in brackets', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['UBND QUẬN THANH KHÊ'],
        ['BÁO CÁO NĂM 2022'],
        ['Chỉ tiêu', 'Kế hoạch', 'Thực hiện', 'Ghi chú'],
        ['I. BHXH bắt buộc'],
        ['1. Số người', 10, 9, 'chưa kể hợp đồng ngắn hạn'],
        ['II. BHYT'],
        ['1. Số người', 5, 4],
        ['   - HSSV', 1, 1],
        ['   - LLVT', null, 2],
        ['III. Nợ (triệu đồng)', null, 12.5],
        ['Trong đó: từ 3 tháng trở lên (triệu đồng)', null, 3],
      ]),
    )
    expect(figureLines(recognition)).toEqual([
      '491 2022 si_compulsory = 9 @C5',
      '491 2022 hi_participants = 4 @C7',
      '491 2022 hi_students = 1 @C8',
      '491 2022 hi_armed_forces = 2 @C9',
      '491 2022 arrears = 12.500.000 @C10',
      '491 2022 arrears_3_months = 3.000.000 @C11',
    ])
    expect(findingLines(recognition)).toEqual([])
  })

  it('a money table of insurance offices, its unit of measure in the title and its total last', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['THÁNG 3/2023'],
        ['(Đơn vị tính: triệu đồng)'],
        ['STT', 'BHXH quận, huyện', 'Số phải thu', 'Số đã thu', 'Nợ', null],
        [null, null, null, null, 'Tổng số', 'Từ 3 tháng trở lên'],
        [1, 'BHXH quận Hải Châu', 100, 90.5, 9.5, 3],
        [2, 'BHXH huyện Hòa Vang', 50, 45, 5, 1],
        [null, 'Toàn thành phố', 150, 135.5, 14.5, 4],
      ]),
    )
    expect(figureLines(recognition)).toEqual([
      '492 2023-03 contributions_due = 100.000.000 @C5',
      '492 2023-03 contributions_collected = 90.500.000 @D5',
      '492 2023-03 arrears = 9.500.000 @E5',
      '492 2023-03 arrears_3_months = 3.000.000 @F5',
      '497 2023-03 contributions_due = 50.000.000 @C6',
      '497 2023-03 contributions_collected = 45.000.000 @D6',
      '497 2023-03 arrears = 5.000.000 @E6',
      '497 2023-03 arrears_3_months = 1.000.000 @F6',
    ])
    expect(findingLines(recognition)).toEqual([])
  })

  it('two tables one below the other', () => {
    const recognition = recognise(
      sheetFromRows('Sheet1', [
        ['QUẬN CẨM LỆ 6 THÁNG ĐẦU NĂM 2023'],
        ['STT', 'Chỉ tiêu', 'Thực hiện'],
        [1, 'BHXH bắt buộc', 10],
        [],
        ['Phần II. Thu'],
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện', 'So KH (%)'],
        [1, 'Số đã thu', 'tỷ đồng', '1,5', 99],
      ]),
    )
    expect(figureLines(recognition)).toEqual([
      '495 2023-H1 si_compulsory = 10 @C3',
      '495 2023-H1 contributions_collected = 1.500.000.000 @D7',
    ])
    expect(findingLines(recognition)).toEqual([])
  })
})
