import type { Confidence, DraftBaseline, DraftTarget, UnplacedFigure } from './draft-plan.ts'
import type { OutlineItem } from './outline.ts'
import { linesOf } from './paragraphs.ts'
import type { Stretch } from './sentences.ts'
import type { PlanYears } from './settle-years.ts'
import { atomsOf, type TargetAtom } from './target-atoms.ts'
import type { IndicatorRule, TargetLexicon } from './target-lexicon.ts'
import {
  beginsRange,
  figureText,
  modeOf,
  obstacleAt,
  type SentenceMode,
  statedYears,
  tailOf,
  withoutBrackets,
} from './target-sentence.ts'
import type { YearMention } from './target-years.ts'
import type { Word } from './word-stream.ts'

type Years = Pick<YearMention, 'from' | 'to' | 'openEnd'>

/** What words further up lend to a figure. */
export interface Lent {
  readonly years: Years | null
  readonly rule: IndicatorRule | null
  /** Running id of the target that groups below are part of. */
  readonly main: string | null
}

export const nothingLent: Lent = { years: null, rule: null, main: null }

export interface SentenceGrounds {
  readonly lexicon: TargetLexicon
  readonly plan: PlanYears
  /** A running id for each target; the ids that people see are given when all years are settled. */
  readonly giveId: () => string
}

/** One sentence, read from left to right: years and indicators lend themselves to what follows. */
export class SentenceReading {
  readonly targets: DraftTarget[] = []
  readonly baselines: DraftBaseline[] = []
  readonly unplaced: UnplacedFigure[] = []
  lent: Lent
  readonly #item: OutlineItem
  readonly #sentence: Stretch
  readonly #lexicon: TargetLexicon
  readonly #plan: PlanYears
  readonly #mode: SentenceMode
  /** Words of atoms without a figure, waiting for one. */
  #head = ''
  /** A year stood in this sentence already. */
  #ownYears = false
  readonly #giveId: () => string

  constructor(item: OutlineItem, sentence: Stretch, lent: Lent, { lexicon, plan, giveId }: SentenceGrounds) {
    this.#item = item
    this.#sentence = sentence
    this.lent = lent
    this.#lexicon = lexicon
    this.#plan = plan
    this.#giveId = giveId
    this.#mode = modeOf(sentence.text, item.section, lexicon, plan)
  }

  run(): void {
    const atoms = atomsOf(this.#sentence, this.#lexicon.listedTogether)
    atoms.forEach((atom, index) => {
      if (atoms[index - 1]?.part !== atom.part) this.#head = ''
      this.#takeYears(atom)
      if (atom.figure === null) this.#withoutFigure(atom)
      else this.#withFigure(atom, tailOf(atoms, index))
    })
    const rule = this.#mode === 'target' ? this.#lexicon.indicator(this.#words(this.#sentence.text)) : null
    if (rule && this.targets.length === 0) this.lent = { ...this.lent, rule }
  }

  #words(text: string): readonly Word[] {
    return this.#lexicon.reader.words(text)
  }

