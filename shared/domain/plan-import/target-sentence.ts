import type { SectionKind } from './outline.ts'
import type { Stretch } from './sentences.ts'
import type { PlanYears } from './settle-years.ts'
import type { TargetAtom } from './target-atoms.ts'
import type { TargetLexicon } from './target-lexicon.ts'
import { type YearMention, yearMentions } from './target-years.ts'

/** What a sentence's figures are: what is to be, what was, or neither. */
export type SentenceMode = 'target' | 'baseline' | 'elsewhere'

/** What brackets add (who is not counted) must not decide what is counted. */
export const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)?/g, ' ')

/** Years that a figure is for: "(tăng 0,9% so với năm 2023)" only compares. */
export const statedYears = (text: string): readonly YearMention[] =>
  yearMentions(text.replace(/\([^()]*%[^()]*\)?/g, ' ').replace(/so với[^,.;]*?\d{4}/giu, ' '))

export const figureText = (atom: TargetAtom): string => atom.text.slice(atom.figure?.start, atom.figure?.end)

/** Words behind a figure up to the next one, inside the same part. */
export function tailOf(atoms: readonly TargetAtom[], index: number): string {
  const tail: string[] = []
  for (const atom of atoms.slice(index + 1)) {
    if (atom.figure !== null || atom.part !== atoms[index]?.part) break
    tail.push(atom.text)
  }
  return tail.join(' ')
}

/** Whether a sentence says what is to be, what was, or neither. */
export function modeOf(
  text: string,
  section: SectionKind,
  lexicon: TargetLexicon,
  { issued }: PlanYears,
): SentenceMode {
  const words = lexicon.reader.words(text)
  if (section === 'state') return 'baseline'
  const years = statedYears(text)
  const onlyPast = years.length > 0 && issued !== null && years.every((one) => one.to < issued)
  if (lexicon.has(words, 'past') || onlyPast) return 'baseline'
  if (section === 'target') return 'target'
  const future = years.some((one) => issued === null || one.to >= issued)
  if (future && lexicon.has(words, 'aspiration')) return 'target'
  return section === 'opening' ? 'baseline' : 'elsewhere'
}

/** "85% - 90%": the figure before the dash is the lower end of a range. */
export const beginsRange = (sentence: Stretch, atom: TargetAtom): boolean =>
  /^\s*[-–]\s*\d/u.test(sentence.text.slice(atom.start - sentence.start + (atom.figure?.end ?? 0)))

/** Why a figure in this place is no level to reach; null where nothing speaks against it. */
export function obstacleAt(sentence: Stretch, atom: TargetAtom, mode: SentenceMode): string | null {
  const before = atom.text.slice(0, atom.figure?.start ?? 0)
  const soFar = sentence.text.slice(0, atom.start - sentence.start) + before
  if (soFar.lastIndexOf('(') > soFar.lastIndexOf(')')) return 'Con số trong ngoặc, so sánh hoặc giải thích.'
  // "92% - 93%", "93-94%"; of "Năm 2023 - 92%" the dash is no range.
  if (/(?:\d\s?%\s*[-–]\s*|(?<!\d)\d{1,3}(?:[.,]\d+)?[-–])$/u.test(soFar)) return 'Mức trên của khoảng “… - …”.'
  if (/lần lượt/iu.test(soFar)) return 'Nhiều mức “lần lượt” cho nhiều chỉ tiêu.'
  const after = atom.text.slice(atom.figure?.end ?? 0)
  if (
    /(?:tăng|giảm)(?:\s+(?:thêm|bình quân|trung bình|ít nhất|tối thiểu|khoảng|từ|mỗi năm))*\s*$/iu.test(before) ||
    /^\s*\/\s*năm/u.test(after)
  )
    return 'Mức tăng hoặc giảm, không phải tỷ lệ cần đạt.'
  if (mode === 'baseline' && /mục tiêu|chỉ tiêu|kế hoạch/iu.test(atom.part.text.slice(0, atom.end - atom.part.start)))
    return 'Mục tiêu của thời kỳ trước.'
  const next = sentence.text.slice(atom.end - sentence.start)
  if (
    /(?:^|\s)từ\s*$/iu.test(before) &&
    !/^\s*trở/u.test(after) &&
    /^\s*(?:lên|đến|tới|-|–)\s/u.test(`${after.trim()} ${next.trim()}`)
  )
    return 'Mức đầu của khoảng “từ … đến …”.'
  return null
}
