import { createHash, randomBytes } from 'node:crypto'

/** How long a browser stays signed in, in milliseconds. */
export interface SessionLifetime {
  readonly idle: number
  readonly absolute: number
}

export const defaultLifetime: SessionLifetime = { idle: 8 * 3_600_000, absolute: 24 * 3_600_000 }

interface Entry<Session> {
  readonly session: Session
  readonly startedAt: number
  lastSeenAt: number
}

/**
 * Who may talk to the web host: one-time entry tokens (in the address that the launcher prints) and the sessions
 * that they were exchanged for. Both are 256 random bits; only their SHA-256 is kept, so that a memory dump or a
 * log of this registry opens no door.
 */
export class SessionRegistry<Session> {
  readonly #entryTokens = new Set<string>()
  readonly #sessions = new Map<string, Entry<Session>>()
  readonly #newSession: () => Session
  readonly #lifetime: SessionLifetime
  readonly #now: () => number

  constructor(newSession: () => Session, lifetime: SessionLifetime = defaultLifetime, now: () => number = Date.now) {
    this.#newSession = newSession
    this.#lifetime = lifetime
    this.#now = now
  }

  /** A token that can be exchanged once. */
  mintEntryToken(): string {
    const token = randomToken()
    this.#entryTokens.add(hash(token))
    return token
  }

  /** Uses up an entry token; gives the session token for the cookie, or undefined when the entry token is unknown or used. */
  exchange(entryToken: string): string | undefined {
    if (!this.#entryTokens.delete(hash(entryToken))) return undefined
    this.#dropExpired()
    const token = randomToken()
    const now = this.#now()
    this.#sessions.set(hash(token), { session: this.#newSession(), startedAt: now, lastSeenAt: now })
    return token
  }

  /** The session behind a cookie's token, if it still holds; being asked counts as activity. */
  find(sessionToken: string): Session | undefined {
    const key = hash(sessionToken)
    const entry = this.#sessions.get(key)
    if (entry === undefined) return undefined
    if (this.#isExpired(entry)) {
      this.#sessions.delete(key)
      return undefined
    }
    entry.lastSeenAt = this.#now()
    return entry.session
  }

  #isExpired(entry: Entry<Session>): boolean {
    const now = this.#now()
    return now - entry.lastSeenAt > this.#lifetime.idle || now - entry.startedAt > this.#lifetime.absolute
  }

  #dropExpired(): void {
    for (const [key, entry] of this.#sessions) if (this.#isExpired(entry)) this.#sessions.delete(key)
  }
}

const randomToken = (): string => randomBytes(32).toString('base64url')

/** Tokens are looked up by their hash: timing tells nothing about a token whose hash cannot be steered. */
const hash = (token: string): string => createHash('sha256').update(token).digest('base64')
