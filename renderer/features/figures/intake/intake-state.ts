import { create } from 'zustand'
import { type CommonReasons, type FileDecision, noCommonReasons, undecided } from './decisions.ts'

export type IntakePhase = 'idle' | 'collecting' | 'uploading' | 'reading' | 'review' | 'accepting'

export interface AcceptOutcome {
  readonly fileId: string
  readonly fileName: string
  readonly accepted: boolean
  readonly message: string | null
  readonly submissions: number
  readonly facts: number
}

/**
 * The import in hand. It lives outside the screen, so that it goes on while the person works elsewhere; the previews
 * themselves are in the query cache.
 */
interface IntakeState {
  readonly phase: IntakePhase
  readonly batchId: string | null
  readonly progress: { readonly done: number; readonly total: number; readonly current: string }
  readonly decisions: Readonly<Record<string, FileDecision>>
  readonly common: CommonReasons
  /** Files over the size limit, which were not sent. */
  readonly tooLarge: readonly string[]
  /** Files that the browser could not read. */
  readonly unreadable: readonly string[]
  /** What the last acceptance came to; null before. */
  readonly outcomes: readonly AcceptOutcome[] | null
  /** What stopped the last step; null when nothing did. */
  readonly failure: { readonly step: string; readonly error: unknown } | null
}

const start: IntakeState = {
  phase: 'idle',
  batchId: null,
  progress: { done: 0, total: 0, current: '' },
  decisions: {},
  common: noCommonReasons,
  tooLarge: [],
  unreadable: [],
  outcomes: null,
  failure: null,
}

export const useIntake = create<IntakeState>(() => start)

export const resetIntake = (): void => useIntake.setState(start, true)

export const decisionOf = (state: Pick<IntakeState, 'decisions'>, fileId: string): FileDecision =>
  state.decisions[fileId] ?? undecided

export const decide = (fileId: string, part: Partial<FileDecision>): void =>
  useIntake.setState((state) => ({
    decisions: { ...state.decisions, [fileId]: { ...decisionOf(state, fileId), ...part } },
  }))

export const selectFiles = (fileIds: readonly string[], selected: boolean): void =>
  useIntake.setState((state) => {
    const decisions = { ...state.decisions }
    for (const fileId of fileIds) decisions[fileId] = { ...decisionOf(state, fileId), selected }
    return { decisions }
  })

export const giveCommonReason = (part: Partial<CommonReasons>): void =>
  useIntake.setState((state) => ({ common: { ...state.common, ...part } }))
