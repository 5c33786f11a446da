import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { FormProfile } from '../../shared/domain/documents/content.ts'
import { checkForm } from './pdf-form-rules.ts'
import { readPdfGeometry } from './pdf-geometry.ts'

const profileNames: readonly FormProfile[] = ['nd30', 'party_36', 'party_05']
const usage = 'usage: npm run check:pdf -- [--profile nd30|party_36|party_05] FILE.pdf …'

/**
 * `npm run check:pdf FILE.pdf …`: measures finished documents against Nghị định 30/2020/NĐ-CP or the Party's form; exit
 * code 1 on a problem, 2 on a wrong call. Without `--profile` the head tells which form it is.
 */
async function main(given: readonly string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args: [...given],
    options: { profile: { type: 'string' } },
    allowPositionals: true,
  })
  const profile = profileNames.find((name) => name === values.profile)
  if (files.length === 0 || (values.profile !== undefined && !profile)) {
    console.error(usage)
    return 2
  }
  let found = 0
  for (const file of files) {
    const geometry = await readPdfGeometry(await readFile(file))
    const problems = checkForm(geometry, profile)
    found += problems.length
    for (const { page, message } of problems)
      console.log(`${file}: ${page === 0 ? 'file' : `page ${page}`}: ${message}`)
    console.log(`${file}: ${geometry.pages.length} pages, ${problems.length} problems`)
  }
  return found === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
