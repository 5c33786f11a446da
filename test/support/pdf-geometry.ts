import { getDocument, OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One run of text on one baseline; lengths in millimetres from the top left corner, size in points. */
export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Distance of the baseline from the top edge. */
  readonly baseline: number
  readonly size: number
  readonly font: string
  readonly isBold: boolean
  readonly isItalic: boolean
}

/** A horizontal stroke. */
export interface PdfRule {
  readonly left: number
  readonly right: number
  readonly top: number
}

/** Where anything but text is painted: strokes, filled shapes, pictures. */
export interface PdfDrawing {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PdfFont {
  /** Without the subset's prefix: "Tinos-Bold". */
  readonly name: string
  readonly isEmbedded: boolean
}

export interface PdfPage {
  readonly number: number
  readonly width: number
  readonly height: number
  /** In the order of the file. */
  readonly lines: readonly PdfLine[]
  readonly rules: readonly PdfRule[]
  readonly drawings: readonly PdfDrawing[]
  /** Characters for which the font has no shape. */
  readonly emptyBoxes: number
  /** Lines joined by spaces, no-break spaces made plain. */
  readonly text: string
}

export interface PdfGeometry {
  readonly pages: readonly PdfPage[]
  readonly fonts: readonly PdfFont[]
  /** As stored, without any normalisation. */
  readonly rawText: string
}

const toMillimetres = (points: number): number => (points * 25.4) / 72

/** A gap wider than this many sizes separates columns; justified words stand closer. */
const columnGap = 2.5
/** The same where the font changes: number and date of a narrow head stand close. */
const wordGap = 0.8

/** Reads a finished PDF back: what stands where, in which font, and which rules are drawn. */
export async function readPdfGeometry(bytes: Uint8Array): Promise<PdfGeometry> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true })
  const document = await task.promise
  try {
    const pages: PdfPage[] = []
    const fonts = new Map<string, PdfFont>()
    const raw: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const read = await readPage(page, number)
      pages.push(read.page)
      raw.push(read.rawText)
      for (const font of read.fonts) fonts.set(font.name, font)
    }
    return { pages, fonts: [...fonts.values()], rawText: raw.join('\n') }
  } finally {
    await task.destroy()
  }
}

interface LoadedFont {
  readonly name: string
  readonly missingFile?: boolean
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

async function readPage(page: PDFPageProxy, number: number) {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
  const height = y1 - y0
  const operators = await page.getOperatorList()
  const content = await page.getTextContent({ disableNormalization: true })
  const fonts = new Map<string, PdfFont>()
  const loaded = await loadedFonts(page, content.items)
  const items = content.items.flatMap((item): readonly PlacedText[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const { str, transform, width, fontName } = item as TextItem
    const font = loaded.get(fontName)
    if (!font) throw new Error(`The file names no font ${fontName}`)
    fonts.set(font.name, font)
    const [a = 0, b = 0, , , x = 0, y = 0] = transform
    return [
      {
        text: str,
        left: x - x0,
        right: x - x0 + width,
        baseline: height - (y - y0),
        size: Math.hypot(a, b),
        font: font.name,
      },
    ]
  })
  const lines = linesOf(items)
  return {
    page: {
      number,
      width: toMillimetres(x1 - x0),
      height: toMillimetres(height),
      lines,
      rules: rulesOf(operators, height),
      drawings: drawingsOf(operators, height),
      emptyBoxes: emptyBoxes(operators),
      text: lines
        .map((line) => line.text)
        .join(' ')
        .replace(/\s+/g, ' '),
    } satisfies PdfPage,
    rawText: items.map((item) => item.text).join('\n'),
    fonts: [...fonts.values()],
  }
}

/** Names and files of the fonts of a page's text; the reader gives them when it has unpacked them. */
async function loadedFonts(page: PDFPageProxy, items: readonly object[]): Promise<ReadonlyMap<string, PdfFont>> {
  const names = new Set(items.flatMap((item) => ('fontName' in item ? [String(item.fontName)] : [])))
  const fonts = [...names].map(
    (name) =>
      new Promise<readonly [string, PdfFont]>((resolve) => {
        page.commonObjs.get(name, (font: LoadedFont) =>
          resolve([name, { name: font.name.replace(/^[A-Z]{6}\+/, ''), isEmbedded: font.missingFile !== true }]),
        )
      }),
  )
  return new Map(await Promise.all(fonts))
}

interface PlacedText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly font: string
}

