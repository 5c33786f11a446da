import { create } from 'zustand'
import { decisionOf, type RowDecision, type SlipDecisions } from './slip-decisions.ts'

/** A slip file that was handed in and is still open. */
export interface IncomingSlip {
  readonly id: string
  readonly name: string
  readonly bytes: Blob
}

/** What accepting a slip came to. */
export interface SlipResult {
  readonly id: string
  readonly fileName: string
  readonly agencyName: string
  readonly written: number
  readonly left: number
  readonly tasks: readonly { readonly key: string; readonly title: string; readonly period: string }[]
}

/**
 * The slips in hand. They live outside the screen, so that nothing decided is lost while the person works elsewhere;
 * what the backend says of them is in the query cache.
 */
interface SlipState {
  readonly incoming: readonly IncomingSlip[]
  readonly decisions: Readonly<Record<string, SlipDecisions>>
  readonly results: readonly SlipResult[]
  /** Files that the browser could not read. */
  readonly unreadable: readonly string[]
}

export const useSlips = create<SlipState>(() => ({ incoming: [], decisions: {}, results: [], unreadable: [] }))

/** The bytes are taken at once: what happens to the file afterwards does not matter any more. */
export async function handIn(files: readonly File[]): Promise<void> {
  const read: IncomingSlip[] = []
  const unreadable: string[] = []
  for (const file of files) {
    try {
      read.push({
        id: crypto.randomUUID(),
        name: file.name.normalize('NFC'),
        bytes: new Blob([await file.arrayBuffer()]),
      })
    } catch (error) {
      console.warn(`The file ${file.name} could not be read.`, error)
      unreadable.push(file.name)
    }
  }
  useSlips.setState(({ incoming }) => ({ incoming: [...incoming, ...read], unreadable }))
}

export const putAway = (id: string): void =>
  useSlips.setState(({ incoming, decisions }) => {
    const { [id]: _, ...kept } = decisions
    return { incoming: incoming.filter((one) => one.id !== id), decisions: kept }
  })

export const finish = (result: SlipResult): void => {
  putAway(result.id)
  useSlips.setState(({ results }) => ({ results: [result, ...results] }))
}

export const clearResults = (): void => useSlips.setState({ results: [] })

export const decide = (id: string, token: string, change: (decision: RowDecision) => RowDecision): void =>
  useSlips.setState(({ decisions }) => {
    const ofSlip = decisions[id] ?? {}
    return { decisions: { ...decisions, [id]: { ...ofSlip, [token]: change(decisionOf(ofSlip, token)) } } }
  })
