import type { IndicatorCode, UnitCode } from '../../../../shared/domain/ids.ts'
import { parseNumberText } from '../../../../shared/domain/intake/parse-number.ts'
import type { WhatIfAddition, WhatIfChoices } from './briefing-data.ts'

/** One line of the form as it is being typed. */
export interface DraftAddition {
  readonly key: number
  readonly unit: UnitCode | null
  readonly indicator: IndicatorCode | null
  /** As typed: "500", "1.200", "-300". */
  readonly people: string
  readonly enters: WhatIfAddition['enters']
}

export type TypedPeople =
  | { readonly kind: 'people'; readonly people: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly message: string }

/** Whole people, also fewer; an empty field is nothing typed yet, never zero. */
export function typedPeople(text: string): TypedPeople {
  if (text.trim() === '') return { kind: 'empty' }
  const read = parseNumberText(text, 'dots')
  const fault = { kind: 'fault', message: 'Ghi số người, như 500, 1.200 hoặc -300.' } as const
  if (read.kind !== 'number' || read.percent) return fault
  const { digits, scale } = read.value
  const unit = 10n ** BigInt(scale)
  const people = Number(digits / unit)
  return digits % unit === 0n && Number.isSafeInteger(people) ? { kind: 'people', people } : fault
}

/** Lines that say everything; the others wait. */
export const completeAdditions = (
  drafts: readonly DraftAddition[],
  choices: WhatIfChoices,
): readonly WhatIfAddition[] =>
  drafts.flatMap(({ unit, indicator, people, enters }) => {
    const typed = typedPeople(people)
    const choice = choices.indicators.find((one) => one.indicator === indicator)
    if (unit === null || !choice || typed.kind !== 'people') return []
    return [
      { unit, indicator: choice.indicator, people: typed.people, enters: choice.canEnterBoth ? enters : 'numerator' },
    ]
  })
