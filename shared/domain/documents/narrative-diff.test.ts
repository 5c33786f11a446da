import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNarrative } from '../../../test/support/any-narrative.ts'
import { field, type Narrative, said, sentence } from './narrative.ts'
import { isUnchanged, narrativeDiff, versionOf } from './narrative-diff.ts'
import { plainNarrative, sameNarrative } from './narrative-lines.ts'

const list = (...items: string[]): Narrative[number] => ({ kind: 'list', items: items.map((text) => [{ text }]) })

describe('two versions of a section', () => {
  it('are told word by word where a paragraph was reworded', () => {
    const before = [said('Bao phủ BHYT đạt khá, còn thấp hơn mục tiêu.')]
    const after = [said('Bao phủ BHYT đạt cao, còn thấp hơn mục tiêu.')]
    expect(narrativeDiff(before, after)).toEqual([
      {
        kind: 'changed',
        before: 'paragraph',
        after: 'paragraph',
        words: [
          { kind: 'same', runs: [{ text: 'Bao phủ BHYT đạt ' }] },
          { kind: 'deleted', runs: [{ text: 'khá' }] },
          { kind: 'inserted', runs: [{ text: 'cao' }] },
          { kind: 'same', runs: [{ text: ', còn thấp hơn mục tiêu.' }] },
        ],
      },
    ])
  })

  it('are told phrase by phrase where several words in a row were replaced', () => {
    const [change] = narrativeDiff(
      [said('Do chậm tuyên truyền, còn lúng túng.')],
      [said('Do thiếu kinh phí, còn lúng túng.')],
    )
    expect(change?.kind === 'changed' && change.words.map(({ kind, runs }) => [kind, runs[0]])).toEqual([
      ['same', { text: 'Do ' }],
      ['deleted', { text: 'chậm tuyên truyền' }],
      ['inserted', { text: 'thiếu kinh phí' }],
      ['same', { text: ', còn lúng túng.' }],
    ])
  })

  it('keep the paragraphs around one that was put in or taken out', () => {
    const changes = narrativeDiff(
      [said('Một.'), said('Ba.')],
      [said('Một.'), said('Hai điều hoàn toàn khác.'), said('Ba.')],
    )
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'inserted', 'same'])
    expect(narrativeDiff([said('Một.'), said('Hai.')], [said('Hai.')]).map(({ kind }) => kind)).toEqual([
      'deleted',
      'same',
    ])
  })

  it('show a bound figure in place of typed digits, and a paragraph that became an item', () => {
    const [figured] = narrativeDiff([said('Tỷ lệ đạt 97,5% dân số.')], [sentence`Tỷ lệ đạt ${field('hi')} dân số.`])
    expect(figured?.kind === 'changed' && figured.words.find(({ kind }) => kind === 'inserted')?.runs).toEqual([
      { field: 'hi' },
    ])
    const [moved] = narrativeDiff([said('Tuyên truyền chính sách.')], [list('Tuyên truyền chính sách.')])
    expect(moved).toMatchObject({ kind: 'changed', before: 'paragraph', after: 'first' })
  })

  it('do not differ by runs that are cut otherwise', () => {
    const cut: Narrative = [{ kind: 'paragraph', runs: [{ text: 'Một ' }, { text: '' }, { text: 'hai.' }] }]
    expect(sameNarrative(cut, [said('Một hai.')])).toBe(true)
    expect(isUnchanged(narrativeDiff(cut, [said('Một hai.')]))).toBe(true)
  })
})

it('a diff applied to either version gives the other, for all narratives', () => {
  fc.assert(
    fc.property(anyNarrative, anyNarrative, (before, after) => {
      const changes = narrativeDiff(before, after)
      expect(versionOf(changes, 'before')).toEqual(plainNarrative(before))
      expect(versionOf(changes, 'after')).toEqual(plainNarrative(after))
    }),
  )
})

it('a narrative is unchanged against itself, for all narratives', () => {
  fc.assert(
    fc.property(anyNarrative, (narrative) => {
      expect(isUnchanged(narrativeDiff(narrative, narrative))).toBe(true)
    }),
  )
})
