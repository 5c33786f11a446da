import { type IsoDate, type PlanId, parsePlanId, parseUnitCode, type UnitCode } from '../../shared/domain/ids.ts'
import { parseIsoDate } from '../../shared/domain/time/iso-date.ts'
import { type Period, parsePeriod } from '../../shared/domain/time/period.ts'
import { type CommandInput, UsageError } from './command.ts'

/** The option's text, or a usage error that names it. */
export function required(input: CommandInput, name: string, example: string): string {
  const value = input.options[name]
  if (typeof value === 'string' && value !== '') return value
  throw new UsageError(`Thiếu --${name}, ví dụ --${name} ${example}.`)
}

export function optional(input: CommandInput, name: string): string | null {
  const value = input.options[name]
  return typeof value === 'string' && value !== '' ? value : null
}

export function planIdFrom(input: CommandInput): PlanId {
  const text = required(input, 'plan', 'da-nang-64-kh-ubnd-2021')
  return parsePlanId(text) ?? wrong('plan', text, 'da-nang-64-kh-ubnd-2021')
}

export function periodFrom(input: CommandInput): Period {
  const text = required(input, 'period', '2022')
  return parsePeriod(text) ?? wrong('period', text, '2022, 2022-H1, 2022-9M, 2022-Q3, 2022-05')
}

export function yearFrom(input: CommandInput): number {
  const text = required(input, 'year', '2022')
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : wrong('year', text, '2022')
}

export function unitFrom(input: CommandInput): UnitCode {
  const text = required(input, 'unit', '492')
  return parseUnitCode(text) ?? wrong('unit', text, '492')
}

/** A date option in ISO form; null when it was not given. */
export function dateFrom(input: CommandInput, name: string): IsoDate | null {
  const text = optional(input, name)
  return text === null ? null : (parseIsoDate(text) ?? wrong(name, text, '2024-01-05'))
}

function wrong(name: string, text: string, example: string): never {
  throw new UsageError(`--${name} “${text}” không đúng dạng; ví dụ: ${example}.`)
}
