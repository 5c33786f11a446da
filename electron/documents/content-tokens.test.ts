import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentTokens } from './content-tokens.ts'

const told = (stream: string) =>
  [...contentTokens(stream)].flatMap((token) => {
    if (token.kind === 'other') return []
    return [token.kind === 'text' ? `text ${token.bytes}` : `${token.kind} ${token.value}`]
  })

describe('tokens of a content stream', () => {
  test('tell numbers, names, operators and how much text is shown', () => {
    expect(told("q 1 0 -.5 1.25 +3 4. cm\n/F1 12 Tf(Abc)Tj [<00410042> -20 (d)]TJ T* % remark ( \n(e)' Q")).toEqual([
      'operator q',
      ...['1', '0', '-0.5', '1.25', '3', '4'].map((number) => `number ${number}`),
      'operator cm',
      'name F1',
      'number 12',
      'operator Tf',
      'text 3',
      'operator Tj',
      'text 4',
      'number -20',
      'text 1',
      'operator TJ',
      'operator T*',
      'text 1',
      "operator '",
      'operator Q',
    ])
  })

  test('keep strings with brackets and escapes whole, and pass over dictionaries and pictures', () => {
    expect(told(String.raw`(a \) (b) \051c) Tj`)).toEqual(['text 8', 'operator Tj'])
    expect(told('/Span <</MCID 0>> BDC')).toEqual(['name Span', 'name MCID', 'number 0', 'operator BDC'])
    expect(told('BI /W 2 ID \x01Tj( EI Q')).toEqual([
      'operator BI',
      'name W',
      'number 2',
      'operator ID',
      'operator EI',
      'operator Q',
    ])
  })

  test('property: anything at all comes to an end', () => {
    const bytes = fc.string({ unit: fc.constantFrom(...'()<>[]{}/%\\ \nqQTjIDEI01.-') })
    fc.assert(
      fc.property(bytes, (stream) => {
        expect(told(stream).length).toBeLessThanOrEqual(stream.length)
      }),
    )
  })
})
