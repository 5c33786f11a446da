interface SigningForm {
  readonly name: string
  readonly lines: readonly string[]
  readonly agencyPost: string
}

/**
 * Signing forms of documents.md section 2: a committee that uses its host agency's seal prints both titles. `level` is
 * "thành phố" or "tỉnh".
 */
export const signingForms = (level: string): readonly SigningForm[] => [
  {
    name: 'Trưởng ban ký thay mặt Ban Chỉ đạo',
    lines: ['TM. Ban Chỉ đạo', 'Trưởng ban'],
    agencyPost: `Chủ tịch UBND ${level}`,
  },
  {
    name: 'Phó Trưởng ban Thường trực ký thay Trưởng ban',
    lines: ['KT. Trưởng ban', 'Phó Trưởng ban Thường trực'],
    agencyPost: `Phó Chủ tịch UBND ${level}`,
  },
  {
    name: 'Phó Trưởng ban ký thay Trưởng ban',
    lines: ['KT. Trưởng ban', 'Phó Trưởng ban'],
    agencyPost: `Phó Chủ tịch UBND ${level}`,
  },
]

/** The form that these lines are, whatever their capitals; null for lines of one's own. */
export const signingFormOf = (forms: readonly SigningForm[], lines: readonly string[]): SigningForm | null =>
  forms.find((form) => asLines(form.lines).toLowerCase() === asLines(lines).toLowerCase()) ?? null

/** One entry a line, for a text area. */
export const asLines = (entries: readonly string[]): string => entries.join('\n')

/** Lines as typed; an empty last line stays while somebody is about to write it. */
export const fromLines = (text: string, most: number): string[] => (text === '' ? [] : text.split('\n').slice(0, most))

/** A number from 1 to 9999, null for an empty field, undefined for anything else: then the field keeps its value. */
export function numberFromText(text: string): number | null | undefined {
  if (text.trim() === '') return null
  if (!/^\d{1,4}$/.test(text.trim())) return undefined
  const number = Number(text)
  return number >= 1 ? number : undefined
}

/** Paragraphs of a narrative section: one a line, blank lines between them do not count. */
export const asParagraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .slice(0, 60)
