import { type ReportingUnit, unitFullName } from '../catalogue/unit.ts'
import type { IsoDate, UnitCode } from '../ids.ts'
import { foldWords } from '../text/fold-text.ts'
import { findUnits, mostSpecific, namesWardOrCommune, type UnitMention } from '../units/match-unit.ts'
import { fileNameText } from './period-mentions.ts'
import type { IntakeQuestion } from './recognition.ts'

export interface UnitEvidence {
  readonly titleLines: readonly string[]
  readonly sheetName: string
  readonly fileName: string
  /** The territory and what lies below it. */
  readonly units: readonly ReportingUnit[]
  /** A day of the report's period, to leave out units not in force; null when the period is not known yet. */
  readonly day: IsoDate | null
  readonly answer: UnitCode | null
}

export interface UnitDecision {
  readonly unit: ReportingUnit | null
  readonly question: IntakeQuestion | null
  /** Units that the title itself names side by side: the sheet is no report of one unit, and no answer makes it one. */
  readonly severalInTitle: readonly ReportingUnit[]
}

/** An addressee is not the sender. */
const isAddressee = (line: string): boolean => /^(kinh gui|noi nhan)\b/.test(foldWords(line))

/** Lines that can name the sender or the period. */
export const senderLines = (lines: readonly string[]): readonly string[] => lines.filter((line) => !isAddressee(line))

/**
 * Finds the reporting unit of a tall sheet in its title, its name and the file's name. The most specific name wins
 * over the agency above it; names that exclude each other, or one that fits several units, are asked.
 */
export function recogniseUnit(evidence: UnitEvidence): UnitDecision {
  const { units, day } = evidence
  const inLines = (lines: readonly string[]) => lines.flatMap((line) => findUnits(line, units, day))
  const lines = senderLines(evidence.titleLines)
  const sources = [
    { label: 'tiêu đề', sets: candidates(inLines(lines), units) },
    { label: `tên trang “${evidence.sheetName}”`, sets: candidates(inLines([evidence.sheetName]), units) },
    { label: `tên tệp “${evidence.fileName}”`, sets: candidates(inLines([fileNameText(evidence.fileName)]), units) },
  ]
  const ward = lines.find((line) => namesWardOrCommune(line))
  const sets = mentionsBelowOthers(
    sources.flatMap((source) => source.sets),
    units,
  )
  const ask = (message: string, choices: readonly ReportingUnit[]): UnitDecision => {
    const answered = units.find((unit) => unit.code === evidence.answer)
    if (answered) return { unit: answered, question: null, severalInTitle: [] }
    return {
      unit: null,
      question: {
        about: 'unit',
        message,
        choices: choices.map((unit) => ({ value: unit.code, label: unitFullName(unit) })),
      },
      severalInTitle: [],
    }
  }
  const reporting = units.filter((unit) => unit.parent !== null && unit.reports)
  if (ward !== undefined) {
    return ask(
      `Tiêu đề “${ward}” nêu một xã, phường không có trong danh mục đơn vị báo cáo. Chọn đơn vị báo cáo.`,
      reporting,
    )
  }
  const inTitle = candidates(inLines(lines), units)
  if (inTitle.length > 1 && intersection(inTitle).length === 0)
    return { unit: null, question: null, severalInTitle: [...new Set(inTitle.flat())] }
  const [first] = sets
  if (!first)
    return ask('Không tìm thấy tên đơn vị báo cáo trong tiêu đề, tên trang và tên tệp. Chọn đơn vị báo cáo.', reporting)
  const common = intersection(sets)
  const [unit, second] = common
  if (!unit) {
    const all = [...new Set(sets.flat())]
    const says = sources.flatMap(({ label, sets: named }) =>
      named.length > 0 ? [`${label} ghi ${[...new Set(named.flat())].map(unitFullName).join(', ')}`] : [],
    )
    return ask(`Đơn vị báo cáo không thống nhất: ${says.join('; ')}. Chọn đơn vị đúng.`, all)
  }
  if (second)
    return ask(`Tên đơn vị chưa đủ rõ: có thể là ${common.map(unitFullName).join(' hoặc ')}. Chọn đơn vị đúng.`, common)
  return { unit, question: null, severalInTitle: [] }
}

function intersection(sets: readonly (readonly ReportingUnit[])[]): readonly ReportingUnit[] {
  const [first = [], ...others] = sets
  return others.reduce((left, right) => left.filter((unit) => right.includes(unit)), first)
}

/** Sets of units that the mentions of one source leave possible; the agency above the sender is left out. */
function candidates(
  mentions: readonly UnitMention[],
  units: readonly ReportingUnit[],
): readonly (readonly ReportingUnit[])[] {
  return mentionsBelowOthers(
    mentions.map((mention) => mention.units),
    units,
  )
}

function mentionsBelowOthers(
  sets: readonly (readonly ReportingUnit[])[],
  units: readonly ReportingUnit[],
): readonly (readonly ReportingUnit[])[] {
  const specific = new Set(mostSpecific([...new Set(sets.flat())], units))
  return sets.map((set) => set.filter((unit) => specific.has(unit))).filter((set) => set.length > 0)
}
