import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginKeeping, isUnsaved, type KeptEvent, keep, type Same } from './kept-value.ts'

const same: Same<string> = (left, right) => left === right
const refused = { message: 'Cuộc họp vừa được cập nhật.', remedy: 'Xem lại.', details: '', code: 'STALE' }
const begin = (value: string, revision: number) => beginKeeping({ value, revision }, null, same)
const having = (events: readonly KeptEvent<string>[], state = begin('cũ', 1)) =>
  events.reduce((before, event) => keep(before, event, same), state)

describe('what is typed', () => {
  test('is unsaved until the save of exactly this text is acknowledged', () => {
    const sent = having([{ kind: 'typed', value: 'mới' }, { kind: 'sent' }, { kind: 'typed', value: 'mới hơn' }])
    const saved = keep(sent, { kind: 'saved', revision: 2, at: 5 }, same)
    expect([saved.base, saved.value, isUnsaved(saved, same)]).toEqual([{ value: 'mới', revision: 2 }, 'mới hơn', true])
    const rest = having([{ kind: 'sent' }, { kind: 'saved', revision: 3, at: 9 }], saved)
    expect([rest.base.revision, rest.savedAt, isUnsaved(rest, same)]).toEqual([3, 9, false])
  })

  test('stays on the screen when the save fails, and is sent again', () => {
    const failed = having([{ kind: 'typed', value: 'mới' }, { kind: 'sent' }, { kind: 'failed', error: refused }])
    expect([failed.value, failed.sending, failed.trouble?.kind]).toEqual(['mới', null, 'failed'])
    expect(keep(failed, { kind: 'sent' }, same).trouble).toBeNull()
  })

  test('is never replaced by what somebody else stored: both are shown and the person decides', () => {
    const theirs = { value: 'của người khác', revision: 2 }
    const met = having([
      { kind: 'typed', value: 'của tôi' },
      { kind: 'read', stored: theirs },
    ])
    expect([met.value, met.trouble]).toEqual(['của tôi', { kind: 'overtaken', theirs }])
    const kept = keep(met, { kind: 'resolved', value: 'của tôi' }, same)
    expect([kept.value, kept.base, kept.trouble]).toEqual(['của tôi', theirs, null])
    const taken = keep(met, { kind: 'resolved', value: theirs.value }, same)
    expect([taken.value, isUnsaved(taken, same)]).toEqual([theirs.value, false])
  })

  test('is saved on top of a newer revision where only something else of the meeting moved on', () => {
    const moved = having([
      { kind: 'typed', value: 'mới' },
      { kind: 'sent' },
      { kind: 'refused', stored: { value: 'cũ', revision: 7 }, error: refused },
    ])
    expect([moved.base, moved.trouble, isUnsaved(moved, same)]).toEqual([{ value: 'cũ', revision: 7 }, null, true])
  })

  test('is told to have failed where a refusal shows nothing newer', () => {
    const stuck = having([
      { kind: 'typed', value: 'mới' },
      { kind: 'sent' },
      { kind: 'refused', stored: { value: 'cũ', revision: 1 }, error: refused },
    ])
    expect(stuck.trouble).toEqual({ kind: 'failed', error: refused })
  })
})

describe('what the store has', () => {
  test('is taken over while nothing of one’s own waits, and an older answer never comes back', () => {
    const newer = having([{ kind: 'read', stored: { value: 'mới', revision: 4 } }])
    expect([newer.value, newer.base.revision]).toEqual(['mới', 4])
    expect(keep(newer, { kind: 'read', stored: { value: 'cũ', revision: 3 } }, same)).toBe(newer)
  })

  test('is one’s own save when the change is announced before the answer comes', () => {
    const seen = having([
      { kind: 'typed', value: 'mới' },
      { kind: 'sent' },
      { kind: 'typed', value: 'mới nữa' },
      { kind: 'read', stored: { value: 'mới', revision: 2 } },
    ])
    expect([seen.trouble, seen.value]).toEqual([null, 'mới nữa'])
    expect(keep(seen, { kind: 'saved', revision: 2, at: 1 }, same).base).toEqual({ value: 'mới', revision: 2 })
  })
})

describe('a copy of an earlier visit', () => {
  const base = { value: 'cũ', revision: 1 }

  test('comes back where nobody wrote meanwhile, and says so', () => {
    const state = beginKeeping({ value: 'cũ', revision: 6 }, { value: 'chưa lưu', base }, same)
    expect([state.value, state.base.revision, state.restored, state.trouble]).toEqual(['chưa lưu', 6, true, null])
  })

  test('stands beside what somebody else stored meanwhile', () => {
    const theirs = { value: 'của người khác', revision: 2 }
    const state = beginKeeping(theirs, { value: 'chưa lưu', base }, same)
    expect([state.value, state.trouble]).toEqual(['chưa lưu', { kind: 'overtaken', theirs }])
  })

  test('is forgotten where it was stored after all', () => {
    expect(beginKeeping({ value: 'đã lưu', revision: 2 }, { value: 'đã lưu', base }, same).restored).toBe(false)
  })
})

test('whatever happens, only typing and deciding change a text that is not stored', () => {
  const word = fc.constantFrom('a', 'b', 'c')
  const event: fc.Arbitrary<KeptEvent<string>> = fc.oneof(
    fc.record({ kind: fc.constant('typed' as const), value: word }),
    fc.record({ kind: fc.constant('sent' as const) }),
    fc.record({ kind: fc.constant('saved' as const), revision: fc.nat(9), at: fc.nat() }),
    fc.record({ kind: fc.constant('failed' as const), error: fc.constant(refused) }),
    fc.record({
      kind: fc.constant('read' as const),
      stored: fc.record({ value: word, revision: fc.nat(9) }),
    }),
    fc.record({
      kind: fc.constant('refused' as const),
      stored: fc.record({ value: word, revision: fc.nat(9) }),
      error: fc.constant(refused),
    }),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state = begin('a', 0)
      for (const one of events) {
        const next = keep(state, one, same)
        const stays = one.kind === 'typed' || next.value === state.value || !isUnsaved(state, same)
        if (!stays) return false
        state = next
      }
      return true
    }),
  )
})
