import type { Review } from './review.ts'

/**
 * A review in hand, as this browser keeps it until the plan is saved: it survives a reload and a crash, never leaves
 * the machine and is gone once the plan stands in the store or the person drops it.
 */
export interface KeptReview {
  readonly fileName: string
  readonly review: Review
  /** ISO 8601 UTC. */
  readonly keptAt: string
}

/** Raised whenever the shape of a kept review changes: an older one is dropped, not misread. */
const shape = 1
const databaseName = 'so-chi-dao.nhap-ke-hoach'
const reviews = 'ban-soat'
/** Apart from the reviews: a file is written once, a review at every correction. */
const files = 'tep-goc'

interface Stored extends KeptReview {
  readonly shape: number
}

/**
 * What this person left in this browser for this store of data; null without a review. The file is null where the
 * browser had no room for it or lost it: it has to be picked again.
 */
export async function readKept(owner: string): Promise<{ kept: KeptReview; file: Blob | null } | null> {
  const stored = (await request('readonly', reviews, (rows) => rows.get(owner))) as Stored | undefined
  if (stored?.shape !== shape) return null
  const file = (await request('readonly', files, (rows) => rows.get(owner))) as Blob | undefined
  return { kept: stored, file: file ?? null }
}

/** Rejects when the browser keeps nothing: no room, or storage that is shut off. */
export async function keepReview(owner: string, kept: KeptReview): Promise<void> {
  await request('readwrite', reviews, (rows) => rows.put({ ...kept, shape } satisfies Stored, owner))
}

export async function keepFile(owner: string, file: Blob): Promise<void> {
  await request('readwrite', files, (rows) => rows.put(file, owner))
}

export async function forgetReview(owner: string): Promise<void> {
  await request('readwrite', reviews, (rows) => rows.delete(owner))
  await request('readwrite', files, (rows) => rows.delete(owner))
}

async function request(
  mode: IDBTransactionMode,
  store: string,
  ask: (rows: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await open()
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const asked = ask(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser gave up keeping the review.'))
    })
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(reviews)
      opening.result.createObjectStore(files)
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('The browser opened no database.'))
  })
}
