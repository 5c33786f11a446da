export interface TextStyle {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
}

/** Lengths taken from the font that prints, in points. */
export interface TextMeasure {
  /** Height of the font's own line at size 1. */
  readonly naturalLine: number
  width(text: string, size: number, style: TextStyle): number
  /** Throws `FontMissingGlyph` for a character that the font cannot print. */
  requireGlyphs(text: string, style: TextStyle): void
}

/** A character would print as an empty box: the document is not made. */
export class FontMissingGlyph extends Error {
  override readonly name = 'FontMissingGlyph'
  readonly character: string

  constructor(character: string, text: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    super(
      `Ký tự “${character}” (U+${code}) trong “${text.length > 80 ? `${text.slice(0, 80)}…` : text}” không có trong phông chữ của văn bản. Thay bằng chữ khác rồi in lại.`,
    )
    this.character = character
  }
}

/**
 * Widths at size 1 from the widths of letters and of pairs of letters, each asked of the font once: to shape every word of
 * a long report takes longer than to print it. Exact for a font that moves letters by their neighbour only, as Tinos does;
 * like the page, it knows no kerning after a space.
 */
export function pairWidths(shaped: (text: string) => number): (text: string) => number {
  const letters = new Map<string, number>()
  const advances = new Map<string, number>()
  const letterWidth = (letter: string): number => {
    const known = letters.get(letter)
    if (known !== undefined) return known
    const width = shaped(letter)
    letters.set(letter, width)
    return width
  }
  /** What the second letter adds behind the first. */
  const advance = (pair: string, letter: string): number => {
    const known = advances.get(pair)
    if (known !== undefined) return known
    const first = pair.slice(0, pair.length - letter.length)
    const width = first === ' ' || first === '\t' ? letterWidth(letter) : shaped(pair) - letterWidth(first)
    advances.set(pair, width)
    return width
  }
  return (text) => {
    let width = 0
    let before = ''
    for (const letter of text) {
      width += before === '' ? letterWidth(letter) : advance(before + letter, letter)
      before = letter
    }
    return width
  }
}
