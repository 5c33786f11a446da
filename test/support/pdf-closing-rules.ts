import type { PdfLine, PdfPage } from './pdf-geometry.ts'
import { ascent, centre, descent, type ExpectedForm, type FormProblem, problem, within } from './pdf-ruler.ts'
import { textEnd, textPages } from './pdf-text-rules.ts'

/** Lines of one signature: in the signing size, on one middle. */
function signatureColumn(page: PdfPage, form: ExpectedForm, from: number, side: 'left' | 'right') {
  const half = page.width / 2
  return page.lines.filter(
    (line) =>
      line.baseline > from &&
      line.left > form.margins.left + 1 &&
      within(line.size, form.sizes.signature) &&
      (side === 'left' ? centre(line) < half : centre(line) > half),
  )
}

/** The widest blank between two lines of the column; nothing may be drawn in it. */
function checkBlank(
  page: PdfPage,
  form: ExpectedForm,
  column: readonly PdfLine[],
  side: 'left' | 'right',
): readonly FormProblem[] {
  const gaps = column.slice(1).map((line, index) => {
    const above = column[index] ?? line
    return { from: above.baseline + descent(above), to: line.baseline - ascent(line) }
  })
  const last = column.at(-1)
  // Titles alone: the draft does not know its signer yet, and the blank runs to the end of the page.
  if (last && last.text === last.text.toLocaleUpperCase('vi'))
    gaps.push({ from: last.baseline + descent(last), to: page.height - form.margins.bottom })
  const widest = gaps.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best), { from: 0, to: 0 })
  const half = page.width / 2
  const drawn = page.drawings.some(
    (drawing) =>
      drawing.bottom > widest.from &&
      drawing.top < widest.to &&
      (side === 'left' ? drawing.left < half : drawing.right > half),
  )
  return [
    ...(widest.to - widest.from >= 25
      ? []
      : [problem(page, `only ${(widest.to - widest.from).toFixed(1)} mm are left blank for the signature`)]),
    ...(drawn ? [problem(page, 'something is drawn in the space for the signature')] : []),
  ]
}

/** "Nơi nhận:" 12 pt bold italic, of the Party 14 pt upright and underlined; the list in its own size. */
function checkRecipients(page: PdfPage, form: ExpectedForm): readonly FormProblem[] {
  const label = page.lines.find((line) => line.text === 'Nơi nhận:')
  if (!label) return []
  const isParty = form.profile !== 'nd30'
  const underlined = page.drawings.some(
    (drawing) =>
      drawing.top > label.baseline - 0.5 &&
      drawing.bottom < label.baseline + 1.5 &&
      Math.abs(drawing.left - label.left) < 0.5,
  )
  const styled = isParty ? !label.isBold && !label.isItalic && underlined : label.isBold && label.isItalic
  const items = page.lines.filter(
    (line) => line.baseline > label.baseline && line.text.startsWith('- ') && line.left < form.margins.left + 2,
  )
  const last = items[items.length - 1]
  return [
    ...(styled && within(label.size, [form.sizes.recipientsLabel, form.sizes.recipientsLabel])
      ? []
      : [
          problem(
            page,
            `“Nơi nhận:” is not ${form.sizes.recipientsLabel} pt ${isParty ? 'upright and underlined' : 'bold italic'}`,
          ),
        ]),
    ...items
      .filter((line) => !within(line.size, [form.sizes.recipients, form.sizes.recipients]))
      .map((line) => problem(page, `“${line.text}” is set in ${line.size} pt`)),
    ...(last && /^- Lưu/.test(last.text) ? [] : [problem(page, 'Nơi nhận does not end with “- Lưu”')]),
  ]
}

/** The end mark, the blank of 25 mm for each signature, and Nơi nhận. */
export function checkClosing(pages: readonly PdfPage[], form: ExpectedForm): readonly FormProblem[] {
  const text = textPages(pages)
  const page = text[text.length - 1]
  if (!page) return []
  const marks = page.lines.filter((line) => line.text.endsWith('./.'))
  if (form.endMark === '.' && marks.length > 0) return [problem(page, 'the text ends with “./.”')]
  if (form.endMark === './.' && marks.length === 0) {
    return [problem(page, 'the end mark “./.” is not on the page of the signature')]
  }
  const recipients = page.lines.find((line) => line.text === 'Nơi nhận:')
  const end = textEnd(page)
  // Below minutes without an end mark the two signatures stand above "Nơi nhận".
  const from = marks.at(-1)?.baseline ?? (end < page.height ? end : 0)
  const right = signatureColumn(page, form, from, 'right')
  const left = signatureColumn(page, form, from, 'left').filter((line) => line.isBold)
  const isPair = left.length >= 2
  return [
    ...checkBlank(page, form, right, 'right'),
    ...(isPair ? checkBlank(page, form, left, 'left') : []),
    ...(recipients || isPair ? [] : [problem(page, '“Nơi nhận:” is missing')]),
    ...checkRecipients(page, form),
  ]
}
