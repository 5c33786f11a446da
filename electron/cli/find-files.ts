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
  /** Throws what the file system says about a file that cannot be read. */
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
  const add = (file: string, read: () => Uint8Array = () => readFileSync(file)) =>
    files.push({ name: path.basename(file).normalize('NFC'), relativePath: file, read })
  const walk = (folder: string) => {
    for (const entry of entriesOf(folder, add)) {
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
    else if (kind.isFile()) add(one)
    else throw new UsageError(`“${one}” không phải là tệp hoặc thư mục. Nêu tệp báo cáo hoặc thư mục chứa báo cáo.`)
  }
  return { files, passedOver: passed }
}

/** A folder that cannot be listed stands among the files as one that cannot be read: it is named, not left out. */
function entriesOf(folder: string, add: (file: string, read: () => Uint8Array) => unknown) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) => compareVietnamese(left.name, right.name))
  } catch (cause) {
    add(folder, () => {
      throw cause
    })
    return []
  }
}
