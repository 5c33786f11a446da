import type { DraftBaseline, DraftTarget, UnplacedFigure } from './draft-plan.ts'
import type { OutlineItem } from './outline.ts'
import { idGiver } from './row-ids.ts'
import { type Lent, nothingLent, SentenceReading } from './sentence-reading.ts'
import { sentencesOf } from './sentences.ts'
import { type PlanYears, settleYears } from './settle-years.ts'
import type { TargetLexicon } from './target-lexicon.ts'

export interface ReadTargets {
  readonly targets: readonly DraftTarget[]
  readonly baselines: readonly DraftBaseline[]
  readonly unplaced: readonly UnplacedFigure[]
}

/** Every percentage of the document becomes a target, a baseline or an unplaced figure: none is lost, none is guessed. */
export function readTargets(items: readonly OutlineItem[], lexicon: TargetLexicon, years: PlanYears): ReadTargets {
  const targets: DraftTarget[] = []
  const baselines: DraftBaseline[] = []
  const unplaced: UnplacedFigure[] = []
  let count = 0
  const giveId = () => {
    count += 1
    return String(count)
  }
  const grounds = { lexicon, plan: years, giveId }
  const lentBy = new Map<OutlineItem, Lent>()
  for (const item of items) {
    if (item.section === 'closing') continue
    let lent = (item.parent && lentBy.get(item.parent)) ?? nothingLent
    for (const sentence of sentencesOf(item.paragraph.text)) {
      const read = new SentenceReading(item, sentence, lent, grounds)
      read.run()
      targets.push(...read.targets)
      baselines.push(...read.baselines)
      unplaced.push(...read.unplaced)
      lent = read.lent
    }
    lentBy.set(item, lent)
  }
  return { targets: named(settleYears(targets, years)), baselines, unplaced }
}

/** Ids by indicator and years; two targets of one indicator and year ("kéo giảm nợ", "thu hồi nợ") keep ids of their own. */
function named(targets: readonly DraftTarget[]): DraftTarget[] {
  const give = idGiver()
  const ids = new Map(targets.map((target) => [target.id, give(idOf(target))]))
  const idFor = (running: string) => ids.get(running) ?? running
  return targets.map((target) => ({
    ...target,
    id: idFor(target.id),
    subsetOf: target.subsetOf === null ? null : idFor(target.subsetOf),
  }))
}

const idOf = ({ indicator, yearFrom, yearTo }: DraftTarget): string =>
  [indicator, ...new Set([yearFrom, yearTo].filter((year) => year !== null))].join('-')
