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
  const letters = new Map<string, Letter>()
  const know = (letter: string): Letter => {
    const known = letters.get(letter) ?? { letter, width: shaped(letter), after: new Map<string, number>() }
    letters.set(letter, known)
    return known
  }
  /** What a letter adds behind another. */
  const advance = (before: Letter, letter: string): number => {
    const known = before.after.get(letter)
    if (known !== undefined) return known
    const isSpace = before.letter === ' ' || before.letter === '\t'
    const width = isSpace ? know(letter).width : shaped(before.letter + letter) - before.width
    before.after.set(letter, width)
    return width
  }
  return (text) => {
    let width = 0
    let before: Letter | null = null
    for (const character of text) {
      const letter = letters.get(character) ?? know(character)
      width += before === null ? letter.width : advance(before, character)
      before = letter
    }
    return width
  }
}

interface Letter {
  readonly letter: string
  readonly width: number
  /** By the letter that follows. */
  readonly after: Map<string, number>
}
