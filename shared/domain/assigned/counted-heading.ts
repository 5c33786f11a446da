import type { Variable } from '../catalogue/variable.ts'
import type { PrintedMeasure } from '../intake/heading-text.ts'
import type { Lexicon } from '../intake/lexicon.ts'
import { type AssignedMeasure, isAssignable } from './assigned-figure.ts'
import type { AssignedSheetContext, Counted } from './assigned-recognition.ts'

/** What a wording of a sheet counts, or why it counts nothing that can be assigned. */
export type CountedHeading =
  | { readonly kind: 'counted'; readonly counted: Counted }
  /** The wording says that something is assigned, not what: "Chỉ tiêu giao". */
  | { readonly kind: 'assigned_only'; readonly percent: boolean }
  /** `isOpen`: numbers below it are worth a word to whoever imports them. */
  | { readonly kind: 'left_out'; readonly reason: string; readonly isOpen: boolean }
  | { readonly kind: 'ambiguous'; readonly variables: readonly Variable[] }
  | { readonly kind: 'unknown' }

const achieved = ['actual', 'accumulated', 'in_period', 'estimate', 'previous', 'same_period'] as const

const has = (lexicon: Lexicon, text: string, role: (typeof achieved)[number]): boolean =>
  lexicon.roles.without(text, role) !== lexicon.words.plain(text)

/** "% KH", "Tỷ lệ hoàn thành chỉ tiêu": a share of what was assigned, not an assigned rate. */
const shareOfPlan = /\b(?:phantram|ty le|ti le)(?: (?:hoan thanh|dat|th))* (?:kh|chi tieu|so giao|muc tieu|du toan)\b/

/** Without the words that only say that something is assigned, or that a rate is meant. */
const bare = (lexicon: Lexicon, text: string): string =>
  lexicon.roles.without(lexicon.roles.without(text, 'plan'), 'percent')

/**
 * Reads headings, outermost first and without their time: "BHXH tự nguyện › Chỉ tiêu giao", "Tỷ lệ bao phủ BHYT (%)".
 * What says that something was reached ("Thực hiện", "% thực hiện kế hoạch") is no assigned figure.
 */
export function countedHeading(
  path: readonly string[],
  printed: PrintedMeasure | null,
  { lexicon, hasRate }: Pick<AssignedSheetContext, 'lexicon' | 'hasRate'>,
): CountedHeading {
  const joined = path.join(' ')
  const isPercent = printed?.measure === 'percent' || lexicon.roles.roleOf(joined) === 'percent'
  const role = lexicon.roles.roleOf(isPercent ? lexicon.roles.without(joined, 'percent') : joined)
  if (role === 'comparison') return { kind: 'left_out', reason: 'cột so sánh: không phải chỉ tiêu giao', isOpen: false }
  if (role === 'note') return { kind: 'left_out', reason: 'cột ghi chú', isOpen: false }
  const saysAchieved = achieved.some((one) => has(lexicon, joined, one))
  const isShare = isPercent && path.some((text) => shareOfPlan.test(lexicon.words.plain(text)))
  if (isShare) return { kind: 'left_out', reason: 'tỷ lệ thực hiện: phần mềm tự tính lại', isOpen: false }
  const isAssigned = role === 'plan' && !(isPercent && saysAchieved)
  if (saysAchieved && !isAssigned)
    return { kind: 'left_out', reason: 'số thực hiện: không phải chỉ tiêu giao', isOpen: false }

  const measure: AssignedMeasure = isPercent ? 'percent' : 'count'
  const words = path.map((text) => bare(lexicon, text))
  if (words.every((text) => lexicon.words.key(text) === '') && role === 'plan')
    return { kind: 'assigned_only', percent: isPercent }
  const meaning = lexicon.resolve(words, isPercent ? null : (printed?.measure ?? null))
  switch (meaning.kind) {
    case 'unknown':
      return { kind: 'unknown' }
    case 'ambiguous':
      return meaning
    case 'derived':
      return {
        kind: 'left_out',
        reason: 'chỉ tiêu tổng hợp: ghi riêng BHXH bắt buộc và BHXH tự nguyện thì mới ghi nhận được',
        isOpen: true,
      }
    case 'variable': {
      const { variable } = meaning
      if (!isAssignable(variable))
        return {
          kind: 'left_out',
          reason: `“${variable.label}” không phải là chỉ tiêu phát triển người tham gia`,
          isOpen: false,
        }
      if (measure === 'percent' && !hasRate(variable.code))
        return { kind: 'left_out', reason: `tỷ lệ của “${variable.label}” không rõ mẫu số`, isOpen: true }
      return { kind: 'counted', counted: { variable, measure, exponent: isPercent ? 0 : (printed?.exponent ?? 0) } }
    }
  }
}