/** Joins what stands on one baseline in one size without a column gap. */
function linesOf(items: readonly PlacedText[]): readonly PdfLine[] {
  const lines: PlacedText[] = []
  for (const item of items) {
    const last = lines[lines.length - 1]
    const continues =
      last !== undefined &&
      Math.abs(last.baseline - item.baseline) < 0.3 &&
      Math.abs(last.size - item.size) < 0.1 &&
      item.left - last.right < (last.font === item.font ? columnGap : wordGap) * item.size &&
      item.left > last.left
    if (!continues) lines.push(item)
    else {
      const space = item.left - last.right > 0.15 * item.size && !last.text.endsWith(' ') ? ' ' : ''
      lines[lines.length - 1] = { ...last, text: last.text + space + item.text, right: item.right }
    }
  }
  return lines.map((line) => ({
    text: line.text.replace(/\s+/g, ' ').trim(),
    left: toMillimetres(line.left),
    right: toMillimetres(line.right),
    baseline: toMillimetres(line.baseline),
    size: line.size,
    font: line.font,
    isBold: /Bold/.test(line.font),
    isItalic: /Italic/.test(line.font),
  }))
}

type Matrix = [number, number, number, number, number, number]
type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>
type Point = readonly [number, number]

/** Every operator with the transformations in force where it paints. */
function eachOperator(
  operators: Operators,
  visit: (operator: number, argument: unknown, at: (x: number, y: number) => Point) => void,
): void {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const saved: Matrix[] = []
  operators.fnArray.forEach((operator, index) => {
    const argument: unknown = operators.argsArray[index]
    if (operator === OPS.save) saved.push(matrix)
    if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    if (operator === OPS.transform) matrix = Util.transform(matrix, argument as Matrix) as Matrix
    const [a, b, c, d, e, f] = matrix
    visit(operator, argument, (x, y) => [a * x + c * y + e, b * x + d * y + f])
  })
}

type PathArgument = readonly [paint: number, paths: readonly [Float32Array | null], box: Float32Array | null]

/** Single horizontal strokes. */
function rulesOf(operators: Operators, height: number): readonly PdfRule[] {
  const rules: PdfRule[] = []
  eachOperator(operators, (operator, argument, at) => {
    if (operator !== OPS.constructPath) return
    const [paint, [path]] = argument as PathArgument
    if (paint !== OPS.stroke || path === null || path.length !== 6) return
    const [, ax = 0, ay = 0, , bx = 0, by = 0] = path
    const [from, to] = [at(ax, ay), at(bx, by)]
    if (Math.abs(from[1] - to[1]) > 0.05) return
    rules.push({
      left: toMillimetres(Math.min(from[0], to[0])),
      right: toMillimetres(Math.max(from[0], to[0])),
      top: toMillimetres(height - from[1]),
    })
  })
  return rules
}

const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])

function drawingsOf(operators: Operators, height: number): readonly PdfDrawing[] {
  const drawings: PdfDrawing[] = []
  eachOperator(operators, (operator, argument, at) => {
    const corners: Point[] = []
    if (pictures.has(operator)) corners.push(at(0, 0), at(1, 1))
    if (operator === OPS.constructPath) {
      const [paint, , box] = argument as PathArgument
      if (paint === OPS.endPath || box === null) return
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box
      corners.push(at(x0, y0), at(x1, y1))
    }
    const [from, to] = corners
    if (!from || !to) return
    drawings.push({
      left: toMillimetres(Math.min(from[0], to[0])),
      right: toMillimetres(Math.max(from[0], to[0])),
      top: toMillimetres(height - Math.max(from[1], to[1])),
      bottom: toMillimetres(height - Math.min(from[1], to[1])),
    })
  })
  return drawings
}

interface ShownGlyph {
  readonly originalCharCode: number
}

/** Glyph 0 of a font is the box that stands for a shape it lacks. */
function emptyBoxes(operators: Operators): number {
  let boxes = 0
  eachOperator(operators, (operator, argument) => {
    if (operator !== OPS.showText) return
    const [glyphs] = argument as readonly [readonly (ShownGlyph | number)[]]
    boxes += glyphs.filter((glyph) => typeof glyph === 'object' && glyph.originalCharCode === 0).length
  })
  return boxes
}
