import {
  type GivenNumber,
  letterNumber,
  type NumberSeries,
  seriesKey,
} from '../../../../shared/domain/documents/number-series.ts'
import type { Desk } from '../../desk.ts'

/**
 * Every number given in a series within its year or term, highest first: to issued documents, and to the letters of
 * reporting rounds, which leave the office apart from the archive but take their numbers from the same series.
 */
export function givenNumbers(desk: Pick<Desk, 'store'>, { series, period }: NumberSeries): readonly GivenNumber[] {
  const wanted = seriesKey(series)
  const ofRounds = desk.store.rounds.sentLetters().flatMap(({ number: numberText, date }): GivenNumber[] => {
    const letter = letterNumber(numberText)
    // The letters of rounds are the People's Committee's form: their numbers begin again each year.
    return letter?.series === wanted && date.slice(0, 4) === period ? [{ number: letter.number, date, numberText }] : []
  })
  return [...desk.store.issued.bySeries(series, period), ...ofRounds].toSorted(
    (left, right) => right.number - left.number,
  )
}
