import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as z from 'zod'
import { brokenRule } from './broken-rule.ts'
import type { CatalogueProblem } from './catalogue-problem.ts'

export type ReadOutcome<Value> = { readonly value: Value } | { readonly problems: readonly CatalogueProblem[] }

/** Problems of one file that are told one by one; a file that breaks in more places is told to have more. */
const toldAtMost = 10

/** Reads one file of the catalogue and checks it against its schema; every problem names file, place and rule. */
export function readCatalogueFile<Value>(
  directory: string,
  file: string,
  schema: z.ZodType<Value>,
): ReadOutcome<Value> {
  const content = readJson(path.join(directory, file))
  if ('reason' in content) return { problems: [{ file, place: '', message: unreadable(file, content.reason) }] }
  const parsed = schema.safeParse(content.json, { error: brokenRule })
  if (parsed.success) return { value: parsed.data }
  const problems = parsed.error.issues.map(({ path: steps, message }) => problemAt(file, content.json, steps, message))
  return { problems: problems.length <= toldAtMost ? problems : shortened(file, problems) }
}

type Json = { readonly json: unknown } | { readonly reason: string }

function readJson(name: string): Json {
  let text: string
  try {
    text = readFileSync(name, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    return { reason: code === 'ENOENT' ? 'không có tệp' : `hệ điều hành báo ${code}` }
  }
  try {
    return { json: JSON.parse(text) }
  } catch (cause) {
    return { reason: `không phải JSON đúng dạng${faultyPlace(text, String(cause))}` }
  }
}

/** ", lỗi ở dòng 12", as far as the parser's sentence lets it be known. */
function faultyPlace(text: string, cause: string): string {
  if (text.trim() === '') return ', tệp trống'
  if (cause.includes('end of JSON')) return ', nội dung bị cụt ở cuối tệp'
  const at = faultyPosition(text, cause)
  return at === null ? '' : `, lỗi ở dòng ${text.slice(0, at + 1).split('\n').length}`
}

/** Letters that the parser quotes before the fault. */
const quotedBefore = 10

/** The parser tells the position of some faults; of others it quotes the text around them, which must occur just once. */
function faultyPosition(text: string, cause: string): number | null {
  const position = /at position (\d+)/.exec(cause)
  if (position) return Number(position[1])
  const quoted = /(\.\.\.)?"([\s\S]+)"(?:\.\.\.)? is not valid JSON$/.exec(cause)
  const around = quoted?.[2]
  if (around === undefined) return null
  const first = text.indexOf(around)
  if (first === -1 || text.includes(around, first + 1)) return null
  return quoted?.[1] === undefined ? first : first + quotedBefore
}

const unreadable = (file: string, reason: string): string =>
  `Danh mục “${file}” không đọc được: ${reason}. Cài đặt lại ứng dụng hoặc sửa tệp rồi mở lại ứng dụng.`

function problemAt(file: string, json: unknown, steps: readonly PropertyKey[], rule: string): CatalogueProblem {
  const place = steps.map(String).join('.')
  const row = rowName(json, steps)
  const where = `mục “${place === '' ? 'gốc' : place}”${row === null ? '' : ` (“${row}”)`}`
  return { file, place, message: `Danh mục “${file}”, ${where}: ${asClause(rule)}. Sửa mục này rồi mở lại ứng dụng.` }
}

/** Schemas write whole sentences; behind a colon they go on in lower case and without their stop. */
const asClause = (rule: string): string =>
  `${rule.charAt(0).toLocaleLowerCase('vi')}${rule.slice(1)}`.replace(/\.$/, '')

/** What the innermost row around the place calls itself: a number in a long list is hard to find by counting. */
function rowName(json: unknown, steps: readonly PropertyKey[]): string | null {
  let name: string | null = null
  let at: unknown = json
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) break
    at = (at as Readonly<Record<PropertyKey, unknown>>)[step]
    if (typeof step === 'number') name = idOf(at) ?? name
  }
  return name
}

function idOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return null
  const { id, code } = row as { readonly id?: unknown; readonly code?: unknown }
  return typeof id === 'string' ? id : typeof code === 'string' ? code : null
}

function shortened(file: string, problems: readonly CatalogueProblem[]): readonly CatalogueProblem[] {
  const rest = problems.length - toldAtMost
  return [
    ...problems.slice(0, toldAtMost),
    {
      file,
      place: '',
      message: `Danh mục “${file}” còn ${rest} chỗ khác không đúng quy định. Sửa các chỗ đã nêu trước.`,
    },
  ]
}
