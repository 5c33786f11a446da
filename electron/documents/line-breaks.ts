/** White space at which a line may break; a no-break space is not one. */
const breakable = /[ \t\r\n]+/

/** Words that are read as one: a centred line never ends inside them ("THỰC / HIỆN"). */
const compounds = [
  'ban chỉ đạo',
  'ủy ban nhân dân',
  'hội đồng nhân dân',
  'thực hiện',
  'chính sách',
  'bảo hiểm xã hội',
  'bảo hiểm y tế',
  'thành phố',
  'đà nẵng',
  'đồng tháp',
  'hồ chí minh',
  'kết quả',
  'kế hoạch số \\S+',
  'nhiệm vụ',
  'trọng tâm',
  'mục tiêu',
  'đơn vị',
  'năm \\d{4}',
]
const compound = new RegExp(`(?<!\\p{L})(?:${compounds.join('|')})(?!\\p{L})`, 'giu')
/** Stands for the space inside a compound while lines are made up; from Unicode's private area, so never in a text. */
const glue = '\ue000'

/** Words of a centred line, compounds in one piece unless they are wider than the line. */
function centredWords(text: string, widthOf: (line: string) => number, available: number): readonly string[] {
  const joined = text.replace(compound, (match) => (widthOf(match) > available ? match : match.replaceAll(' ', glue)))
  return joined.split(breakable).filter((word) => word !== '')
}

/**
 * Lines of nearly equal width for centred text (names of agencies, subjects): as few lines as fit, and among those
 * breaks the one with the shortest longest line. A "\n" in the text is kept as a break.
 */
export function balanceLines(text: string, widthOf: (line: string) => number, available: number): readonly string[] {
  const widthOfGlued = (line: string) => widthOf(line.replaceAll(glue, ' '))
  return text
    .split('\n')
    .flatMap((part) => balancePart(centredWords(part, widthOf, available), widthOfGlued, available))
    .map((line) => line.replaceAll(glue, ' '))
}

function balancePart(
  words: readonly string[],
  widthOf: (line: string) => number,
  available: number,
): readonly string[] {
  const greedy = fillLines(words, widthOf, available)
  if (greedy.length < 2) return greedy
  let [low, high] = [0, available]
  let best = greedy
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    const lines = fillLines(words, widthOf, middle)
    if (lines.length <= greedy.length && lines.every((line) => widthOf(line) <= middle)) {
      best = lines
      high = middle
    } else low = middle
  }
  return best
}

/** Lines filled one after the other, as the page does it; a word wider than `available` has a line of its own. */
export function fillLines(
  words: readonly string[],
  widthOf: (line: string) => number,
  available: number,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > available) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** A line with a word wider than `available`, cut where it must be; any other line as it is. */
export function breakAnywhere(line: string, widthOf: (line: string) => number, available: number): readonly string[] {
  if (widthOf(line) <= available) return [line]
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (piece !== '' && widthOf(piece + character) > available) {
      pieces.push(piece.trimEnd())
      piece = ''
    }
    piece += piece === '' && character === ' ' ? '' : character
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/**
 * Length of a rule "1/3 to 1/2 of the text, centred" (NĐ 30/2020): inside the range of the longest line and, where the
 * ranges meet, of the last line too, under which the rule stands.
 */
export function ruleLength(lineWidths: readonly number[]): number {
  const longest = Math.max(...lineWidths)
  const last = lineWidths[lineWidths.length - 1] ?? longest
  const least = Math.max(longest / 3, last / 3)
  const most = Math.min(longest / 2, last / 2)
  return least <= most ? (least + most) / 2 : longest * 0.4
}
