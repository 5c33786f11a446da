import type * as z from 'zod'

type RawIssue = z.core.$ZodRawIssue

/**
 * The rule that a value breaks, in Vietnamese, for every issue that zod finds by itself; a schema's own messages stand
 * before it. Words continue "mục …: ".
 */
export function brokenRule(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'thiếu mục này'
      return `phải là ${typeWords[issue.expected] ?? 'giá trị đúng kiểu'}, không phải ${typeof issue.input === 'string' ? 'chữ ' : ''}${wordOf(issue.input)}`
    case 'invalid_value':
      if (issue.input === undefined) return 'thiếu mục này'
      return `phải là ${issue.values.length === 1 ? '' : 'một trong: '}${issue.values.map(quoted).join(', ')}; đang ghi ${wordOf(issue.input)}`
    case 'too_small':
      return isCounted(issue.origin) && Number(issue.minimum) === 1
        ? 'không được để trống'
        : `phải ${issue.inclusive === false ? 'trên' : 'từ'} ${issue.minimum}${countWord(issue.origin)}${issue.inclusive === false ? '' : ' trở lên'}`
    case 'too_big':
      return `phải ${issue.inclusive === false ? 'dưới' : 'không quá'} ${issue.maximum}${countWord(issue.origin)}`
    case 'unrecognized_keys':
      return `có mục lạ ${issue.keys.map(quoted).join(', ')}`
    case 'invalid_format':
      return `${wordOf(issue.input)} không đúng dạng`
    case 'invalid_union':
      return `${wordOf(issue.input)} không thuộc loại nào được dùng`
    case 'invalid_key':
      return 'có tên mục không đúng dạng'
    default:
      return `${wordOf(issue.input)} không đúng quy định của danh mục`
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  tuple: 'một danh sách',
  object: 'một nhóm mục',
  record: 'một nhóm mục',
  null: 'null',
}

/** A value as the file writes it; a list or a group by its kind, a long text by its beginning. */
function wordOf(value: unknown): string {
  if (value === undefined) return 'mục trống'
  if (Array.isArray(value)) return 'một danh sách'
  if (typeof value === 'object' && value !== null) return 'một nhóm mục'
  return quoted(typeof value === 'string' && value.length > longestShown ? `${value.slice(0, longestShown)}…` : value)
}

const longestShown = 40

const quoted = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(value))

const isCounted = (origin: string): boolean => origin === 'string' || origin === 'array'

const countWord = (origin: string): string => (origin === 'string' ? ' ký tự' : origin === 'array' ? ' phần tử' : '')
