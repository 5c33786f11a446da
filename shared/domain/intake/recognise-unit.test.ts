import { describe, expect, it } from 'vitest'
import { daNang, dongThap, hoChiMinh, units } from '../../../test/support/intake-catalogue.ts'
import { type UnitCode, unitCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import { recogniseUnit } from './recognise-unit.ts'
import { unitsOfTerritory } from './recognise-workbook.ts'

const decide = (
  titleLines: readonly string[],
  options: { territory?: UnitCode; fileName?: string; sheetName?: string; answer?: string } = {},
) => {
  const { unit, question, severalInTitle } = recogniseUnit({
    titleLines,
    sheetName: options.sheetName ?? 'Sheet1',
    fileName: options.fileName ?? 'bao cao.xlsx',
    units: unitsOfTerritory(units, options.territory ?? daNang),
    day: isoDate('2020-06-30'),
    answer: options.answer ? unitCode(options.answer) : null,
  })
  if (severalInTitle.length > 0) return `several ${severalInTitle.map(({ code }) => code).join(' ')}`
  return question ? `ask ${question.choices.map(({ value }) => value).join(' ')}` : (unit?.code ?? 'none')
}

describe('recogniseUnit', () => {
  it('prefers the office below to the agency above it', () => {
    expect(decide(['BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG', 'BẢO HIỂM XÃ HỘI QUẬN SƠN TRÀ'])).toBe('493')
    expect(decide(['THÀNH PHỐ ĐÀ NẴNG'], { fileName: 'Cam Le.xlsx' })).toBe('495')
    expect(decide(['BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG'])).toBe('48')
  })

  it('lets one source settle what another leaves open', () => {
    expect(decide(['UBND HUYỆN CAO LÃNH'], { territory: dongThap, fileName: 'Cao Lanh 2020.xlsx' })).toBe('873')
    expect(decide(['UBND TỈNH ĐỒNG THÁP'], { territory: dongThap, fileName: 'Cao Lanh 2020.xlsx' })).toBe('ask 866 873')
  })

  it('asks when the sources exclude each other, and refuses a title with two units', () => {
    expect(decide(['QUẬN HẢI CHÂU'], { fileName: 'Son Tra.xlsx' })).toBe('ask 492 493')
    expect(decide(['QUẬN HẢI CHÂU'], { fileName: 'Son Tra.xlsx', answer: '493' })).toBe('493')
    expect(decide(['QUẬN HẢI CHÂU - QUẬN SƠN TRÀ'])).toBe('several 492 493')
  })

  it('offers the reporting units when nothing is named', () => {
    expect(decide(['BÁO CÁO'])).toBe('ask 490 491 492 493 494 495 497')
  })

  it('does not take an addressee for the sender, nor a ward for its district', () => {
    expect(decide(['Kính gửi: UBND quận Hải Châu'], { fileName: 'Son Tra.xlsx' })).toBe('493')
    expect(decide(['UBND QUẬN HẢI CHÂU', 'UBND PHƯỜNG THẠCH THANG'])).toMatch(/^ask /)
  })

  it('tells numbered districts apart', () => {
    expect(decide(['ỦY BAN NHÂN DÂN QUẬN 10'], { territory: hoChiMinh })).toBe('771')
    expect(decide(['ỦY BAN NHÂN DÂN QUẬN 1'], { territory: hoChiMinh })).toBe('760')
  })
})
