import { describe, expect, test } from 'vitest'
import { indicatorCode, unitCode } from '../../../../shared/domain/ids.ts'
import { completeAdditions, type DraftAddition, typedPeople } from './what-if-draft.ts'

describe('people as they are typed', () => {
  test.each([
    ['500', 500],
    ['1.200', 1_200],
    [' -300 ', -300],
    ['0', 0],
  ])('%s', (text, people) => {
    expect(typedPeople(text)).toEqual({ kind: 'people', people })
  })
  test('an empty field is nothing typed yet', () => {
    expect(typedPeople('  ')).toEqual({ kind: 'empty' })
  })
  test.each(['nhiều', '2,5', '5%', '99.999.999.999.999.999'])('%s is no number of people', (text) => {
    expect(typedPeople(text)).toMatchObject({ kind: 'fault' })
  })
})

describe('what is asked', () => {
  const [hi, assigned] = [indicatorCode('hi_coverage'), indicatorCode('assigned_rate_si_voluntary')]
  const choice = { label: 'Tỷ lệ', counted: 'người', units: [] }
  const choices = {
    territory: { code: unitCode('48'), name: 'thành phố Đà Nẵng' },
    indicators: [
      { ...choice, indicator: hi, canEnterBoth: true },
      { ...choice, indicator: assigned, canEnterBoth: false },
    ],
  }
  const draft: DraftAddition = { key: 1, unit: unitCode('492'), indicator: hi, people: '500', enters: 'both' }

  test('lines that lack something wait, the others are asked at once', () => {
    expect(completeAdditions([draft, { ...draft, people: '' }, { ...draft, unit: null }], choices)).toEqual([
      { unit: '492', indicator: hi, people: 500, enters: 'both' },
    ])
  })
  test('what was assigned does not grow with the people, whatever was chosen before', () => {
    expect(completeAdditions([{ ...draft, indicator: assigned }], choices)).toMatchObject([{ enters: 'numerator' }])
  })
})
