import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { shapeFiguresByCharacter } from './figure-shaping.ts'
import { type DrawnPage, gatherPageCommands } from './page-content.ts'
import { fontFamily } from './page-form.ts'
import { addSignatureFields, type FormDocument, type SignaturePlace } from './signature-fields.ts'
import { FontMissingGlyph, pairWidths, type TextMeasure, type TextStyle } from './text-measure.ts'
import { findTinos } from './tinos.ts'

/** What pdfmake's document offers besides pdfkit's own interface. */
interface OpenedFont {
  widthOfString(text: string, size: number, features?: undefined): number
  lineHeight(size: number): number
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
}

interface BlankDocument {
  readonly page: DrawnPage
  provideFont(family: string, bold: boolean, italics: boolean): OpenedFont
}

export interface PdfEngine {
  readonly measure: TextMeasure
  /** `signature`: empty signature fields are set there. */
  produce(definition: TDocumentDefinitions, signature?: SignaturePlace): Promise<Uint8Array>
}

/** pdfmake with Tinos as its only font, shut off from the network and from every other file. One a process: pdfmake is global. */
export async function openPdfEngine(fontDirectory: string | null): Promise<PdfEngine> {
  const files = findTinos(fontDirectory)
  const paths = new Set<string>(Object.values(files))
  pdfmake.setFonts({ [fontFamily]: { ...files } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => paths.has(path))

  const blank = await pdfmake.createPdf({ content: '', defaultStyle: { font: fontFamily } }).getStream()
  const provider = blank as unknown as BlankDocument
  gatherPageCommands(provider.page)
  shapeFiguresByCharacter(provider.provideFont(fontFamily, false, false))
  return {
    measure: measureWith(provider),
    async produce(definition, signature) {
      if (!signature) return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
      // The fields go onto a page that is drawn already: pdfkit must not have let go of it.
      const output = pdfmake.createPdf(definition, { bufferPages: true })
      addSignatureFields((await output.getStream()) as unknown as FormDocument, signature)
      return new Uint8Array(await output.getBuffer())
    },
  }
}

/** One style of the font with what was learned of it. */
interface KnownFont {
  readonly width: (text: string) => number
  readonly printable: Set<string>
  readonly opened: OpenedFont
}

function measureWith(provider: BlankDocument): TextMeasure {
  const know = (bold: boolean, italic: boolean): KnownFont => {
    const opened = provider.provideFont(fontFamily, bold, italic)
    return { opened, printable: new Set(), width: pairWidths((text) => opened.widthOfString(text, 1)) }
  }
  const [plain, italic, bold, boldItalic] = [know(false, false), know(false, true), know(true, false), know(true, true)]
  const fontOf = (style: TextStyle) => (style.bold ? (style.italic ? boldItalic : bold) : style.italic ? italic : plain)
  return {
    naturalLine: plain.opened.lineHeight(1),
    width: (text, size, style) => fontOf(style).width(text) * size,
    requireGlyphs(text, style) {
      const { printable, opened } = fontOf(style)
      for (const character of text) {
        if (printable.has(character)) continue
        const codePoint = character.codePointAt(0)
        if (codePoint !== undefined && !opened.font.hasGlyphForCodePoint(codePoint))
          throw new FontMissingGlyph(character, text)
        printable.add(character)
      }
    },
  }
}
