import { meetingFigures, type PeriodMeetings } from '../../meetings/follow-up/period-meetings.ts'
import { formatFraction, formatInteger, formatValue } from '../../numbers/format-number.ts'
import { registerFigures } from '../../registers/register-figures.ts'
import { formatMillions } from '../exact-sum.ts'
import type { BoundFigure } from '../narrative.ts'
import { readFraction } from '../stored-fraction.ts'
import { figureKey } from './figure-keys.ts'
import { countResults } from './period-judgement.ts'
import type { PeriodSnapshot, SnapshotFigure, SnapshotResult } from './period-snapshot.ts'
import { totalOf } from './period-totals.ts'
import {
  distanceWords,
  measureSign,
  neededWords,
  previousWords,
  resultText,
  standWords,
  targetWords,
} from './period-wording.ts'
import { provenanceWords } from './provenance-words.ts'
import { taskFigures } from './task-figures.ts'

const computed = (key: string, label: string, text: string | null, names: readonly string[] = []): BoundFigure => ({
  key,
  label,
  text,
  source: null,
  names,
})

/** Every figure that the sentences of a report on a period can cite. */
export function periodFigures(snapshot: PeriodSnapshot): readonly BoundFigure[] {
  const registers = registerFigures(snapshot.citations)
  return [
    ...snapshot.results.flatMap((row) => ratesOf(snapshot, row)),
    ...unitRates(snapshot),
    ...totals(snapshot),
    ...snapshot.figures.flatMap((figure) => unitFigure(snapshot, figure)),
    ...targetCounts(snapshot),
    ...taskFigures(snapshot),
    ...assignedFigures(snapshot),
    receivedReports(snapshot),
    ...registers,
    ...figuresOfMeetings(snapshot.meetings, registers),
  ]
}

/** A notice that was also written into the register of directives is cited once. */
export const figuresOfMeetings = (
  meetings: PeriodMeetings | undefined,
  registers: readonly BoundFigure[],
): readonly BoundFigure[] => {
  const known = new Set(registers.map((figure) => figure.key))
  return meetings === undefined ? [] : meetingFigures(meetings).filter((figure) => !known.has(figure.key))
}

const signed = (text: string | null, measure: string): string | null =>
  text === null ? null : `${text}${measureSign(measure)}`

function ratesOf(snapshot: PeriodSnapshot, row: SnapshotResult): readonly BoundFigure[] {
  const { key, previousKey, words } = snapshot.period
  const { indicator, unit, label, shortLabel, measure } = row
  const names = [label, shortLabel]
  const earlier = resultText({ percent: row.previousPercent, target: null })
  const goal = row.target && targetWords(row.target, row.comparator, measure, false)
  return [
    computed(figureKey.rate(indicator, unit, key), `${label} ${words}`, signed(resultText(row), measure), names),
    computed(
      figureKey.rate(indicator, unit, previousKey),
      `${label} ${previousWords(snapshot)}`,
      signed(earlier, measure),
      names,
    ),
    computed(figureKey.distance(indicator, unit, key), `${label} ${words} so với mục tiêu`, distanceWords(row)),
    computed(figureKey.needed(indicator, unit, key), `Số còn thiếu để đạt: ${label} ${words}`, neededWords(row)),
    computed(figureKey.target(indicator, key), `Mục tiêu năm ${snapshot.year}: ${label}`, goal),
  ]
}

function unitRates(snapshot: PeriodSnapshot): readonly BoundFigure[] {
  const { key, words } = snapshot.period
  const names = new Map(snapshot.units.map(({ code, name }) => [code, name]))
  return snapshot.unitResults.flatMap((row) => {
    const name = names.get(row.unit)
    if (name === undefined || row.percent === null) return []
    const city = snapshot.results.find(({ indicator }) => indicator === row.indicator)
    const text = resultText({ percent: row.percent, target: city?.target ?? null })
    return [
      computed(
        figureKey.rate(row.indicator, row.unit, key),
        `${row.label} ${words}, ${name}`,
        signed(text, row.measure),
        [row.label, row.shortLabel],
      ),
      computed(
        figureKey.needed(row.indicator, row.unit, key),
        `Số còn thiếu để đạt mục tiêu chung: ${row.label} ${words}, ${name}`,
        neededWords(row),
      ),
    ]
  })
}