  #takeYears(atom: TargetAtom): void {
    if (this.#mode === 'baseline') return
    const years = statedYears(atom.text).find((one) => !this.#isPast(one.to)) ?? null
    if (years === null) return
    this.#ownYears = true
    this.lent = { ...this.lent, years }
  }

  /** "học sinh … tham gia năm 2024": the year may stand behind its figure, if none stood before it. */
  #takeYearsBehind(tail: string): void {
    if (this.#ownYears || this.#mode === 'baseline') return
    const years = statedYears(tail).find((one) => !this.#isPast(one.to)) ?? null
    if (years) this.lent = { ...this.lent, years }
  }

  readonly #isPast = (year: number): boolean => this.#plan.issued !== null && year < this.#plan.issued

  #withoutFigure(atom: TargetAtom): void {
    const rule = this.#mode === 'target' ? this.#lexicon.qualitative(this.#words(atom.text)) : null
    if (rule === null) {
      this.#head = `${this.#head} ${atom.text}`
      return
    }
    this.#push(atom, rule, {
      value: null,
      comparator: null,
      confidence: 'medium',
      reason: 'Chỉ tiêu không nêu con số: người phụ trách đánh giá.',
    })
  }

  #withFigure(atom: TargetAtom, tail: string): void {
    const figure = atom.figure
    if (figure === null) return
    this.#takeYearsBehind(tail)
    const obstacle = obstacleAt(this.#sentence, atom, this.#mode)
    if (obstacle) {
      // Its words go on for the figure behind it ("từ 88% lên 95%").
      this.#head = `${this.#head} ${atom.text}`
      this.unplaced.push({
        ...this.#row(atom),
        confidence: 'low',
        reason: obstacle,
        figure: figureText(atom),
        text: atom.text,
      })
      return
    }
    const shared = this.#lexicon.shared(this.#words(`${this.#head} ${atom.text}`))
    const found =
      shared.length > 0
        ? { rules: shared, how: 'whole' as const }
        : this.#ruleFor(atom, this.#mode === 'baseline' ? '' : tail)
    this.#head = ''
    const [first] = found?.rules ?? []
    const wanted = this.#mode === 'target' || (this.#mode === 'elsewhere' && first?.anywhere === true)
    if (!found || !first || (!wanted && this.#mode !== 'baseline')) {
      const reason = first ? 'Con số nằm ngoài mục chỉ tiêu.' : 'Không nhận ra chỉ tiêu của con số này.'
      this.unplaced.push({ ...this.#row(atom), confidence: 'low', reason, figure: figureText(atom), text: atom.text })
      return
    }
    const own = statedYears(atom.text)
    const isPast = own.length > 0 && own.every((one) => this.#isPast(one.to))
    if (!wanted || isPast) {
      const { value, unit } = figure
      this.baselines.push({
        ...this.#row(atom),
        indicator: first.indicator,
        value,
        unit,
        text: atom.text,
        confidence: 'medium',
        reason: 'Hiện trạng, không phải chỉ tiêu.',
      })
      return
    }
    for (const rule of found.rules) this.#pushFigure(atom, rule, found.how)
  }

  #ruleFor(
    atom: TargetAtom,
    tail: string,
  ): { rules: readonly IndicatorRule[]; how: 'atom' | 'around' | 'lent' | 'group' } | null {
    const own = this.#words(withoutBrackets(atom.text))
    const group = this.#lexicon.group(own, this.#plan.from)
    if (group) return { rules: [group], how: 'group' }
    const exact = this.#lexicon.indicator(own)
    if (exact) return { rules: [exact], how: 'atom' }
    const around =
      this.#lexicon.indicator(this.#words(`${this.#head} ${atom.text}`)) ??
      this.#lexicon.indicator(this.#words(`${atom.text} ${tail}`))
    if (around) return { rules: [around], how: 'around' }
    return this.lent.rule && this.#mode === 'target' ? { rules: [this.lent.rule], how: 'lent' } : null
  }

  #pushFigure(atom: TargetAtom, rule: IndicatorRule, how: 'atom' | 'around' | 'lent' | 'group' | 'whole'): void {
    const figure = atom.figure
    if (figure === null) return
    const { comparator } = this.#lexicon.comparator(this.#words(atom.text), figure, rule.better)
    const doubt =
      how === 'lent'
        ? 'Chỉ tiêu lấy theo câu hoặc đề mục phía trên.'
        : how === 'around'
          ? 'Chỉ tiêu nhận ra nhờ phần câu lân cận.'
          : this.#lexicon.has(this.#words(atom.text.slice(0, figure.start)), 'about')
            ? 'Văn bản ghi mức ước chừng (“khoảng”).'
            : beginsRange(this.#sentence, atom)
              ? 'Văn bản ghi một khoảng; lấy mức dưới.'
              : this.#mode === 'elsewhere'
                ? 'Con số nằm ngoài mục chỉ tiêu.'
                : null
    this.#push(atom, rule, {
      value: figure.value,
      comparator,
      confidence: doubt === null ? 'high' : 'medium',
      reason: doubt,
      how,
    })
    this.lent = { ...this.lent, rule }
  }

  #push(
    atom: TargetAtom,
    rule: IndicatorRule,
    read: {
      value: DraftTarget['value']
      comparator: DraftTarget['comparator']
      confidence: Confidence
      reason: string | null
      how?: string
    },
  ): void {
    const words = this.#words(atom.text)
    const soFar = this.#words(this.#sentence.text.slice(0, atom.end - this.#sentence.start))
    const years = this.#yearsOf(soFar)
    const subset = read.how === 'group' || this.#lexicon.startsWith(words, 'subset')
    const quantitative = read.value !== null
    const target: DraftTarget = {
      ...this.#row(atom),
      id: this.#giveId(),
      indicator: rule.indicator,
      yearFrom: years?.from ?? null,
      yearTo: years === null ? null : years.openEnd ? (this.#plan.to ?? years.to) : years.to,
      comparator: read.comparator,
      value: read.value,
      unit: quantitative ? (atom.figure?.unit ?? '%') : null,
      nature: rule.conditional ? 'conditional' : quantitative ? 'quantitative' : 'qualitative',
      aspiration: this.#lexicon.has(soFar, 'aspiration'),
      denominator: quantitative ? this.#lexicon.denominator(atom.text, words) : null,
      subsetOf: subset ? this.lent.main : null,
      text: atom.text,
      confidence: years === null ? 'low' : read.confidence,
      reason: years === null ? 'Văn bản không nêu năm của chỉ tiêu.' : read.reason,
    }
    this.targets.push(target)
    if (quantitative && !subset) this.lent = { ...this.lent, main: target.id }
  }

  /** Its own year, the one lent from above, "hằng năm", else the whole period of the plan. */
  #yearsOf(soFar: readonly Word[]): Years | null {
    if (this.lent.years) return this.lent.years
    const { from, to } = this.#plan
    if (this.#lexicon.has(soFar, 'everyYear') || this.#mode === 'target')
      return from !== null && to !== null ? { from, to, openEnd: false } : null
    return null
  }

  #row(atom: TargetAtom) {
    const { clause, bullet, paragraph } = this.#item
    return { clause, bullet, lines: linesOf(paragraph, atom.start, atom.end) }
  }
}
