import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createDocumentRenderer, type DocumentRenderer } from '../documents/document-renderer.ts'
import { startNodeReader } from '../workbook/node-reader.ts'
import { defaultHeapMegabytes } from '../workbook/read-limits.ts'
import type { BackendOptions } from './create-backend.ts'

/** The part of the options that a plain Node process brings: browser door, command line, tests. */
export type NodeHost = Pick<
  BackendOptions,
  'resourcesDirectory' | 'startReader' | 'documentWorkerFile' | 'packWorkerFile' | 'appVersion'
>

const documentWorkerFile = (projectDirectory: string): string =>
  path.join(projectDirectory, 'electron/documents/render-worker.ts')

/** A document renderer that loads its worker at once, beside whatever the caller does next. */
export function startDocumentRenderer(projectDirectory: string): DocumentRenderer {
  const documents = createDocumentRenderer({ workerFile: documentWorkerFile(projectDirectory) })
  documents.warmUp()
  return documents
}

/**
 * Runs reader and document worker from the project's own sources, which Node 24 takes as they are.
 *
 * @param projectDirectory folder of `package.json`
 */
export function nodeHost(projectDirectory: string): NodeHost {
  const { version } = JSON.parse(readFileSync(path.join(projectDirectory, 'package.json'), 'utf8')) as {
    version: string
  }
  const readerEntry = path.join(projectDirectory, 'electron/workbook/reader-entry.ts')
  return {
    resourcesDirectory: path.join(projectDirectory, 'resources'),
    startReader: () => startNodeReader(readerEntry, { heapMegabytes: defaultHeapMegabytes }),
    documentWorkerFile: documentWorkerFile(projectDirectory),
    packWorkerFile: path.join(projectDirectory, 'electron/documents/pack-worker.ts'),
    appVersion: version,
  }
}
