/** Signing forms of documents.md section 2: a committee that uses its host agency's seal prints both titles. */
export const signingForms = [
  {
    name: 'Trưởng ban ký thay mặt Ban Chỉ đạo',
    lines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    agencyPost: 'CHỦ TỊCH UBND THÀNH PHỐ',
  },
  {
    name: 'Phó Trưởng ban Thường trực ký thay Trưởng ban',
    lines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'],
    agencyPost: 'PHÓ CHỦ TỊCH UBND THÀNH PHỐ',
  },
  {
    name: 'Phó Trưởng ban ký thay Trưởng ban',
    lines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    agencyPost: 'PHÓ CHỦ TỊCH UBND THÀNH PHỐ',
  },
] as const

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
