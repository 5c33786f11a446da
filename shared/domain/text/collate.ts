const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/** Order of Vietnamese names (a ă â b c d đ e ê …); numbers inside names by value ("quận 2" before "quận 10"). */
export const compareVietnamese = (left: string, right: string): number => collator.compare(left, right)

/** Letters of points in a Vietnamese document, in their order: a b c d đ e g h i k … (no f, j, w, z). */
export const pointLetters = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
] as const
