import { expect, test } from 'vitest'
import { SessionRegistry } from './session-registry.ts'

const lifetime = { idle: 1_000, absolute: 5_000 }

function registryAt(): { registry: SessionRegistry<{ id: number }>; clock: { now: number } } {
  const clock = { now: 0 }
  let count = 0
  const registry = new SessionRegistry(
    () => ({ id: ++count }),
    lifetime,
    () => clock.now,
  )
  return { registry, clock }
}

function enter(registry: SessionRegistry<{ id: number }>): string {
  const token = registry.exchange(registry.mintEntryToken())
  if (token === undefined) throw new Error('a fresh entry token was refused')
  return token
}

test('an entry token opens one session and never a second', () => {
  const { registry } = registryAt()
  const entry = registry.mintEntryToken()
  const session = registry.exchange(entry)
  expect(registry.find(session ?? '')).toEqual({ id: 1 })
  expect(registry.exchange(entry)).toBeUndefined()
})

test('an invented token opens nothing', () => {
  const { registry } = registryAt()
  registry.mintEntryToken()
  expect(registry.exchange('abc')).toBeUndefined()
  expect(registry.find('abc')).toBeUndefined()
  expect(registry.find('')).toBeUndefined()
})

test('each browser has a session of its own, and an entry token is no session token', () => {
  const { registry } = registryAt()
  const entry = registry.mintEntryToken()
  expect(registry.find(entry)).toBeUndefined()
  expect([registry.find(enter(registry)), registry.find(enter(registry))]).toEqual([{ id: 1 }, { id: 2 }])
})

test('a session ends when nobody uses it, and after its whole time even when used', () => {
  const { registry, clock } = registryAt()
  const idle = enter(registry)
  clock.now = 1_001
  expect(registry.find(idle)).toBeUndefined()

  const busy = enter(registry)
  const seen = []
  for (let step = 0; step < 7; step++) {
    clock.now += 900
    seen.push(registry.find(busy) !== undefined)
  }
  expect(seen).toEqual([true, true, true, true, true, false, false])
})

test('tokens carry 256 bits and differ', () => {
  const { registry } = registryAt()
  const tokens = Array.from({ length: 50 }, () => registry.mintEntryToken())
  expect(new Set(tokens).size).toBe(50)
  for (const token of tokens) expect(Buffer.from(token, 'base64url').byteLength).toBe(32)
})
