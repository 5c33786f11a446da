import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../electron/store/open-store.ts'
import { sampleDocument, samplePlan } from './sample-store.ts'

const childScript = fileURLToPath(new URL('./writing-child.ts', import.meta.url))

/** What the store acknowledged to the child before it was killed; carried from round to round. */
export interface Acknowledged {
  /** Submission id → number of figures. */
  readonly submissions: Map<string, number>
  draftRevision: number
}

export const nothingAcknowledged = (): Acknowledged => ({ submissions: new Map(), draftRevision: 0 })

/** Lets a process import and update, kills it (SIGKILL) at a random point, and collects what it was promised. */
export async function killWhileWriting(directory: string, acknowledged: Acknowledged): Promise<void> {
  const child = spawn(process.execPath, [childScript, directory], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8')
  })
  const exited = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_code, signal) => resolve(signal)),
  )
  // Every third child is killed while it still opens the store; the others after a few writes.
  const duringOpening = Math.random() < 1 / 3
  const wanted = Math.floor(Math.random() * 12)
  if (duringOpening) void pause(60 + Math.random() * 200).then(() => child.kill('SIGKILL'))
  let lines = 0
  for await (const line of createInterface({ input: child.stdout })) {
    remember(acknowledged, line)
    lines += 1
    if (!duringOpening && lines === wanted + 1) void pause(Math.random() * 8).then(() => child.kill('SIGKILL'))
  }
  const signal = await exited
  if (signal !== 'SIGKILL') throw new Error(`The writing process ended by itself: ${complaint}`)
}

function remember(acknowledged: Acknowledged, line: string): void {
  const [kind, first, second] = line.split(' ')
  if (kind === 'accepted' && first !== undefined) acknowledged.submissions.set(first, Number(second))
  if (kind === 'draft') acknowledged.draftRevision = Number(first)
}

export interface AfterKill {
  /** Acknowledged writes that are not there any more. */
  readonly lost: number
  /** Submissions without all their figures, or checks of `verify` that failed. */
  readonly torn: readonly string[]
  /** Submissions found, the acknowledged and the ones killed before they could say so. */
  readonly submissions: number
}

/** Opens the store as the next start of the program would, and looks for everything that was promised. */
export function inspectAfterKill(directory: string, acknowledged: Acknowledged): AfterKill {
  const store = openStore({ directory, mode: 'write', appVersion: '0.1.0', now: Date.now })
  try {
    const present = new Map(
      store.submissions.list({ planId: samplePlan }).map((submission) => [submission.id, submission.factCount]),
    )
    const draft = store.documents.find(sampleDocument)
    const lostSubmissions = [...acknowledged.submissions].filter(
      ([id, factCount]) => present.get(id) !== factCount,
    ).length
    const lostDraft = (draft?.revision ?? 0) < acknowledged.draftRevision ? 1 : 0
    const torn = store
      .verify()
      .filter((check) => !check.ok)
      .map((check) => `${check.name}: ${check.message}`)
    const audited = store.audit.list(1)[0]?.sequence ?? 0
    if (audited !== present.size) torn.push(`audit: ${audited} rows for ${present.size} submissions`)
    return { lost: lostSubmissions + lostDraft, torn, submissions: present.size }
  } finally {
    store.close()
  }
}
