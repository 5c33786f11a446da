import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLetters } from './legacy-letters.ts'
import { tcvn3, vniLetters, vniMarks, vps, windows1258 } from './legacy-tables.ts'
import { isSyllable } from './syllables.ts'

const sentence = 'Bảo hiểm y tế toàn dân; người lao động được hưởng đầy đủ chế độ, quỹ kết dư chuyển kỳ sau'

describe('old encodings', () => {
  test.each([
    [
      'tcvn3',
      'B¶o hiÓm y tÕ toµn d©n; ng\u00adêi lao ®éng ®\u00adîc h\u00adëng ®Çy ®ñ chÕ ®é, quü kÕt d\u00ad chuyÓn kú sau',
    ],
    [
      'vni',
      'Baûo hieåm y teá toaøn daân; ngöôøi lao ñoäng ñöôïc höôûng ñaày ñuû cheá ñoä, quyõ keát dö chuyeån kyø sau',
    ],
    ['vps', 'Bäo hi‹m y t‰ toàn dân; ngÜ©i lao Ç¶ng ÇÜ®c hÜªng ÇÀy Çû ch‰ Ç¶, quÏ k‰t dÜ chuy‹n kÿ sau'],
    [
      'windows_1258',
      'Baòo hiêÒm y têì toaÌn dân; ngýõÌi lao ðôòng ðýõòc hýõÒng ðâÌy ðuÒ chêì ðôò, quyÞ kêìt dý chuyêÒn kyÌ sau',
    ],
  ])('a text in %s is turned into Unicode', (encoding, stored) => {
    // In Windows-1258 "Bảo" is B, a, combining hook, o.
    const turned = cleanLetters(encoding === 'windows_1258' ? stored.replace('Baòo', 'BaÒo') : stored)
    expect(turned).toEqual({ text: sentence, encoding })
  })

  test('words of capitals stay capitals', () => {
    const rest = ' B¶o hiÓm y tÕ toµn d©n, ng\u00adêi lao ®éng'
    expect(cleanLetters(`B¶O HIÓM Y TÕ${rest}`).text).toBe('BẢO HIỂM Y TẾ Bảo hiểm y tế toàn dân, người lao động')
    expect(cleanLetters(`Tè chøc. UBND Tø Kú. SỞ: Y TÕ.${rest}${rest}`.replace('SỞ', 'Së')).text).toContain(
      'Tố chức. UBND Tứ Kỳ. Sở: Y Tế. Bảo hiểm',
    )
    expect(cleanLetters('BAÛO HIEÅM Y TEÁ TOAØN DAÂN, ÑOÄNG VIEÂN').text).toBe('BẢO HIỂM Y TẾ TOÀN DÂN, ĐỘNG VIÊN')
  })

  test('property: every Vietnamese text comes back letter for letter from each encoding that can hold it', () => {
    const words =
      'bảo hiểm xã hội tỉnh kế hoạch phát triển người tham gia đối tượng ủy ban nhân dân thực hiện giữa quý kỹ sư nghĩa vụ mỗi phường ẩm thẳng ngữ suốt đỡ mũi tuổi'.split(
        ' ',
      )
    const wordOf = (table: ReadonlyMap<string, string>) => {
      const back = new Map([...table].map(([sign, letter]) => [letter, sign]))
      return (text: string) => [...text].map((letter) => back.get(letter) ?? letter).join('')
    }
    const tones = new Map([...windows1258].map(([sign, letter]) => [letter, sign]))
    // Letters with circumflex, breve or horn are one sign there, tones stand behind them.
    const to1258 = (text: string) =>
      [
        ...text
          .normalize('NFD')
          .replace(/(.)([\u0323])([\u0302\u0306])/gu, '$1$3$2')
          .replace(/.[\u0302\u0306\u031b]/gu, (one) => one.normalize('NFC')),
      ]
        .map((sign) => tones.get(sign) ?? sign)
        .join('')
    const marks = new Map([...vniMarks].map(([sign, mark]) => [mark, sign]))
    const letters = new Map([...vniLetters].map(([sign, letter]) => [letter, sign]))
    const toVni = (text: string) =>
      [...text]
        .map((letter) => {
          const whole = letters.get(letter)
          if (whole) return whole
          const [base = '', ...more] = letter.normalize('NFD').replace(/(.)(\u0323)([\u0302\u0306\u031b])/u, '$1$3$2')
          if (more[0] === '\u031b') return `${base === 'o' ? 'ô' : 'ö'}${more[1] ? marks.get(more[1]) : ''}`
          return more.length === 0 ? base : `${base}${marks.get(more.join(''))}`
        })
        .join('')
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 12 }), (list) => {
        const text = list.join(' ')
        for (const [encoding, store] of [
          ['tcvn3', wordOf(tcvn3)],
          ['vps', wordOf(vps)],
          ['vni', toVni],
          ['windows_1258', to1258],
        ] as const)
          expect(cleanLetters(store(text))).toEqual({ text, encoding })
      }),
    )
  })

  test('what no table explains is called unknown and left alone', () => {
    const strange = 'Báº£o hiá»ƒm xÃ£ há»™i vÃ  báº£o hiá»ƒm y táº¿ '.repeat(5)
    expect(cleanLetters(strange)).toEqual({ text: strange, encoding: 'unknown' })
  })
})

describe('Unicode', () => {
  test('ð is the capital where ñ stands beside it, else the small letter', () => {
    expect(cleanLetters('ðộc lập, hành ñộng').text).toBe('Độc lập, hành động')
    expect(cleanLetters('Ðộc lập, hành ðộng').text).toBe('Độc lập, hành động')
  })

  test('decomposed letters are composed, Unicode text is left alone', () => {
    expect(cleanLetters(sentence.normalize('NFD'))).toEqual({ text: sentence, encoding: 'unicode' })
  })

  test('foreign names and abbreviations make no text an old one', () => {
    for (const text of ['São Paulo, Zürich, Besançon, Málaga, Łódź', 'QĐ, BCSĐ, CTrHĐ, LĐTB&XH, NĐ-CP', 'Plan 2021'])
      expect(cleanLetters(text)).toEqual({ text, encoding: 'unicode' })
  })
})

test('syllables are told from what only looks like them', () => {
  const yes = ['người', 'ĐỘNG', 'quỹ', 'giữa', 'khuyến', 'ủy', 'uỷ', 'hoà', 'thuở', 'yêu', 'nghĩa']
  const no = ['Së', 'hiÓm', 'ñoäng', 'bảò', 'mặtr', 'cằc', 'ôô', 'têì', 'QĐ']
  expect(yes.filter((word) => !isSyllable(word))).toEqual([])
  expect(no.filter(isSyllable)).toEqual([])
})
