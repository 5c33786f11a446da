import { describe, expect, it } from 'vitest'
import { typedCount, typedFigure, typedYear } from '../../ui/typed-figure.ts'
import { agencyOptions, leadStatusOf, matchesSearch, newAgency } from './agency-choice.ts'

describe('figures as people type them', () => {
  it('takes a decimal comma and dots between thousands', () => {
    expect(typedFigure('97,5')).toEqual({ kind: 'value', value: { amount: 975, scale: 1 } })
    expect(typedFigure('1.200')).toEqual({ kind: 'value', value: { amount: 1200, scale: 0 } })
  })

  it('takes an empty field for no figure, never for zero', () => {
    expect(typedFigure(' ')).toEqual({ kind: 'value', value: null })
    expect(typedFigure('0')).toEqual({ kind: 'value', value: { amount: 0, scale: 0 } })
  })

  it('names what it cannot read', () => {
    expect(typedFigure('97,5,1')).toMatchObject({ kind: 'fault', message: expect.stringContaining('“97,5,1”') })
    expect(typedFigure('-3').kind).toBe('fault')
  })

  it('takes years of four digits, and counts in their bounds', () => {
    expect(typedYear('2024')).toEqual({ kind: 'value', value: 2024 })
    expect(typedYear('24').kind).toBe('fault')
    expect(typedYear('3024').kind).toBe('fault')
    expect(typedCount('12', 12, 'Tháng')).toEqual({ kind: 'value', value: 12 })
    expect(typedCount('13', 12, 'Tháng')).toEqual({ kind: 'fault', message: 'Tháng từ 1 đến 12.' })
    expect(typedCount('0', 12, 'Tháng').kind).toBe('fault')
  })
})

describe('choosing agencies', () => {
  const soYTe = { code: 'so-y-te', name: 'Sở Y tế', kind: 'so_nganh', isClass: false, known: true } as const
  const options = agencyOptions(
    [soYTe],
    [
      { ...soYTe, aliases: ['SYT'] },
      { code: 'so-ldtbxh', name: 'Sở Lao động', kind: 'so_nganh', aliases: ['Sở LĐTB&XH'], isClass: false },
      { code: 'cuc-thue', name: 'Cục Thuế', kind: 'don_vi_khac', aliases: [], isClass: false },
    ],
  )

  it('offers the document’s own first, each agency once, in the Vietnamese order', () => {
    expect(options.listed.map(({ value }) => value)).toEqual(['so-y-te'])
    expect(options.known.map(({ value }) => value)).toEqual(['cuc-thue', 'so-ldtbxh'])
  })

  it('finds names and short names without diacritics', () => {
    const found = (search: string) =>
      [...options.listed, ...options.known]
        .filter(({ words }) => matchesSearch(words, search))
        .map(({ value }) => value)
    expect(found('so y te')).toEqual(['so-y-te'])
    expect(found('ldtb')).toEqual(['so-ldtbxh'])
    expect(found('')).toHaveLength(3)
  })

  it('gives a new agency a code of its name, numbered where it is taken', () => {
    expect(newAgency('Sở Nội vụ', new Set())).toMatchObject({ code: 'so-noi-vu', name: 'Sở Nội vụ', known: false })
    expect(newAgency('Sở Nội vụ', new Set(['so-noi-vu', 'so-noi-vu-2'])).code).toBe('so-noi-vu-3')
  })

  it('tells how the leads of a duty are named', () => {
    const isClass = (code: string) => code === 'cac-so'
    expect(leadStatusOf([], isClass)).toBe('none')
    expect(leadStatusOf(['so-y-te'], isClass)).toBe('named')
    expect(leadStatusOf(['cac-so'], isClass)).toBe('class')
    expect(leadStatusOf(['so-y-te', 'cac-so'], isClass)).toBe('joint')
  })
})
