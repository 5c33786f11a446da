import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { checkForm } from './pdf-form-rules.ts'
import { readPdfGeometry } from './pdf-geometry.ts'

/** `npm run check:pdf FILE.pdf …`: measures finished documents against Nghị định 30/2020/NĐ-CP; exit code 1 on a problem. */
async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error('usage: npm run check:pdf FILE.pdf …')
    return 2
  }
  let found = 0
  for (const file of files) {
    const geometry = await readPdfGeometry(await readFile(file))
    const problems = checkForm(geometry)
    found += problems.length
    for (const { page, message } of problems)
      console.log(`${file}: ${page === 0 ? 'file' : `page ${page}`}: ${message}`)
    console.log(`${file}: ${geometry.pages.length} pages, ${problems.length} problems`)
  }
  return found === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
