// The line to the test that started the double: events go out, commands come in.

/** What the double tells its test. */
export type DoubleEvent =
  | { t: 'dialog'; kind: DialogKind; options: unknown }
  | { t: 'window-open'; url: string; action: string }
  | { t: 'navigation-denied'; url: string }
  | { t: 'open-external'; url: string }
  | { t: 'console'; level: string; text: string }
  | { t: 'page-error'; text: string }
  | { t: 'fork'; file: string; pid: number | undefined; execArgv: readonly string[] }
  | { t: 'done'; id: number; value?: unknown; error?: string }

export type DialogKind = 'save' | 'open' | 'message' | 'error'

/** What the test asks of the double. */
export type DoubleCommand = { id: number } & (
  | { do: 'answer'; kind: DialogKind; answer: unknown }
  | { do: 'menu'; labels: readonly string[] }
  | { do: 'state' }
  | { do: 'quit' }
)

export function tell(event: DoubleEvent): void {
  process.send?.(event)
}

/** Runs `perform` for every command and reports its result or its error. */
export function listen(perform: (command: DoubleCommand) => unknown): void {
  process.on('message', async (message) => {
    const command = message as DoubleCommand
    try {
      tell({ t: 'done', id: command.id, value: await perform(command) })
    } catch (error) {
      tell({ t: 'done', id: command.id, error: String(error) })
    }
  })
}
