import type { PdfLine, PdfPage } from './pdf-geometry.ts'
import {
  beginsPart,
  centre,
  type ExpectedForm,
  type FormProblem,
  isMark,
  isPageNumber,
  near,
  problem,
  sized,
  within,
} from './pdf-ruler.ts'

const toMillimetres = (points: number): number => (points * 25.4) / 72

/** Pages of the text, before the appendices. */
export function textPages(pages: readonly PdfPage[]): readonly PdfPage[] {
  const appendix = pages.findIndex((page, index) => index > 0 && beginsPart(page))
  return appendix === -1 ? pages : pages.slice(0, appendix)
}

/** True inside a table or chart: between drawn lines that reach over the text. */
function drawnBands(page: PdfPage): (line: PdfLine) => boolean {
  const tops = page.drawings.filter((drawing) => drawing.bottom - drawing.top > 2).sort((one, two) => one.top - two.top)
  return (line) => tops.some((drawing) => line.baseline > drawing.top && line.baseline < drawing.bottom + 4)
}

/** Where the text begins on page 1, below the head and the subject; at the top of every other page. */
function textStart(page: PdfPage): number {
  if (page.number > 1) return 0
  const label = page.lines.find((line) => line.text.startsWith('Kính gửi:'))
  const lower = page.lines.find((line) => /^Số:? |, ngày.*tháng.*năm \d{4}$/.test(line.text))?.baseline ?? 0
  const title = page.lines.find(
    (line) => line.isBold && line.baseline > lower && line.left > 60 && /^\p{Lu}[\p{Lu} ]+$/u.test(line.text),
  )
  return label?.baseline ?? (title ? subjectEnd(page, title) : 0)
}

/** A subject of several lines may begin where paragraphs do, for it is centred: its lines stand close below the title. */
const subjectEnd = ({ lines }: PdfPage, title: PdfLine): number =>
  lines
    .filter((line) => line.isBold && line.baseline > title.baseline)
    .reduce((end, { baseline }) => (baseline - end < 7 ? baseline : end), title.baseline)

/** Paragraphs, headings and lists: text that begins at the margin or at the first-line indent, outside tables. */
function runningLines(page: PdfPage, form: ExpectedForm, end: number): readonly PdfLine[] {
  const inBand = drawnBands(page)
  const start = textStart(page)
  const { left } = form.margins
  return page.lines.filter(
    (line) =>
      !isPageNumber(line) &&
      !isMark(page, line) &&
      line.baseline > start &&
      line.baseline <= end &&
      !inBand(line) &&
      (near(line.left, left) || within(line.left, [left + 10 - 0.1, left + 12.7 + 0.1])) &&
      !isCaption(line) &&
      !(line.isItalic && line.size < 12),
  )
}

/** Centred over its table or under its chart, wherever that lets it begin. */
const isCaption = (line: PdfLine): boolean => /^(?:Bảng|Hình) \d+\. /.test(line.text) && line.size === 13

const isHeading = (line: PdfLine): boolean => line.isBold && /^(?:[IVXLC]+|\d+)\. /.test(line.text)

/** Sizes, distances and edges of the running text; no heading alone at the foot of a page. */
export function checkText(pages: readonly PdfPage[], form: ExpectedForm): readonly FormProblem[] {
  const text = textPages(pages)
  const last = text[text.length - 1]
  return text.flatMap((page) => {
    const end = page === last ? textEnd(page) : page.height
    const lines = runningLines(page, form, end)
    const foot = page.lines.filter((line) => !isPageNumber(line) && !isMark(page, line)).at(-1)
    return [
      ...lines.flatMap((line) => sized(page, line, form.sizes.body)),
      ...lines.flatMap((line, index) => checkDistance(page, form, line, lines[index + 1])),
      ...(foot && isHeading(foot) ? [problem(page, `the heading “${foot.text}” stands alone at the foot`)] : []),
    ]
  })
}

/** The text ends above "Nơi nhận", or above the first of two signing titles. */
export function textEnd(page: PdfPage): number {
  const label = page.lines.find((line) => line.text === 'Nơi nhận:')
  // The Party's form sets posts upright; no cell of a table is as large.
  const titles = page.lines.filter(
    (line) => line.size >= 13 && /^\p{Lu}[\p{Lu} ./-]+$/u.test(line.text) && line.left > 35,
  )
  const pair = titles.find((line) => titles.some((other) => other !== line && near(other.baseline, line.baseline, 0.1)))
  return Math.min(label ? label.baseline - 2 : page.height, pair ? pair.baseline - 2 : page.height)
}

/** Lines of a paragraph 1 to 1,5 lines apart and filled to the right margin; paragraphs at least 6 pt more apart. */
function checkDistance(
  page: PdfPage,
  form: ExpectedForm,
  line: PdfLine,
  next: PdfLine | undefined,
): readonly FormProblem[] {
  const single = toMillimetres(line.size * 1.15)
  const distance = next ? next.baseline - line.baseline : 0
  if (!next || distance <= 0 || distance > 2.5 * single) return []
  if (!near(next.left, form.margins.left)) {
    return distance >= single + toMillimetres(6) - 0.1
      ? []
      : [problem(page, `less than 6 pt between “${line.text}” and “${next.text}”`)]
  }
  return [
    ...(distance >= single * 0.98 && distance <= single * 1.55
      ? []
      : [problem(page, `“${next.text}” stands ${distance.toFixed(1)} mm below the line before it`)]),
    ...(line.isBold || near(line.right, page.width - form.margins.right, 0.5)
      ? []
      : [problem(page, `“${line.text}” is not justified`)]),
  ]
}

/** Label, title and reference of each appendix; Roman numbers where there are two or more. */
export function checkAppendices(pages: readonly PdfPage[], form: ExpectedForm): readonly FormProblem[] {
  const first = pages.filter((page, index) => index > 0 && beginsPart(page))
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
  return first.flatMap((page, index) => {
    const [label, title] = page.lines
    const reference = page.lines.find((line) => line.text.startsWith('(Kèm theo '))
    if (!label || !title || !reference) return [problem(page, 'the appendix lacks its title or “(Kèm theo …)”')]
    const wanted = first.length === 1 ? 'Phụ lục' : `Phụ lục ${numerals[index] ?? index + 1}`
    const middle = (form.margins.left + page.width - form.margins.right) / 2
    return [
      ...(label.text === wanted ? [] : [problem(page, `“${label.text}” should read “${wanted}”`)]),
      ...(label.isBold && title.isBold && reference.isItalic
        ? []
        : [problem(page, 'label and title of the appendix are not bold, or its reference not italic')]),
      ...(title.text === title.text.toLocaleUpperCase('vi')
        ? []
        : [problem(page, 'the title of the appendix is not in capitals')]),
      ...sized(page, label, [14, 14]),
      ...[label, title, reference]
        .filter((line) => !near(centre(line), middle, 0.5))
        .map((line) => problem(page, `“${line.text}” is not centred`)),
    ]
  })
}
