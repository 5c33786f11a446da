import type { BackendClient } from '../../shared/contract/contract.ts'

/** Wrong usage: exit code 2, with the sentence and the command's form. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface CommandInput {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/** What a command says: one JSON document for `--json`, lines for people otherwise. */
export interface CommandResult {
  readonly json: unknown
  readonly text: string
  /** Something was refused, after the rest was done: exit code 1. */
  readonly refused: boolean
}

export interface CommandDesk {
  /** The same contract that window and browser speak. */
  readonly client: BackendClient
  /** Folder with the project's own illustrative workbooks. */
  readonly demoDirectory: string
  /** Progress for people, on stderr. */
  readonly tell: (line: string) => void
  /** Every change is signed: says who is acting, before the first one. A script signs as the secretariat or by `--as`. */
  readonly sign: () => Promise<void>
}

/**
 * `write` takes the writer's lock; `read` looks on beside a writer; `catalogue` reads too and needs no store of its
 * own: where there is none yet, it works on an empty one.
 */
export type StoreAccess = 'catalogue' | 'read' | 'write'

export interface Command {
  /** First words that name it: "plans show". */
  readonly name: string
  /** After the name, for the usage line. */
  readonly form: string
  /** One Vietnamese line for the list of commands. */
  readonly summary: string
  readonly access: StoreAccess | ((input: CommandInput) => StoreAccess)
  /** It prints a document: the printing worker is started while the backend is still loading. */
  readonly prints?: true
  readonly run: (desk: CommandDesk, input: CommandInput) => Promise<CommandResult> | CommandResult
}
