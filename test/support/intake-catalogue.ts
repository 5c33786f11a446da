import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import { type UnitCode, unitCode } from '../../shared/domain/ids.ts'
import type { SheetGrid } from '../../shared/domain/intake/grid.ts'
import { recogniseWorkbook } from '../../shared/domain/intake/recognise-workbook.ts'
import type { FileRecognition } from '../../shared/domain/intake/recognition.ts'
import type { HeaderSynonyms } from '../../shared/domain/intake/synonyms.ts'
import { formatValue } from '../../shared/domain/numbers/format-number.ts'
import type { Period } from '../../shared/domain/time/period.ts'

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../resources/catalogue', file), 'utf8'))

/** The built-in catalogue as shipped; its schema check has tests of its own. */
export const variables = read('variables.json') as readonly Variable[]
export const units = read('units.json') as readonly ReportingUnit[]
export const synonyms = read('header-synonyms.json') as HeaderSynonyms

export const daNang = unitCode('48')
export const dongThap = unitCode('87')
export const hoChiMinh = unitCode('79')

/** Recognises sheets as one file of a territory. */
export function recognise(
  sheets: SheetGrid | readonly SheetGrid[],
  options: { fileName?: string; territory?: UnitCode; unit?: UnitCode; period?: Period } = {},
): FileRecognition {
  const { fileName = 'bao-cao.xlsx', territory = daNang, unit, period } = options
  return recogniseWorkbook(
    { sheets: Array.isArray(sheets) ? sheets : [sheets as SheetGrid] },
    {
      fileName,
      units,
      territory,
      variables,
      synonyms,
      answers: { ...(unit ? { unit } : {}), ...(period ? { period } : {}) },
    },
  )
}

/** `492 2022 population = 202.918 @F8`, one line a figure: what a reader can check at a glance. */
export const figureLines = (recognition: FileRecognition): readonly string[] =>
  recognition.submissions.flatMap(({ figures }) =>
    figures.map(
      ({ unit, period, variable, value, cell, status }) =>
        `${unit} ${period} ${variable} = ${formatValue(value)} @${cell}${status === 'actual' ? '' : ` (${status})`}`,
    ),
  )

export const sideLines = (recognition: FileRecognition): readonly string[] =>
  recognition.submissions.flatMap(({ sideFigures }) =>
    sideFigures.map(
      ({ role, unit, variable, value, cell }) => `${role} ${unit} ${variable} = ${formatValue(value)} @${cell}`,
    ),
  )

/** `error not_a_number F14` without the notes, which never hold a file back. */
export const findingLines = (recognition: FileRecognition): readonly string[] =>
  recognition.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, code, cell }) => `${severity} ${code} ${cell ?? '-'}`)
