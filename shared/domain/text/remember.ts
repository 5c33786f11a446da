/**
 * Remembers the results of a pure function of a text. Reports repeat their wordings in every file; the bound keeps a
 * hostile file from filling memory.
 */
export function remember<Result>(compute: (text: string) => Result): (text: string) => Result {
  const seen = new Map<string, Result>()
  return (text) => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const result = compute(text)
    if (seen.size < 20_000) seen.set(text, result)
    return result
  }
}
