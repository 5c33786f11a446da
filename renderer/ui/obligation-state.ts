import { formatInteger } from '../../shared/domain/numbers/format-number.ts'
import type { StateTone } from './state-chip.tsx'

interface Obligation {
  readonly state: 'not_due' | 'due_soon' | 'overdue' | 'no_due_date' | 'drafted' | 'issued' | 'past'
  readonly daysLeft: number | null
}

/** How a report that must be sent stands: with its days left, or late, in words. */
export function obligationState({ state, daysLeft }: Obligation): readonly [tone: StateTone, word: string] {
  const left = daysLeft === null ? '' : daysLeft === 0 ? 'hôm nay là ngày cuối' : `còn ${formatInteger(daysLeft)} ngày`
  switch (state) {
    case 'no_due_date':
      return ['none', 'Chưa đặt hạn']
    case 'overdue':
      return ['wrong', daysLeft === null ? 'Quá hạn' : `Quá hạn ${formatInteger(-daysLeft)} ngày`]
    case 'due_soon':
      return ['partial', left === '' ? 'Sắp đến hạn' : capital(left)]
    case 'drafted':
      return ['met', left === '' || (daysLeft !== null && daysLeft < 0) ? 'Đã có dự thảo' : `Đã có dự thảo, ${left}`]
    case 'issued':
      return ['met', 'Đã phát hành']
    case 'past':
      return ['none', 'Đã qua']
    case 'not_due':
      return ['none', left === '' ? 'Chưa đến hạn' : capital(left)]
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
