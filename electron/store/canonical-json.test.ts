import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  it('gives the same bytes whatever the order of the keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 2], c: 'đ' } })).toBe('{"a":{"c":"đ","d":[1,2]},"b":1}')
    expect(canonicalJson({ a: { c: 'đ', d: [1, 2] }, b: 1 })).toBe(canonicalJson({ b: 1, a: { d: [1, 2], c: 'đ' } }))
  })

  it('keeps every JSON value readable as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value).replace(/\\ud[89a-f]../gi, '?'))
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      }),
    )
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [10n], [new Date(0)], [() => 1]])(
    'refuses %s instead of losing it',
    (value) => {
      expect(() => canonicalJson({ figure: value })).toThrow('$.figure')
    },
  )
})
