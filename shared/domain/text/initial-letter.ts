/** "tỷ lệ" → "Tỷ lệ": how a sentence or a heading begins. */
export const withCapital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/**
 * "Tăng cường kiểm tra" → "tăng cường kiểm tra", inside a sentence. What begins with a name stays: "Đà Nẵng …",
 * "BHXH bắt buộc", "UBND tỉnh".
 */
export function withSmallInitial(text: string): string {
  const [first = '', second = ''] = text.split(' ')
  const isPlainWord = /^\p{Lu}\p{Ll}*$/u.test(first) && /^[\p{Ll}\d]|^$/u.test(second)
  return isPlainWord ? `${first.toLocaleLowerCase('vi')}${text.slice(first.length)}` : text
}
