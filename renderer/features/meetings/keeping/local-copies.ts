import type { Stored } from './kept-value.ts'

/** What was typed and not seen stored yet, with what was stored when it was typed. */
export interface LocalCopy<Value> {
  readonly value: Value
  readonly base: Stored<Value>
}

export interface LocalCopies<Value> {
  readonly read: () => LocalCopy<Value> | null
  readonly write: (copy: LocalCopy<Value>) => void
  readonly drop: () => void
}

const prefix = 'so-chi-dao.cuoc-hop'

/**
 * Copies on this machine, under a name of their own for each person and place, so that they outlive a crash of the page.
 * A storage that takes nothing (private window, full) is told in the log alone: the save itself goes on without it.
 */
export function localCopies<Value>(
  personId: string,
  place: string,
  isValue: (value: unknown) => value is Value,
): LocalCopies<Value> {
  const key = `${prefix}.${personId}.${place}`
  return {
    read: () => {
      try {
        return copyOf(JSON.parse(localStorage.getItem(key) ?? 'null'), isValue)
      } catch (error) {
        console.warn('A local copy could not be read.', error)
        return null
      }
    },
    write: (copy) => {
      try {
        localStorage.setItem(key, JSON.stringify(copy))
      } catch (error) {
        console.warn('A local copy could not be kept.', error)
      }
    },
    drop: () => {
      try {
        localStorage.removeItem(key)
      } catch (error) {
        console.warn('A local copy could not be dropped.', error)
      }
    },
  }
}

function copyOf<Value>(parsed: unknown, isValue: (value: unknown) => value is Value): LocalCopy<Value> | null {
  if (!isRecord(parsed) || !isRecord(parsed.base)) return null
  const { value } = parsed
  const { value: before, revision } = parsed.base
  return isValue(value) && isValue(before) && typeof revision === 'number'
    ? { value, base: { value: before, revision } }
    : null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
