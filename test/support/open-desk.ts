import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { nodeHost } from '../../electron/backend/node-host.ts'
import type { DocumentRenderer } from '../../electron/documents/document-renderer.ts'
import type { BackendClient } from '../../shared/contract/contract.ts'
import type { FilePreview } from '../../shared/contract/intake.ts'
import { planId } from '../../shared/domain/ids.ts'

const root = path.resolve(import.meta.dirname, '../..')

export const plan64 = planId('da-nang-64-kh-ubnd-2021')
export const demoDirectory = path.join(root, 'resources/demo')

/** "Today" of the tests: 15 January 2023, noon in Việt Nam. */
export const testToday = Date.parse('2023-01-15T12:00:00+07:00')

export interface OpenDesk {
  readonly client: BackendClient
  readonly directory: string
  close(): Promise<void>
}

/** A real backend on a store in a temporary folder, spoken to through the contract; gone after `close`. */
export async function openDesk(
  options: {
    demo?: boolean
    person?: boolean
    directory?: string
    resourcesDirectory?: string
    door?: 'window' | 'web' | 'cli'
    /** The clock, where a test lets time pass; else it stands at `testToday`. */
    now?: () => number
    /** The printing worker, where a test listens to what it is asked for; else one of its own. */
    documents?: DocumentRenderer
  } = {},
): Promise<OpenDesk> {
  const directory = options.directory ?? mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
  const backend = createBackend({
    ...nodeHost(root),
    storeDirectory: directory,
    demo: options.demo ?? false,
    ...(options.resourcesDirectory === undefined ? {} : { resourcesDirectory: options.resourcesDirectory }),
    door: options.door ?? 'cli',
    ...(options.documents === undefined ? {} : { documents: options.documents }),
    now: options.now ?? (() => testToday),
  })
  const client = backend.client(backend.newSession())
  if (options.person !== false)
    await client.session.addPerson({ name: 'Nguyễn Thị Thử', post: 'Chuyên viên Tổ thư ký' })
  return {
    client,
    directory,
    close: async () => {
      await backend.close()
      if (options.directory === undefined) rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The demo's workbooks whose path contains the text, by name. */
export function demoFiles(containing: string): File[] {
  return readdirSync(demoDirectory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx') && name.includes(containing))
    .sort()
    .map((name) => new File([new Uint8Array(readFileSync(path.join(demoDirectory, name)))], path.basename(name)))
}

/** Hands the files over and reads them; the batch stays open for `accept`. */
export async function preview(
  client: BackendClient,
  files: readonly File[],
): Promise<{ batchId: string; files: FilePreview[] }> {
  const { batchId } = await client.intake.upload({
    batchId: null,
    files: files.map((file) => ({ file, name: file.name, relativePath: file.name })),
  })
  const stream = await client.intake.preview({ batchId, planId: plan64 })
  const previews: FilePreview[] = []
  for await (const { file } of stream) previews.push(file)
  return { batchId, files: previews }
}

export interface Reasons {
  readonly warningReason?: string
  readonly replaceReason?: string
}

/** Accepts every file of a preview with the reasons given; the outcomes in the files' order. */
export async function accept(
  client: BackendClient,
  batch: { batchId: string; files: readonly FilePreview[] },
  reasons: Reasons = {},
) {
  const stream = await client.intake.accept({
    batchId: batch.batchId,
    decisions: batch.files.map((file) => ({
      fileId: file.id,
      warningReason: reasons.warningReason ?? null,
      replaceReason: reasons.replaceReason ?? null,
    })),
  })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  return step.value.outcomes
}
