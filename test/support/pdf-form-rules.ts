import type { FormProfile } from '../../shared/domain/documents/content.ts'
import { checkClosing } from './pdf-closing-rules.ts'
import type { PdfGeometry, PdfPage } from './pdf-geometry.ts'
import { checkHead } from './pdf-head-rules.ts'
import {
  ascent,
  beginsPart,
  centre,
  descent,
  type ExpectedForm,
  expectedForms,
  type FormProblem,
  illustrativeMark,
  isMark,
  isPageNumber,
  near,
  problem,
  tolerance,
  within,
} from './pdf-ruler.ts'
import { checkAppendices, checkText } from './pdf-text-rules.ts'

/**
 * Everything the form rules find wrong; empty for a document that a clerk with a ruler accepts. Without a profile it is
 * read from the head: the Party's name, and the end mark, which HD 05-HD/VPTW gave up.
 */
export function checkForm(geometry: PdfGeometry, profile?: FormProfile): readonly FormProblem[] {
  const [first] = geometry.pages
  if (!first) return [{ page: 0, message: 'the file has no pages' }]
  const form = expectedForms[profile ?? printedProfile(geometry)]
  return [
    ...geometry.pages.flatMap((page) => checkPaperAndMargins(page, form)),
    ...checkNumbers(geometry.pages, form),
    ...checkFonts(geometry),
    ...checkHead(first, form),
    ...checkText(geometry.pages, form),
    ...checkAppendices(geometry.pages, form),
    ...checkClosing(geometry.pages, form),
    ...checkIllustrative(geometry.pages),
  ]
}

function printedProfile({ pages }: PdfGeometry): FormProfile {
  if (!pages[0]?.lines.some(({ text }) => text === 'ĐẢNG CỘNG SẢN VIỆT NAM')) return 'nd30'
  return pages.some(({ lines }) => lines.some(({ text }) => text.endsWith('./.'))) ? 'party_36' : 'party_05'
}

function checkPaperAndMargins(page: PdfPage, { margins }: ExpectedForm): readonly FormProblem[] {
  const upright = near(page.width, 210, 0.5) && near(page.height, 297, 0.5)
  const lying = near(page.width, 297, 0.5) && near(page.height, 210, 0.5)
  const paper =
    upright || lying ? [] : [problem(page, `paper is ${page.width.toFixed(1)} × ${page.height.toFixed(1)} mm, not A4`)]
  const sidesOf = (box: { left: number; right: number; top: number; bottom: number }) =>
    [
      box.left < margins.left - tolerance && 'left',
      box.right > page.width - margins.right + tolerance && 'right',
      box.top < margins.top - 1 && 'top',
      box.bottom > page.height - margins.bottom + 1 && 'bottom',
    ].filter((side) => side !== false)
  const text = page.lines
    .filter((line) => !isPageNumber(line) && !isMark(page, line))
    .map((line) => ({
      what: `“${line.text}”`,
      sides: sidesOf({ ...line, top: line.baseline - ascent(line), bottom: line.baseline + descent(line) }),
    }))
  const drawn = page.drawings.map((drawing) => ({ what: 'a drawing', sides: sidesOf(drawing) }))
  const outside = [...text, ...drawn].filter(({ sides }) => sides.length > 0)
  return [
    ...paper,
    ...outside.map(({ what, sides }) => problem(page, `${what} runs into the ${sides.join(' and ')} margin`)),
  ]
}

function checkNumbers(pages: readonly PdfPage[], { margins }: ExpectedForm): readonly FormProblem[] {
  let count = 0
  return pages.flatMap((page) => {
    count = beginsPart(page) ? 1 : count + 1
    const [number] = page.lines.filter((line) => isPageNumber(line))
    if (count === 1) return number ? [problem(page, `the first page of a part bears the number ${number.text}`)] : []
    if (!number) return [problem(page, `the number ${count} is missing in the top margin`)]
    const middle = number.baseline - ascent(number) / 2
    return [
      ...(number.text === String(count) ? [] : [problem(page, `numbered ${number.text}, should be ${count}`)]),
      ...(near(centre(number), (margins.left + page.width - margins.right) / 2, 0.5)
        ? []
        : [problem(page, 'the page number is not centred')]),
      ...(middle > 8 && middle < 12.5
        ? []
        : [problem(page, `the page number stands ${middle.toFixed(1)} mm from the edge`)]),
      ...(within(number.size, [13, 14]) ? [] : [problem(page, `the page number is set in ${number.size} pt`)]),
    ]
  })
}

function checkFonts(geometry: PdfGeometry): readonly FormProblem[] {
  const fonts = geometry.fonts.flatMap((font) => [
    ...(font.isEmbedded ? [] : [{ page: 0, message: `the font ${font.name} is not embedded` }]),
    ...(font.name.startsWith('Tinos') ? [] : [{ page: 0, message: `the font ${font.name} is not Tinos` }]),
  ])
  const composed = geometry.rawText.normalize('NFC') === geometry.rawText
  const strange = /[\ufffd\ue000-\uf8ff]/.exec(geometry.rawText)
  return [
    ...fonts,
    ...(composed ? [] : [{ page: 0, message: 'text is not in composed letters (NFC)' }]),
    ...(strange ? [{ page: 0, message: 'text does not extract: it holds characters without a meaning' }] : []),
    ...geometry.pages
      .filter((page) => page.emptyBoxes > 0)
      .map((page) => problem(page, 'a character prints as an empty box')),
  ]
}

function checkIllustrative(pages: readonly PdfPage[]): readonly FormProblem[] {
  const marked = pages.filter((page) => page.lines.some((line) => isMark(page, line)))
  if (marked.length === 0 || marked.length === pages.length) return []
  return pages.filter((page) => !marked.includes(page)).map((page) => problem(page, `“${illustrativeMark}” is missing`))
}
