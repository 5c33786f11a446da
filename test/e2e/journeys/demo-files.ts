import { readdirSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../../resources/demo')

/** The project's own illustrative workbooks of one year, full paths. */
export const demoFiles = (year: number): string[] =>
  readdirSync(path.join(folder, String(year)))
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => path.join(folder, String(year), name))
