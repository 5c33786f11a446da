import { describeError, isConnectionFault } from '../../../lib/describe-error.ts'
import { beginKeeping, isUnsaved, type KeptEvent, type KeptValue, keep, type Same, type Stored } from './kept-value.ts'
import type { LocalCopies } from './local-copies.ts'

export interface Keeping<Value> {
  readonly same: Same<Value>
  /** Stores the value on top of a revision; gives the new one. */
  readonly save: (value: Value, expectedRevision: number) => Promise<{ readonly revision: number }>
  /** What is stored now; asked for after a save was refused because something newer is there. */
  readonly readAgain: () => Promise<Stored<Value>>
  /** Rest after the last stroke before it is saved, and the longest that steady typing may wait; in milliseconds. */
  readonly pause: number
  readonly longest: number
  readonly copies: LocalCopies<Value>
  /** Why the value cannot be stored as it stands ("mục 3 chưa ghi nội dung"); null: it can. */
  readonly hindrance?: (value: Value) => string | null
}

/** Milliseconds until a save is tried again that found nobody at the other end. */
const untilAgain = 3_000

/**
 * Saves what is typed after each pause, one save at a time, and goes on until everything is stored, also when its
 * screen is left. Until a save is acknowledged a copy stays on this machine.
 */
export class Keeper<Value> {
  #state: KeptValue<Value>
  readonly #keeping: Keeping<Value>
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #unsavedSince: number | null = null

  constructor(stored: Stored<Value>, keeping: Keeping<Value>) {
    this.#keeping = keeping
    this.#state = beginKeeping(stored, keeping.copies.read(), keeping.same)
  }

  readonly state = (): KeptValue<Value> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly isUnsaved = (): boolean => isUnsaved(this.#state, this.#keeping.same)

  /** Why nothing is saved for the moment, in a sentence; null: nothing stands in the way. */
  readonly hindrance = (): string | null => this.#keeping.hindrance?.(this.#state.value) ?? null

  /** Called once the screen is there: what an earlier visit left unsaved is saved now. */
  readonly begin = (): void => {
    if (this.isUnsaved()) this.#plan()
    else this.#keeping.copies.drop()
  }

  readonly type = (value: Value): void => {
    this.#happen({ kind: 'typed', value })
    if (this.isUnsaved()) this.#keeping.copies.write({ value, base: this.#state.base })
    this.#plan()
  }

  readonly read = (stored: Stored<Value>): void => {
    const before = this.#state
    this.#happen({ kind: 'read', stored })
    if (this.#state !== before) this.#plan()
  }

  readonly resolve = (value: Value): void => {
    this.#happen({ kind: 'resolved', value })
    if (this.isUnsaved()) this.#keeping.copies.write({ value, base: this.#state.base })
    else this.#keeping.copies.drop()
    void this.saveNow()
  }

  /** Saves without waiting for the pause: on leaving the field or the screen, or on being asked. */
  readonly saveNow = async (): Promise<void> => {
    this.#clear()
    const { sending, trouble, value, base } = this.#state
    if (sending !== null || trouble?.kind === 'overtaken' || !this.isUnsaved() || this.hindrance() !== null) return
    this.#unsavedSince = null
    this.#happen({ kind: 'sent' })
    const { save, readAgain, copies } = this.#keeping
    try {
      const { revision } = await save(value, base.revision)
      this.#happen({ kind: 'saved', revision, at: Date.now() })
      if (this.isUnsaved()) copies.write({ value: this.#state.value, base: this.#state.base })
      else copies.drop()
    } catch (error) {
      const description = describeError(error)
      if (description.code !== 'STALE') {
        this.#happen({ kind: 'failed', error: description })
        // What was refused will not be taken by repeating it; a backend that is away comes back.
        if (isConnectionFault(error)) this.#wait(untilAgain)
        return
      }
      try {
        this.#happen({ kind: 'refused', stored: await readAgain(), error: description })
      } catch (reading) {
        this.#happen({ kind: 'failed', error: describeError(reading) })
        return
      }
    }
    this.#plan()
  }

  #plan(): void {
    const { trouble } = this.#state
    // After a failure the next stroke or the button tries again; a conflict waits for the person.
    if (!this.isUnsaved()) {
      this.#unsavedSince = null
      this.#clear()
      if (this.#state.sending === null) this.#keeping.copies.drop()
      return
    }
    this.#clear()
    if (trouble?.kind === 'overtaken') return
    const now = Date.now()
    this.#unsavedSince ??= now
    const { pause, longest } = this.#keeping
    const wait = Math.max(0, Math.min(pause, this.#unsavedSince + longest - now))
    this.#wait(wait)
  }

  #wait(milliseconds: number): void {
    this.#clear()
    this.#timer = setTimeout(() => void this.saveNow(), milliseconds)
  }

  #clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #happen(event: KeptEvent<Value>): void {
    this.#state = keep(this.#state, event, this.#keeping.same)
    for (const listener of this.#listeners) listener()
  }
}
