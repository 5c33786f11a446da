/**
 * Holds the built-in plans against the documents they were made from: `npm run check:catalogue -- DIR`, where DIR has
 * one text a plan, `<plan id>.txt`. Fails on
 * - a line that says something, that no row cites and that is not in the short list of exceptions with their reasons;
 * - an exception that a row cites after all, or a range beyond the document;
 * - a figure of a target or baseline that does not stand in the lines it cites;
 * - eight words of the document in a row inside a title or note: those are our own words.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue.ts'
import type { CataloguePlan, LineRange } from '../../shared/domain/catalogue/plan.ts'
import type { ExactValue } from '../../shared/domain/numbers/exact-value.ts'
import { formatScaled } from '../../shared/domain/numbers/format-number.ts'
import { foldWords } from '../../shared/domain/text/fold-text.ts'

interface Exceptions {
  readonly uncited: readonly { readonly lines: LineRange; readonly reason: string }[]
}

const copiedWords = 8

/** Words for comparing: folded, so that the ð and ñ of a converted text do not hide a copy. */
const wordsOf = (text: string): string[] =>
  foldWords(text.replace(/[ñð]/g, 'd').replace(/[ÑÐ]/g, 'D')).split(' ').filter(Boolean)

/** "42", "97,5", "63,43" as a document writes them. */
const writtenFigure = ({ amount, scale }: ExactValue): string => formatScaled(BigInt(amount), scale)

function rangesOf(plan: CataloguePlan): { readonly id: string; readonly lines: LineRange }[] {
  const rows = [
    ...plan.targets,
    ...plan.baselines.map((one, index) => ({ id: `baseline ${index + 1}`, lines: one.lines })),
    ...plan.assignments,
    ...plan.obligations,
    ...plan.committee.map((one, index) => ({ id: `committee ${index + 1}`, lines: one.lines })),
  ]
  return rows.flatMap(({ id, lines }) => (lines === null ? [] : [{ id, lines }]))
}

function uncitedLines(plan: CataloguePlan, document: readonly string[], { uncited }: Exceptions): string[] {
  const cited = new Set<number>()
  const problems: string[] = []
  for (const { id, lines } of rangesOf(plan)) {
    if (lines[1] > document.length) problems.push(`${id} cites line ${lines[1]}, the document has ${document.length}`)
    for (let line = lines[0]; line <= lines[1]; line += 1) cited.add(line)
  }
  const excepted = new Set<number>()
  for (const { lines, reason } of uncited) {
    if (reason.trim() === '') problems.push(`lines ${lines.join('–')} are excepted without a reason`)
    for (let line = lines[0]; line <= lines[1]; line += 1) {
      excepted.add(line)
      if (cited.has(line) && document[line - 1]?.trim()) problems.push(`line ${line} is excepted, but a row cites it`)
    }
  }
  document.forEach((text, index) => {
    const line = index + 1
    if (text.trim() !== '' && !cited.has(line) && !excepted.has(line)) problems.push(`line ${line} is cited by no row`)
  })
  return problems
}

function missingFigures(plan: CataloguePlan, document: readonly string[]): string[] {
  const figures = [
    ...plan.targets.map(({ id, value, lines, unit }) => ({ id, value, lines, unit })),
    ...plan.baselines.map(({ indicator, value, lines, unit }) => ({
      id: `baseline of ${indicator}`,
      value,
      lines,
      unit,
    })),
  ]
  return figures.flatMap(({ id, value, lines, unit }) => {
    // A count may be written in words and millions ("10,8 triệu"): the percentages are what a target is judged by.
    if (value === null || lines === null || unit !== '%') return []
    const text = document.slice(lines[0] - 1, lines[1]).join(' ')
    const figure = writtenFigure(value).replace('.', '\\.')
    const stands = new RegExp(`(?<![\\d,])${figure}(?:,0+)?\\s*%`).test(text)
    return stands ? [] : [`${id}: ${writtenFigure(value)}% does not stand in lines ${lines.join('–')}`]
  })
}

function copiedRuns(plan: CataloguePlan, document: readonly string[]): string[] {
  const runs = new Set<string>()
  const words = wordsOf(document.join(' '))
  for (let index = 0; index + copiedWords <= words.length; index += 1)
    runs.add(words.slice(index, index + copiedWords).join(' '))
  // Names of agencies and documents are facts; they are taken out before our wording is looked at.
  const names = [...plan.agencies.flatMap(({ name, aliases }) => [name, ...aliases]), ...plan.meta.parents].map(
    foldWords,
  )
  const own = [
    ...plan.targets.map(({ id, note }) => ({ id, text: note })),
    ...plan.baselines.map(({ indicator, note }) => ({ id: indicator, text: note })),
    ...plan.assignments.map(({ id, title }) => ({ id, text: title })),
    ...plan.obligations.map(({ id, title }) => ({ id, text: title })),
    ...plan.groups.map(({ id, title }) => ({ id, text: title })),
  ]
  return own.flatMap(({ id, text }) => {
    const folded = names.reduce((rest, name) => rest.replaceAll(name, ' | '), foldWords(text ?? ''))
    const mine = folded.split(' ').filter(Boolean)
    for (let index = 0; index + copiedWords <= mine.length; index += 1) {
      const run = mine.slice(index, index + copiedWords).join(' ')
      if (runs.has(run)) return [`${id}: “${run}” is the document's own wording`]
    }
    return []
  })
}

const root = path.resolve(import.meta.dirname, '../..')
const directory = process.argv[2]
if (directory === undefined) {
  console.error('Usage: npm run check:catalogue -- DIR')
  process.exit(2)
}
const { catalogue, problems: schemaProblems } = loadCatalogue(path.join(root, 'resources/catalogue'))
let failed = schemaProblems.length
for (const { message } of schemaProblems) console.error(message)
for (const plan of catalogue.plans) {
  const { id } = plan.meta
  const file = path.join(path.resolve(directory), `${id}.txt`)
  if (!existsSync(file)) {
    console.error(`${id}: no document ${id}.txt in the folder`)
    failed += 1
    continue
  }
  const document = readFileSync(file, 'utf8').normalize('NFC').split(/\r?\n/)
  const exceptions = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'catalogue-exceptions', `${id}.json`), 'utf8'),
  ) as Exceptions
  const problems = [
    ...uncitedLines(plan, document, exceptions),
    ...missingFigures(plan, document),
    ...copiedRuns(plan, document),
  ]
  for (const problem of problems) console.error(`${id}: ${problem}`)
  failed += problems.length
  const spoken = document.filter((line) => line.trim() !== '').length
  console.log(
    `${id}: ${spoken} lines with text, ${plan.targets.length} targets, ${plan.assignments.length} assignments, ${plan.obligations.length} obligations, ${exceptions.uncited.length} exceptions, ${problems.length} problems`,
  )
}
process.exitCode = failed === 0 ? 0 : 1
