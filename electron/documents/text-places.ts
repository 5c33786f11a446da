import { decodePDFRawStream, PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { type ContentToken, contentTokens } from './content-tokens.ts'
import { type Matrix, matrixOf, multiplied, type Rectangle, transformed } from './pdf-matrix.ts'
import type { SourcePage, SourcePdf } from './read-pdf.ts'

const name = (text: string) => PDFName.of(text)

/** Streams longer than this when unpacked are drawings of maps and plans; their text is not looked for. */
const longestStream = 2 * 1024 * 1024
const chunk = 64 * 1024
const deepestForm = 4
/** Width of a letter in sizes; Vietnamese in the usual fonts takes a little less. */
const letterWidth = 0.5

interface Place {
  readonly transform: Matrix
  readonly resources: PDFObject | undefined
  readonly depth: number
}

/**
 * Where text stands on a page, roughly and in the page's own units: enough to keep out of its way. Text inside pictures
 * is not seen.
 */
export function textPlaces({ context }: SourcePdf, page: SourcePage): readonly Rectangle[] {
  const places: Rectangle[] = []
  const contents = page.dict.lookup(name('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents]
  const text = streams.map(unpacked).join('\n')
  const resources = context.lookup(page.inherited('Resources'))
  read(text, { transform: [1, 0, 0, 1, 0, 0], resources, depth: 0 }, places)
  return places
}

function unpacked(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  try {
    // Piece by piece: asked for all at once, the library makes room for as much as was asked.
    const source = decodePDFRawStream(stream)
    let text = ''
    while (text.length < longestStream) {
      const bytes = source.getBytes(chunk)
      if (bytes.length === 0) return text
      text += Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    }
    return ''
  } catch {
    // A page that cannot be unpacked here is joined as it is all the same; only its stamp takes the usual place.
    return ''
  }
}

interface TextState {
  transform: Matrix
  line: Matrix
  text: Matrix
  size: number
  leading: number
  /** Bytes that a letter of the present font takes. */
  bytes: number
}

function read(stream: string, { transform, resources, depth }: Place, places: Rectangle[]): void {
  const state: TextState = { transform, line: identity, text: identity, size: 0, leading: 0, bytes: 1 }
  const saved: Pick<TextState, 'transform' | 'size' | 'leading' | 'bytes'>[] = []
  let operands: ContentToken[] = []
  const numbers = () => operands.flatMap((token) => (token.kind === 'number' ? [token.value] : []))
  const move = (x: number, y: number): void => {
    state.line = multiplied([1, 0, 0, 1, x, y], state.line)
    state.text = state.line
  }
  const show = (): void => {
    const bytes = operands.reduce((sum, token) => sum + (token.kind === 'text' ? token.bytes : 0), 0)
    if (bytes === 0) return
    const width = (bytes / state.bytes) * letterWidth * state.size
    places.push(transformed([0, -0.25 * state.size, width, 0.9 * state.size], multiplied(state.text, state.transform)))
    state.text = multiplied([1, 0, 0, 1, width, 0], state.text)
  }
  for (const token of contentTokens(stream)) {
    if (token.kind !== 'operator') {
      operands.push(token)
      continue
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers()
    switch (token.value) {
      case 'q':
        saved.push({ transform: state.transform, size: state.size, leading: state.leading, bytes: state.bytes })
        break
      case 'Q':
        Object.assign(state, saved.pop())
        break
      case 'cm':
        state.transform = multiplied([a, b, c, d, e, f], state.transform)
        break
      case 'BT':
        state.line = identity
        state.text = identity
        break
      case 'Tf':
        state.size = a
        state.bytes = bytesOfLetter(operands, resources)
        break
      case 'TL':
        state.leading = a
        break
      case 'Tm':
        state.line = [a, b, c, d, e, f]
        state.text = state.line
        break
      case 'TD':
        state.leading = -b
        move(a, b)
        break
      case 'Td':
        move(a, b)
        break
      case 'T*':
        move(0, -state.leading)
        break
      case "'":
      case '"':
        move(0, -state.leading)
        show()
        break
      case 'Tj':
      case 'TJ':
        show()
        break
      case 'Do':
        if (depth < deepestForm) readForm(operands, { transform: state.transform, resources, depth }, places)
        break
    }
    operands = []
  }
}

/** Composite fonts, which Vietnamese papers mostly use, take two bytes a letter. */
function bytesOfLetter(operands: readonly ContentToken[], resources: PDFObject | undefined): number {
  const key = operands.find((token) => token.kind === 'name')
  const fonts = resources instanceof PDFDict ? resources.lookup(name('Font')) : undefined
  const font = key !== undefined && fonts instanceof PDFDict ? fonts.lookup(name(key.value)) : undefined
  return font instanceof PDFDict && font.lookup(name('Subtype')) === name('Type0') ? 2 : 1
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

function readForm(operands: readonly ContentToken[], place: Place, places: Rectangle[]): void {
  const key = operands.findLast((token) => token.kind === 'name')
  const forms = place.resources instanceof PDFDict ? place.resources.lookup(name('XObject')) : undefined
  if (key === undefined || !(forms instanceof PDFDict)) return
  const form = forms.lookup(name(key.value))
  if (!(form instanceof PDFRawStream) || form.dict.lookup(name('Subtype')) !== name('Form')) return
  const transform = multiplied(matrixOf(form.dict.lookup(name('Matrix'))), place.transform)
  const resources = form.dict.lookup(name('Resources')) ?? place.resources
  read(unpacked(form), { transform, resources, depth: place.depth + 1 }, places)
}
