/** What pdfkit makes of a word before it is set: its shapes, their places and its width. */
interface ShapedWord {
  readonly glyphs: readonly unknown[]
  readonly positions: readonly unknown[]
  readonly advanceWidth: number
}

interface ShapingFont {
  layoutCached(this: ShapingFont, word: string): ShapedWord
}

/**
 * Figures with their signs and the space behind, but for "11", the one pair that Tinos draws closer. Every figure of a
 * table is another word, so keeping what was shaped helps none of them.
 */
const figures = /^(?!.*11)[\d.,%-]+ ?$/

const shapesFigures = new WeakSet<object>()

/**
 * Lets pdfkit put figures together from their single characters instead of shaping each as a word of its own: the same
 * bytes, a seventh less time for a report full of tables. `opened` is any font of pdfkit; all of them share their methods.
 */
export function shapeFiguresByCharacter(opened: object): void {
  const methods = Object.getPrototypeOf(opened) as ShapingFont
  if (shapesFigures.has(methods)) return
  shapesFigures.add(methods)
  const shaped = methods.layoutCached
  methods.layoutCached = function (word) {
    if (word.length < 2 || !figures.test(word)) return shaped.call(this, word)
    const parts = Array.from(word, (character) => shaped.call(this, character))
    return {
      glyphs: parts.flatMap(({ glyphs }) => glyphs),
      positions: parts.flatMap(({ positions }) => positions),
      advanceWidth: parts.reduce((sum, part) => sum + part.advanceWidth, 0),
    }
  }
}
