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
