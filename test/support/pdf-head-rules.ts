import type { PdfLine, PdfPage } from './pdf-geometry.ts'
import {
  centre,
  type ExpectedForm,
  type FormProblem,
  isMark,
  near,
  problem,
  ruleBelow,
  sized,
  tolerance,
  width,
} from './pdf-ruler.ts'

const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
const partyName = 'ĐẢNG CỘNG SẢN VIỆT NAM'

/** A rule of 1/3–1/2 of the text above it. */
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

/** The mark that the Party's form puts in the place of a rule: alone, right below and on the middle of the text. */
function checkMark(page: PdfPage, lines: readonly PdfLine[], mark: string, what: string): readonly FormProblem[] {
  const last = lines[lines.length - 1]
  if (!last) return [problem(page, `${what} is missing`)]
  const found = page.lines.some(
    (line) =>
      line.text === mark &&
      line.baseline > last.baseline &&
      line.baseline < last.baseline + 8 &&
      near(centre(line), centre(last), 0.5),
  )
  return [
    ...(found ? [] : [problem(page, `no “${mark}” below ${what}`)]),
    ...(ruleBelow(page, last) ? [problem(page, `a rule is drawn below ${what}`)] : []),
  ]
}

/** Bold lines of one block, each right below the one before. */
const joinedLines = (lines: readonly PdfLine[]): readonly PdfLine[] => {
  const end = lines.findIndex((line, index) => index > 0 && line.baseline - (lines[index - 1]?.baseline ?? 0) >= 7)
  return end === -1 ? lines : lines.slice(0, end)
}

/** Quốc hiệu and Tiêu ngữ, or the Party's name, over a rule as long as the text. */
function checkNation(page: PdfPage, form: ExpectedForm, name: PdfLine): readonly FormProblem[] {
  const below = form.profile === 'nd30' ? page.lines.find((line) => line.text === motto) : name
  if (!below) return [problem(page, 'the head lacks Tiêu ngữ')]
  const rule = ruleBelow(page, below)
  return [
    ...(name.isBold && below.isBold ? [] : [problem(page, 'Quốc hiệu and Tiêu ngữ are not bold')]),
    ...sized(page, name, form.sizes.nationalName),
    ...sized(page, below, form.sizes.motto),
    ...(rule && near(width(rule), width(below))
      ? []
      : [problem(page, 'the rule below Tiêu ngữ is not as long as its text')]),
  ]
}

/** Number and place and date: on one line, each on the middle of its column. */
function checkNumberAndDate(page: PdfPage, form: ExpectedForm, name: PdfLine, type: string): readonly FormProblem[] {
  const number = page.lines.find(
    (line) => (form.profile === 'nd30' ? /^Số: / : /^Số /).test(line.text) && !isMark(page, line),
  )
  const date = page.lines.find(
    (line) => /, ngày.*tháng.*năm \d{4}$/.test(line.text) && line.left > 60 && line.baseline < 110,
  )
  const isMinutes = type === 'BIÊN BẢN'
  // Papers of the office that are in no number series.
  const isSlip = ['PHIẾU TRÌNH', 'KỊCH BẢN ĐIỀU HÀNH', 'TÀI LIỆU DÀNH CHO CHỦ TRÌ'].includes(type)
  const misplaced = page.lines.some((line) => /^Số:? *\d/.test(line.text) && !number)
  return [
    ...(number || isSlip
      ? []
      : [problem(page, misplaced ? 'the number is not written as the form asks' : 'the head lacks the number')]),
    ...(date && isMinutes ? [problem(page, 'minutes bear no place and date in their head')] : []),
    ...(date || isMinutes ? [] : [problem(page, 'the head lacks place and date')]),
    ...(number ? sized(page, number, form.sizes.number) : []),
    ...(date ? sized(page, date, form.sizes.date) : []),
    ...(date && !date.isItalic ? [problem(page, 'place and date are not italic')] : []),
    ...(date && !near(centre(date), centre(name), 0.5)
      ? [problem(page, 'place and date are not centred under Quốc hiệu')]
      : []),
    ...(number && date && !near(number.baseline, date.baseline, 0.1)
      ? [problem(page, 'number and date do not stand on one line')]
      : []),
    ...(date ? checkZeros(page, date) : []),
    ...(number && /^Số:? *\d(?!\d)/.test(number.text)
      ? [problem(page, `“${number.text}” lacks the zero of a number below 10`)]
      : []),
  ]
}