function totals(snapshot: PeriodSnapshot): readonly BoundFigure[] {
  const { key, previousKey, words, beginsWithYear } = snapshot.period
  const stands = standWords(snapshot)
  return snapshot.variables.flatMap(({ code, label, measureLabel, measure, nature }) => {
    const [now, before] = [totalOf(snapshot, 'this', code).value, totalOf(snapshot, 'previous', code).value]
    if (now === null && before === null) return []
    const unit = measure === 'percent' ? '%' : ` ${measureLabel}`
    const figure = (of: string, named: string, value: typeof now) =>
      computed(of, `${label} ${named}`, value && `${formatValue(value)}${unit}`, [label])
    const flow = totalOf(snapshot, 'flow', code).value
    return [
      figure(figureKey.total(code, key), stands, now),
      figure(figureKey.total(code, previousKey), previousWords(snapshot), before),
      ...(nature === 'flow' && !beginsWithYear ? [figure(figureKey.flow(code, key), `riêng ${words}`, flow)] : []),
      ...(measure === 'dong'
        ? [
            computed(
              figureKey.millions(code, key),
              `${label} ${stands}, triệu đồng`,
              now && `${formatMillions(now)} triệu đồng`,
            ),
          ]
        : []),
    ]
  })
}

function unitFigure(snapshot: PeriodSnapshot, figure: SnapshotFigure): readonly BoundFigure[] {
  const variable = snapshot.variables.find(({ code }) => code === figure.variable)
  const unit = snapshot.units.find(({ code }) => code === figure.unit)
  if (!variable || !unit) return []
  return [
    {
      key: figureKey.unit(variable.code, unit.code, snapshot.period.key),
      label: `${variable.label} ${standWords(snapshot)}, ${unit.name}`,
      text: `${formatValue(figure.value)}${variable.measure === 'percent' ? '%' : ` ${variable.measureLabel}`}`,
      source: provenanceWords(figure.provenance),
      names: [variable.label],
    },
  ]
}

const targetCounts = (snapshot: PeriodSnapshot): readonly BoundFigure[] =>
  countResults(snapshot.results).map(({ what, words, number }) =>
    computed(figureKey.targets(what), `Số chỉ tiêu ${words}`, formatInteger(number)),
  )

function assignedFigures(snapshot: PeriodSnapshot): readonly BoundFigure[] {
  return snapshot.assigned
    .filter(({ holder }) => holder === snapshot.territory.code)
    .flatMap(({ variable, measure, source, value, percent, stillNeeded, decision }) => {
      const label = snapshot.variables.find(({ code }) => code === variable)?.label ?? variable
      const named = `${label} năm ${snapshot.year} do ${source} giao`
      const unit = measure === 'percent' ? '%' : ' người'
      return [
        {
          ...computed(figureKey.assigned(variable, measure, source, 'value'), named, `${formatValue(value)}${unit}`),
          source: decision,
        },
        computed(
          figureKey.assigned(variable, measure, source, 'percent'),
          `Tỷ lệ thực hiện kế hoạch: ${named}`,
          percent && `${formatFraction(readFraction(percent))}%`,
        ),
        computed(
          figureKey.assigned(variable, measure, source, 'needed'),
          `Số còn phải phát triển: ${named}`,
          stillNeeded === null ? null : `${formatInteger(BigInt(stillNeeded))} người`,
        ),
      ]
    })
}

function receivedReports(snapshot: PeriodSnapshot): BoundFigure {
  const reporting = snapshot.units.filter(({ reports }) => reports)
  const arrived = reporting.filter(({ code }) => snapshot.received.some(({ unit }) => unit === code))
  const label = `Số đơn vị đã gửi báo cáo ${snapshot.period.words}`
  return computed(figureKey.receivedReports, label, `${arrived.length}/${reporting.length}`)
}
