import type { PdfGeometry, PdfLine, PdfPage, PdfRule } from './pdf-geometry.ts'

/** A place where a printed document departs from Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export interface FormProblem {
  readonly page: number
  readonly message: string
}

const illustrativeMark = 'Số liệu minh họa'
const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
/** Millimetres by which a ruler may err. */
const tolerance = 0.3
const ascent = (line: PdfLine) => (line.size * 0.891 * 25.4) / 72
const descent = (line: PdfLine) => (line.size * 0.216 * 25.4) / 72
const width = (line: { left: number; right: number }) => line.right - line.left
const centre = (line: { left: number; right: number }) => (line.left + line.right) / 2
const near = (left: number, right: number, allowed = tolerance) => Math.abs(left - right) <= allowed

/** Everything the form rules find wrong; empty for a document that a clerk with a ruler accepts. */
export function checkForm(geometry: PdfGeometry): readonly FormProblem[] {
  const [first] = geometry.pages
  if (!first) return [{ page: 0, message: 'the file has no pages' }]
  return [
    ...geometry.pages.flatMap(checkPaperAndMargins),
    ...checkNumbers(geometry.pages),
    ...checkFonts(geometry),
    ...checkHead(first),
    ...checkClosing(geometry.pages),
    ...checkIllustrative(geometry.pages),
  ]
}

const problem = (page: PdfPage, message: string): FormProblem => ({ page: page.number, message })

const isPageNumber = (line: PdfLine) => /^\d+$/.test(line.text) && line.baseline < 20
const isMark = (page: PdfPage, line: PdfLine) => line.text === illustrativeMark && line.baseline > page.height - 20

function checkPaperAndMargins(page: PdfPage): readonly FormProblem[] {
  const upright = near(page.width, 210, 0.5) && near(page.height, 297, 0.5)
  const lying = near(page.width, 297, 0.5) && near(page.height, 210, 0.5)
  const paper =
    upright || lying ? [] : [problem(page, `paper is ${page.width.toFixed(1)} × ${page.height.toFixed(1)} mm, not A4`)]
  const outside = page.lines
    .filter((line) => !isPageNumber(line) && !isMark(page, line))
    .flatMap((line) => {
      const sides = [
        line.left < 30 - tolerance && 'left',
        line.right > page.width - 20 + tolerance && 'right',
        line.baseline - ascent(line) < 20 - 1 && 'top',
        line.baseline + descent(line) > page.height - 20 + 1 && 'bottom',
      ].filter((side) => side !== false)
      return sides.length === 0 ? [] : [problem(page, `“${line.text}” runs into the ${sides.join(' and ')} margin`)]
    })
  return [...paper, ...outside]
}

/** First pages of the numbered parts: the text and each appendix. */
const beginsPart = (page: PdfPage) => page.number === 1 || /^Phụ lục( [IVX]+)?$/.test(page.lines[0]?.text ?? '')

