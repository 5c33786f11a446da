import { targetWords } from '../../documents/kinds/period-wording.ts'
import { formatBesideTarget, formatFraction, formatInteger, formatValue } from '../../numbers/format-number.ts'
import { fractionOf } from '../../numbers/fraction.ts'
import { withSmallInitial } from '../../text/initial-letter.ts'
import type { GoalOutcome, HolderOutcome, WhatIfResult } from './what-if.ts'

/** "Quận Hải Châu thêm 500 người": what was supposed, as a sentence begins. */
function supposed({ name, people }: Pick<HolderOutcome, 'name' | 'people'>, counted: string): string {
  const size = formatInteger(people < 0n ? -people : people)
  return `${name} ${people < 0n ? 'bớt' : 'thêm'} ${size} ${counted}`
}

/** "từ 41,60% lên 41,98%"; beside a target with as many digits as keep it on its own side. */
function moved({ before, after, goals }: HolderOutcome): string {
  const goal = goals.find(({ measure }) => measure === 'percent')
  const shown = (percent: HolderOutcome['before']['percent']) =>
    goal ? formatBesideTarget(percent, fractionOf(goal.value)) : formatFraction(percent)
  const [from, to] = [shown(before.percent), shown(after.percent)]
  const [left, right] = [
    before.percent.numerator * after.percent.denominator,
    after.percent.numerator * before.percent.denominator,
  ]
  if (left === right) return `giữ ở ${to}%`
  return `từ ${from}% ${right > left ? 'lên' : 'xuống'} ${to}%`
}

function goalWords(
  { label, measure, comparator, value, met, metBefore, stillNeeded }: GoalOutcome,
  counted: string,
): string {
  const wanted = measure === 'percent' ? targetWords(value, comparator, '%', false) : `${formatValue(value)} ${counted}`
  if (met) return `đạt ${label} (${wanted})${metBefore ? '' : ', trước đó chưa đạt'}`
  const needed =
    stillNeeded === null || stillNeeded === 0n ? '' : `, còn thiếu ${formatInteger(stillNeeded)} ${counted}`
  return `chưa đạt ${label} (${wanted})${needed}`
}

/**
 * "Nếu quận Hải Châu thêm 500 người (Tỷ lệ …): quận Hải Châu từ 43,9% lên 44,1%; thành phố Đà Nẵng từ 42,20% lên 42,35%,
 * đạt mục tiêu của Kế hoạch số 64/KH-UBND (từ 42% trở lên)." Units that the territory's figure lacks are named.
 */
export function whatIfSentence({ label, counted, follows, units, territory, missing }: WhatIfResult): string {
  const parts = units.length > 0 ? units : [territory]
  const begin = parts.map((one) => supposed(one, counted)).join(', ')
  const own = units.map((one) => `${one.name} ${moved(one)}`)
  const whole = [`${territory.name} ${moved(territory)}`, ...territory.goals.map((goal) => goalWords(goal, counted))]
  const lacking = missing.length === 0 ? '' : ` (chưa có số liệu của ${missing.join(', ')})`
  const name = withSmallInitial(label)
  const about = follows ? `${name}, tính cả số này` : name
  return `Nếu ${begin} (${about}): ${[...own, ...whole].join('; ')}${lacking}.`
}
