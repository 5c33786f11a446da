import { describe, expect, it } from 'vitest'
import { units } from '../../../test/support/intake-catalogue.ts'
import { isoDate } from '../time/iso-date.ts'
import { findUnits, matchUnit, mostSpecific, namesWardOrCommune } from './match-unit.ts'

const match = (text: string, day: string | null = null) =>
  matchUnit(text, units, day === null ? null : isoDate(day)).map(({ code }) => code)
const find = (text: string) =>
  findUnits(text, units, null).map(({ units: found }) => found.map(({ code }) => code).join('/'))

describe('matchUnit', () => {
  it.each([
    'Q. Hải Châu',
    'quận Hải Châu',
    'HAI CHAU',
    'Hải Châu (quận)',
    'UBND QUẬN HẢI CHÂU',
    'BHXH quận Hải Châu',
    'Ủy ban nhân dân quận Hải Châu',
    '  hải\u00a0châu ',
  ])('knows %s', (text) => expect(match(text)).toEqual(['492']))

  it('does not care where the tone stands', () => {
    expect([match('Hoà Vang'), match('Hòa Vang')]).toEqual([['497'], ['497']])
  })

  it('gives both bearers of a name and one when the type is written', () => {
    expect(match('Cao Lãnh')).toEqual(['866', '873'])
    expect([
      match('huyện Cao Lãnh'),
      match('TP. Cao Lãnh'),
      match('Cao Lãnh (huyện)'),
      match('thị xã Hồng Ngự'),
    ]).toEqual([['873'], ['866'], ['873'], ['868']])
  })

  it('keeps numbered districts apart and wants their type', () => {
    expect([match('quận 1'), match('Q.10'), match('Q1'), match('Quận 01'), match('1')]).toEqual([
      ['760'],
      ['771'],
      ['760'],
      ['760'],
      [],
    ])
  })

  it('wants the whole text to be the name', () => {
    expect([match('phường Hải Châu 1'), match('Hải Châu và Sơn Trà'), match('Hải Châu khác')]).toEqual([[], [], []])
  })

  it('knows only units in force on the day', () => {
    expect([
      match('Thủ Đức', '2020-12-31'),
      match('Thủ Đức', '2021-01-01'),
      match('Hải Châu', '2025-06-30'),
      match('Hải Châu', '2025-07-01'),
    ]).toEqual([['762'], ['769'], ['492'], []])
  })
})

describe('findUnits', () => {
  it('finds units inside titles and file names', () => {
    expect(find('Bao cao BHXH BHYT nam 2022 - Cam Le')).toEqual(['495'])
    expect(find('BẢO HIỂM XÃ HỘI QUẬN SƠN TRÀ, THÀNH PHỐ ĐÀ NẴNG')).toEqual(['493', '48'])
    expect(find('quận 1 và quận 10')).toEqual(['760', '771'])
    expect(find('Số liệu phường Hải Châu 1')).toEqual([])
  })
})

describe('mostSpecific', () => {
  it('leaves out the unit above', () => {
    const [city, district] = [units.find(({ code }) => code === '48'), units.find(({ code }) => code === '493')]
    if (!city || !district) throw new Error('The catalogue lacks Đà Nẵng')
    expect(mostSpecific([city, district], units)).toEqual([district])
  })
})

describe('namesWardOrCommune', () => {
  it('tells wards from districts', () => {
    expect(['Phường An Hải Bắc', 'xã Hòa Bắc', 'TT. Lấp Vò', 'UBND phường Mân Thái'].map(namesWardOrCommune)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['Quận Hải Châu', 'Hải Châu', 'thị xã Hồng Ngự', 'Phường'].map(namesWardOrCommune)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})