function checkNumbers(pages: readonly PdfPage[]): readonly FormProblem[] {
  let within = 0
  return pages.flatMap((page) => {
    within = beginsPart(page) ? 1 : within + 1
    const numbers = page.lines.filter((line) => isPageNumber(line))
    const [number] = numbers
    if (within === 1) return number ? [problem(page, `the first page of a part bears the number ${number.text}`)] : []
    if (!number) return [problem(page, `the number ${within} is missing in the top margin`)]
    const middle = number.baseline - ascent(number) / 2
    return [
      ...(number.text === String(within) ? [] : [problem(page, `numbered ${number.text}, should be ${within}`)]),
      ...(near(centre(number), (30 + page.width - 20) / 2, 0.5)
        ? []
        : [problem(page, 'the page number is not centred')]),
      ...(middle > 8 && middle < 12.5
        ? []
        : [problem(page, `the page number stands ${middle.toFixed(1)} mm from the edge`)]),
      ...(number.size >= 13 && number.size <= 14 ? [] : [problem(page, `the page number is set in ${number.size} pt`)]),
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
  ]
}

/** The rule drawn closest below a line, within 3 mm. */
const ruleBelow = (page: PdfPage, line: PdfLine): PdfRule | undefined =>
  page.rules.find(
    (rule) => rule.top > line.baseline && rule.top < line.baseline + 3 && near(centre(rule), centre(line), 0.5),
  )

function checkShortRule(page: PdfPage, lines: readonly PdfLine[], what: string): readonly FormProblem[] {
  const last = lines[lines.length - 1]
  if (!last) return [problem(page, `${what} is missing`)]
  const rule = ruleBelow(page, last)
  if (!rule) return [problem(page, `no rule below ${what}`)]
  const longest = Math.max(...lines.map(width))
  const fits = width(rule) >= longest / 3 - tolerance && width(rule) <= longest / 2 + tolerance
  return fits
    ? []
    : [problem(page, `the rule below ${what} is ${width(rule).toFixed(1)} mm, its text ${longest.toFixed(1)} mm`)]
}

function checkHead(page: PdfPage): readonly FormProblem[] {
  const name = page.lines.find((line) => line.text === nationalName)
  const below = page.lines.find((line) => line.text === motto)
  const number = page.lines.find((line) => /^Số: /.test(line.text))
  const date = page.lines.find((line) => /, ngày.*tháng.*năm \d{4}$/.test(line.text))
  if (!name || !below || !number || !date) return [problem(page, 'the head lacks Quốc hiệu, Tiêu ngữ, number or date')]
  const mottoRule = ruleBelow(page, below)
  const body = page.lines.filter((line) => line.isBold && line.baseline < number.baseline && line.right < name.left)
  const letter = page.lines.find((line) => line.text.startsWith('V/v '))
  const type = page.lines.find((line) => line.isBold && line.baseline > number.baseline)
  const subject = page.lines.filter(
    (line) =>
      type && line.isBold && line.baseline > type.baseline && near(centre(line), centre(type), 1) && line.left > 31,
  )
  const joined = subject.filter((line, index) => index === 0 || line.baseline - (subject[index - 1]?.baseline ?? 0) < 7)
  const sized = (line: PdfLine, least: number, most: number) =>
    line.size >= least && line.size <= most ? [] : [problem(page, `“${line.text}” is set in ${line.size} pt`)]
  return [
    ...(name.isBold && below.isBold ? [] : [problem(page, 'Quốc hiệu and Tiêu ngữ are not bold')]),
    ...sized(name, 12, 13),
    ...sized(below, 13, 14),
    ...sized(number, 13, 13),
    ...sized(date, 13, 14),
    ...(mottoRule && near(width(mottoRule), width(below))
      ? []
      : [problem(page, 'the rule below Tiêu ngữ is not as long as its text')]),
    ...(near(number.baseline, date.baseline, 0.1) ? [] : [problem(page, 'number and date do not stand on one line')]),
    ...(date.isItalic ? [] : [problem(page, 'place and date are not italic')]),
    ...(near(centre(date), centre(name), 0.5) ? [] : [problem(page, 'place and date are not centred under Quốc hiệu')]),
    ...checkShortRule(page, body, 'the issuing body'),
    ...(letter ? checkLetterSubject(page, number, letter) : checkShortRule(page, joined, 'the subject')),
  ]
}

/** Of a công văn: “V/v …”, 12–13 pt upright, centred right under the number (mục II.5), and no title of a type. */
function checkLetterSubject(page: PdfPage, number: PdfLine, subject: PdfLine): readonly FormProblem[] {
  const distance = subject.baseline - number.baseline
  return [
    ...(subject.size >= 12 && subject.size <= 13 && !subject.isBold && !subject.isItalic
      ? []
      : [problem(page, `“${subject.text}” is not upright 12–13 pt`)]),
    ...(near(centre(subject), centre(number), 1) ? [] : [problem(page, '“V/v” is not centred under the number')]),
    ...(distance > 0 && distance < 8 ? [] : [problem(page, '“V/v” does not stand right under the number')]),
    ...(page.lines.some((line) => line.text.startsWith('Kính gửi:')) ? [] : [problem(page, '“Kính gửi” is missing')]),
  ]
}

/** The widest blank between two lines of the signature's column, with nothing drawn in it. */
function checkClosing(pages: readonly PdfPage[]): readonly FormProblem[] {
  const appendix = pages.findIndex((page, index) => index > 0 && beginsPart(page))
  const text = appendix === -1 ? pages : pages.slice(0, appendix)
  const page = text[text.length - 1]
  if (!page) return []
  const endMark = page.lines.find((line) => line.text.endsWith('./.'))
  if (!endMark) return [problem(page, 'the end mark “./.” is not on the page of the signature')]
  const column = page.lines.filter(
    (line) => line.isBold && line.baseline > endMark.baseline && centre(line) > page.width / 2,
  )
  const gaps = column.slice(1).map((line, index) => {
    const above = column[index] ?? line
    return { from: above.baseline + descent(above), to: line.baseline - ascent(line) }
  })
  const widest = gaps.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best), { from: 0, to: 0 })
  const drawn = page.rules.some((rule) => rule.top > widest.from && rule.top < widest.to && rule.right > page.width / 2)
  return [
    ...(widest.to - widest.from >= 25
      ? []
      : [problem(page, `only ${(widest.to - widest.from).toFixed(1)} mm are left blank for the signature`)]),
    ...(drawn ? [problem(page, 'something is drawn in the space for the signature')] : []),
    ...(page.lines.some((line) => line.text === 'Nơi nhận:' && line.isBold && line.isItalic && line.size === 12)
      ? []
      : [problem(page, '“Nơi nhận:” is missing or not 12 pt bold italic')]),
  ]
}

function checkIllustrative(pages: readonly PdfPage[]): readonly FormProblem[] {
  const marked = pages.filter((page) => page.lines.some((line) => isMark(page, line)))
  if (marked.length === 0 || marked.length === pages.length) return []
  return pages.filter((page) => !marked.includes(page)).map((page) => problem(page, `“${illustrativeMark}” is missing`))
}
