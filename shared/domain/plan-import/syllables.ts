const onsets = 'ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]'
const nuclei = [
  ...'aăâeêioôơuưy',
  ...['ai', 'ao', 'au', 'ay', 'âu', 'ây', 'eo', 'êu', 'ia', 'iê', 'iêu', 'iu', 'oa', 'oă', 'oai', 'oay', 'oao', 'oe'],
  ...['oeo', 'oi', 'oo', 'ôi', 'ơi', 'ua', 'uâ', 'uây', 'uê', 'ui', 'uô', 'uôi', 'uơ', 'uy', 'uya', 'uyê', 'uyu'],
  ...['ưa', 'ươ', 'ươi', 'ươu', 'ưi', 'ưu', 'yê', 'yêu', 'ue', 'ueo'],
].join('|')
const syllable = new RegExp(`^(?:${onsets})?(?:${nuclei})(ch|ng|nh|[cmnpt])?$`, 'u')
/** Grave, acute, hook, tilde, dot below. */
const tones = /[\u0300\u0301\u0309\u0303\u0323]/gu
/** Behind c, ch, p, t only acute and dot below are spoken. */
const stopped = /^(?:c|ch|p|t)$/u

/** Whether letters and tone of a word make a Vietnamese syllable: what tells right letters from wrong ones. */
export function isSyllable(word: string): boolean {
  const letters = word.normalize('NFD').toLowerCase()
  const marks = letters.match(tones) ?? []
  if (marks.length > 1) return false
  const match = syllable.exec(letters.replace(tones, '').normalize('NFC'))
  if (!match) return false
  const [tone] = marks
  return tone === undefined || !stopped.test(match[1] ?? '') || tone === '\u0301' || tone === '\u0323'
}

export interface SyllableCount {
  /** Words with a sign beyond ASCII. */
  readonly words: number
  readonly syllables: number
}

const separators = /[\s!-/:-@[-`{-~\u00a0\u2010-\u2015\u2018-\u201e\u2022\u2026\u2039\u203a«»]+/u

/** Counts among words with signs beyond ASCII; the others look the same in every encoding. */
export function countSyllables(text: string): SyllableCount {
  const words = text.split(separators).filter((word) => /[^\p{ASCII}]/u.test(word))
  return { words: words.length, syllables: words.filter(isSyllable).length }
}
