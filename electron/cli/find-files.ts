import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isPassedOver } from '../../shared/domain/intake/passed-over.ts'
import { compareVietnamese } from '../../shared/domain/text/collate.ts'
import { UsageError } from './command.ts'

const reportEndings = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv', '.zip'])

export interface FoundFile {
  readonly name: string
  /** As the caller would name it. */
  readonly relativePath: string
  readonly read: () => Uint8Array
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  /** What lies in the folders beside the reports, by path. */
  readonly passedOver: readonly string[]
}

/** Reports under the given paths: a file as named, a folder with everything below it in the order of names. */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files: FoundFile[] = []
  const passed: string[] = []
  const add = (file: string) =>
    files.push({ name: path.basename(file).normalize('NFC'), relativePath: file, read: () => readFileSync(file) })
  const walk = (folder: string) => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
      compareVietnamese(left.name, right.name),
    )
    for (const entry of entries) {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(full)
      else if (!entry.isFile() || isPassedOver(full) || !reportEndings.has(path.extname(entry.name).toLowerCase()))
        passed.push(full)
      else add(full)
    }
  }
  for (const one of paths) {
    const kind = statSync(one, { throwIfNoEntry: false })
    if (!kind) throw new UsageError(`Không có tệp hoặc thư mục “${one}”.`)
    if (kind.isDirectory()) walk(one)
    else add(one)
  }
  return { files, passedOver: passed }
}
