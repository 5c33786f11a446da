import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import { findAgency } from './find-agency.ts'
import { writesName } from './name-words.ts'
import { sampleAgencies, sampleAgency, sampleRegister } from './sample-register.ts'

const register = sampleRegister()
const in2023 = isoDate('2023-06-30')
const found = (text: string, day: IsoDate | null = in2023): string => {
  const match = findAgency(text, register, day)
  if (match.kind === 'one') return match.agency.code
  return match.kind === 'none'
    ? 'none'
    : match.agencies
        .map(({ code }) => code)
        .sort()
        .join(' | ')
}

test.each([
  ['Sở LĐ-TB&XH', 'so-ldtbxh'],
  ['Sở Lao động - Thương binh và Xã hội', 'so-ldtbxh'],
  ['SO LAO DONG THUONG BINH VA XA HOI TP DA NANG', 'so-ldtbxh'],
  ['Sở LĐTB và XH thành phố', 'so-ldtbxh'],
  ['Sở KH&ĐT', 'so-khdt'],
  ['Sở KH&CN', 'so-khcn'],
  ['BHXH thành phố', 'bhxh'],
  ['BHXH TP. Đà Nẵng', 'bhxh'],
  ['Bảo hiểm xã hội Đà Nẵng', 'bhxh'],
  ['BHXH TPĐN', 'bhxh'],
  ['UBND thành phố', 'ubnd'],
  ['Sở Y tế (TP Đà Nẵng)', 'so-y-te'],
  ['Đà Nẵng - Sở Y tế', 'so-y-te'],
  ['ngành Y tế', 'so-y-te'],
  ['cơ quan thuế', 'cuc-thue'],
  ['Ngành Lao động - Thương binh và Xã hội', 'so-ldtbxh'],
  ['UBND Q. Hải Châu', 'ubnd-492'],
  ['UBND quận HAI CHAU', 'ubnd-492'],
  ['Hải Châu (UBND quận)', 'ubnd-492'],
  ['Uỷ ban nhân dân huyện Hoà Vang', 'ubnd-497'],
  ['BHXH quận Hải Châu', 'bhxh-492'],
])('“%s” is %s', (text, code) => {
  expect(found(text)).toBe(code)
})

test('what is ambiguous is asked: a bare district, a committee without its unit', () => {
  expect(found('quận Hải Châu')).toBe('bhxh-492 | ubnd-492')
  expect(found('UBND')).toBe('none')
  expect(found('Sở')).toBe('none')
})

test('two bodies of one name: the one at work on the day; without a day both are asked about', () => {
  expect(found('BHXH thành phố', isoDate('2023-01-01'))).toBe('bhxh')
  expect(found('BHXH thành phố', isoDate('2026-01-01'))).toBe('bhxh-2025')
  expect(found('BHXH thành phố', null)).toBe('bhxh | bhxh-2025')
})

test('an earlier name still finds the agency', () => {
  expect(found('Sở Văn hóa, Thể thao và Du lịch')).toBe('so-vhtt')
  expect(found('Sở VHTTDL')).toBe('so-vhtt')
  expect(found('Sở VH-TT')).toBe('so-vhtt')
})

test('words that no name has find nothing, and first letters stand for two words at least', () => {
  expect(found('Sở Xây dựng')).toBe('none')
  expect(found('Sở Y tế và dân số')).toBe('none')
  expect(found('S Y T')).toBe('none')
  expect(writesName(['so', 'y', 't'], ['so', 'y', 'te'], 3)).toBe(false)
})

const strip = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')
const writings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => strip(text),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replace(/\bthành phố\b/g, 'TP.'),
]

test('every name and short form finds its agency, however it is written', () => {
  const spellings = register.agencies.flatMap((agency) =>
    agency.names.flatMap(({ name, shortName }) => [name, shortName ?? name].map((text) => ({ agency, text }))),
  )
  fc.assert(
    fc.property(fc.constantFrom(...spellings), fc.constantFrom(...writings), ({ agency, text }, write) => {
      const match = findAgency(write(text), register, null)
      const codes =
        match.kind === 'one'
          ? [match.agency.code]
          : match.kind === 'several'
            ? match.agencies.map(({ code }) => code)
            : []
      expect(codes).toContain(agency.code)
    }),
  )
})

test('the order of the register decides nothing', () => {
  const texts = ['BHXH thành phố', 'Sở LĐTBXH', 'quận Hải Châu', 'UBND thành phố', 'Sở KHĐT']
  fc.assert(
    fc.property(fc.shuffledSubarray([...sampleAgencies], { minLength: sampleAgencies.length }), (shuffled) => {
      const other = sampleRegister(shuffled)
      const codesIn = (of: typeof register) =>
        texts.map((text) => {
          const match = findAgency(text, of, in2023)
          return match.kind === 'several'
            ? match.agencies.map(({ code }) => code).sort()
            : match.kind === 'one'
              ? match.agency.code
              : null
        })
      expect(codesIn(other)).toEqual(codesIn(register))
    }),
    { numRuns: 30 },
  )
})

test('two agencies that share a short form are both named, never one of them', () => {
  const twin = sampleAgency('so-tu-chinh', 'Sở Từ chính thành phố Đà Nẵng', null)
  const match = findAgency('Sở TC', sampleRegister([...sampleAgencies, twin]), in2023)
  expect(match.kind === 'several' && match.agencies.map(({ code }) => code)).toEqual(['so-tai-chinh', 'so-tu-chinh'])
})