/** Days below 10 and the months 1 and 2 take a zero, the months 3 to 9 do not. */
function checkZeros(page: PdfPage, date: PdfLine): readonly FormProblem[] {
  const written = /ngày (\d+) tháng (\d+) năm/.exec(date.text)
  if (!written) return []
  const [, day = '', month = ''] = written
  const right = /^\d\d$/.test(day) && (Number(month) <= 2 ? /^0[12]$/ : /^([3-9]|1[0-2])$/).test(month)
  return right ? [] : [problem(page, `“${date.text}” has its zeros in the wrong places`)]
}

/** Of a công văn: its subject right under the number (mục II.5), and no title of a type. */
function checkLetterSubject(page: PdfPage, form: ExpectedForm, number: PdfLine): readonly FormProblem[] {
  const isParty = form.profile !== 'nd30'
  const subject = page.lines.find(
    (line) => line.baseline > number.baseline + 1 && near(centre(line), centre(number), 1),
  )
  const label = page.lines.find((line) => line.text.startsWith('Kính gửi:'))
  const upright = subject && !subject.isBold && subject.isItalic === isParty
  return [
    ...(label ? [] : [problem(page, '“Kính gửi” is missing')]),
    ...(subject && (isParty || subject.text.startsWith('V/v '))
      ? [
          ...sized(page, subject, form.sizes.letterSubject),
          ...(upright ? [] : [problem(page, `“${subject.text}” is not ${isParty ? 'italic' : 'upright'}`)]),
          ...(subject.baseline - number.baseline < 8
            ? []
            : [problem(page, 'the subject does not stand right under the number')]),
        ]
      : [problem(page, 'the subject is not centred under the number')]),
  ]
}

export function checkHead(page: PdfPage, form: ExpectedForm): readonly FormProblem[] {
  const isParty = form.profile !== 'nd30'
  const name = page.lines.find((line) => line.text === (isParty ? partyName : nationalName))
  if (!name) return [problem(page, `the head lacks “${isParty ? partyName : nationalName}”`)]
  const lower = page.lines.find((line) => /^Số:? |, ngày.*tháng.*năm \d{4}$/.test(line.text))
  const headEnd = lower?.baseline ?? name.baseline + 40
  const left = page.lines.filter((line) => line.baseline < headEnd && line.right < name.left && line.text !== '*')
  const body = left.filter((line) => line.isBold)
  const middle = (form.margins.left + page.width - form.margins.right) / 2
  const bold = page.lines.filter((line) => line.isBold && line.baseline > headEnd && near(centre(line), middle, 1))
  const [type, ...rest] = bold
  const letter = type === undefined || type.text !== type.text.toLocaleUpperCase('vi')
  const subject = joinedLines(rest.filter((line) => !letter && line.text !== '-----' && line.baseline < headEnd + 60))
  const number = page.lines.find((line) => /^Số:? /.test(line.text) && !isMark(page, line))
  return [
    ...checkNation(page, form, name),
    ...left.flatMap((line) => sized(page, line, form.sizes.issuingBody)),
    ...(isParty ? checkMark(page, body, '*', 'the issuing body') : checkShortRule(page, body, 'the issuing body')),
    ...checkNumberAndDate(page, form, name, letter ? '' : type.text),
    ...(letter
      ? number
        ? checkLetterSubject(page, form, number)
        : []
      : [
          ...sized(page, type, form.sizes.documentType),
          ...subject.flatMap((line) => sized(page, line, form.sizes.subject)),
          ...(isParty
            ? checkMark(page, subject, '-----', 'the subject')
            : checkShortRule(page, subject, 'the subject')),
        ]),
  ]
}
