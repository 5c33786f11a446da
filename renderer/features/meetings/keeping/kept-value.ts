import type { ErrorDescription } from '../../../lib/describe-error.ts'

/** A value as the store has it; a higher revision is newer. */
export interface Stored<Value> {
  readonly value: Value
  readonly revision: number
}

export type Trouble<Value> =
  | { readonly kind: 'failed'; readonly error: ErrorDescription }
  /** Somebody else stored something newer: nothing was overwritten, the person decides. */
  | { readonly kind: 'overtaken'; readonly theirs: Stored<Value> }

/** What one person writes where others can write as well. Pure: when to save is the keeper's affair. */
export interface KeptValue<Value> {
  /** What stands on the screen. */
  readonly value: Value
  /** What is known to be stored. */
  readonly base: Stored<Value>
  /** What is being saved; null: nothing. */
  readonly sending: { readonly value: Value } | null
  readonly trouble: Trouble<Value> | null
  /** Instant of the last save made here; null: none yet. */
  readonly savedAt: number | null
  /** Begun with what an earlier visit could not save any more. */
  readonly restored: boolean
}

export type KeptEvent<Value> =
  | { readonly kind: 'typed'; readonly value: Value }
  | { readonly kind: 'sent' }
  | { readonly kind: 'saved'; readonly revision: number; readonly at: number }
  | { readonly kind: 'failed'; readonly error: ErrorDescription }
  /** The save was refused because something newer is stored, and this is it. */
  | { readonly kind: 'refused'; readonly stored: Stored<Value>; readonly error: ErrorDescription }
  /** The store was read again. */
  | { readonly kind: 'read'; readonly stored: Stored<Value> }
  /** The person decided what shall stand in place of theirs and one's own. */
  | { readonly kind: 'resolved'; readonly value: Value }

export type Same<Value> = (left: Value, right: Value) => boolean

/** Something stands on the screen that is not known to be stored. */
export const isUnsaved = <Value>({ value, base }: KeptValue<Value>, same: Same<Value>): boolean =>
  !same(value, base.value)

/** @param copy what an earlier visit kept on this machine and did not see stored; null: nothing */
export function beginKeeping<Value>(
  stored: Stored<Value>,
  copy: { readonly value: Value; readonly base: Stored<Value> } | null,
  same: Same<Value>,
): KeptValue<Value> {
  const fresh: KeptValue<Value> = {
    value: stored.value,
    base: stored,
    sending: null,
    trouble: null,
    savedAt: null,
    restored: false,
  }
  if (copy === null || same(copy.value, stored.value)) return fresh
  return read({ ...fresh, value: copy.value, base: copy.base, restored: true }, stored, same)
}

export function keep<Value>(state: KeptValue<Value>, event: KeptEvent<Value>, same: Same<Value>): KeptValue<Value> {
  switch (event.kind) {
    case 'typed':
      return { ...state, value: event.value }
    case 'sent':
      return {
        ...state,
        sending: { value: state.value },
        trouble: state.trouble?.kind === 'failed' ? null : state.trouble,
      }
    case 'saved':
      return saved(state, event)
    case 'failed':
      return { ...state, sending: null, trouble: { kind: 'failed', error: event.error } }
    case 'refused': {
      const after = read({ ...state, sending: null, trouble: null }, event.stored, same)
      // Nothing newer is there after all: then the refusal itself is what the person has to know.
      return event.stored.revision <= state.base.revision
        ? { ...after, trouble: { kind: 'failed', error: event.error } }
        : after
    }
    case 'read':
      return read(state, event.stored, same)
    case 'resolved':
      return state.trouble?.kind === 'overtaken'
        ? { ...state, value: event.value, base: state.trouble.theirs, trouble: null }
        : state
  }
}

function saved<Value>(
  state: KeptValue<Value>,
  { revision, at }: { readonly revision: number; readonly at: number },
): KeptValue<Value> {
  if (state.sending === null) return state
  const { trouble } = state
  const isOvertaken = trouble?.kind === 'overtaken' && trouble.theirs.revision > revision
  return {
    ...state,
    base: { value: state.sending.value, revision: Math.max(revision, state.base.revision) },
    sending: null,
    trouble: isOvertaken ? trouble : null,
    savedAt: at,
    restored: false,
  }
}

/** What the store has now, against what stands here: nothing typed is ever replaced by it. */
function read<Value>(state: KeptValue<Value>, stored: Stored<Value>, same: Same<Value>): KeptValue<Value> {
  if (stored.revision <= state.base.revision) return state
  // Something else of the meeting moved on, or one's own save was seen before its answer came.
  if (same(stored.value, state.base.value) || (state.sending !== null && same(stored.value, state.sending.value)))
    return { ...state, base: stored }
  if (!isUnsaved(state, same) || same(stored.value, state.value))
    return { ...state, value: stored.value, base: stored, trouble: null }
  return { ...state, trouble: { kind: 'overtaken', theirs: stored } }
}
