/**
 * npm run print:obligations -- DIR [PLAN …]: draws up every obligation of the plans from invented figures, one PDF each
 * and one Word file each in DIR, measures each PDF against the form, and holds the text of both against the content. For
 * people to look at; exit code 1 when a document breaks the form, loses a letter or cannot be drawn up.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { startDocumentRenderer } from '../../electron/backend/node-host.ts'
import type { DocumentRenderer } from '../../electron/documents/document-renderer.ts'
import type { BackendClient } from '../../shared/contract/contract.ts'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import type { DocumentKindId } from '../../shared/domain/documents/document-key.ts'
import { type PeriodKey, type PlanId, planId } from '../../shared/domain/ids.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { pageTexts, spokenDocument, textDifference } from './document-text.ts'
import { docxText, readDocxParts } from './docx-text.ts'
import { openDesk } from './open-desk.ts'
import { checkForm } from './pdf-form-rules.ts'
import { readPdfGeometry } from './pdf-geometry.ts'
import { importInventedFigures } from './plan-demo.ts'

const key = (text: string): PeriodKey => periodKey(period(text))
const years = (from: number, to: number): PeriodKey[] =>
  Array.from({ length: to - from + 1 }, (_, index) => key(String(from + index)))

/** Periods with figures, the day it is, and the year whose recurring reports are printed. */
const plans: Readonly<Record<string, { figures: readonly PeriodKey[]; today: string; year: number }>> = {
  'da-nang-03-nq-tu-2021': { figures: [...years(2021, 2022), key('2023-9M')], today: '2023-10-20', year: 2022 },
  'da-nang-64-kh-ubnd-2021': { figures: [...years(2021, 2022), key('2023-9M')], today: '2023-10-20', year: 2022 },
  'dong-thap-2021-2025': { figures: [...years(2021, 2023), key('2024-Q1')], today: '2024-04-20', year: 2023 },
  'hcmc-3651-qd-ubnd-2013': {
    figures: [...years(2012, 2020), key('2015-H1'), key('2018-Q1')],
    today: '2021-02-10',
    year: 2016,
  },
  'vss-40-cv-bcs-2014': { figures: [...years(2014, 2016), key('2016-Q1')], today: '2017-01-20', year: 2016 },
}

interface Printed {
  readonly name: string
  readonly pages: number
  readonly problems: readonly string[]
}

/** One document a row of the plan: its fixed period, else the first of the chosen year. */
async function documentsOf(client: BackendClient, plan: PlanId, year: number) {
  const { obligations } = await client.plans.show({ planId: plan })
  const due = await client.plans.obligations({ planId: plan })
  return obligations.flatMap((row): { kind: DocumentKindId; period: PeriodKey; part: string }[] => {
    const occurrences = due.filter(({ obligationId }) => obligationId === row.id)
    const chosen = occurrences.find((one) => one.period.startsWith(String(year))) ?? occurrences.at(-1)
    if (chosen) return [{ kind: chosen.kind, period: chosen.period, part: chosen.part }]
    const isOnly = obligations.filter(({ kind }) => kind === row.kind).length === 1
    return [{ kind: row.kind, period: key(String(year)), part: isOnly ? '' : row.id }]
  })
}

/** The app's own printer, which remembers the content that it was handed last. */
function listeningPrinter(): { readonly renderer: DocumentRenderer; readonly content: () => DocumentContent } {
  const renderer = startDocumentRenderer(path.resolve(import.meta.dirname, '../..'))
  let last: DocumentContent | null = null
  return {
    renderer: {
      ...renderer,
      renderPdf: (content, options) => {
        last = content
        return renderer.renderPdf(content, options)
      },
    },
    content: () => {
      if (last === null) throw new Error('Nothing was printed')
      return last
    },
  }
}

async function problemsOf(content: DocumentContent, pdf: Uint8Array, word: Uint8Array): Promise<readonly string[]> {
  const geometry = await readPdfGeometry(pdf)
  const spoken = spokenDocument(content)
  const inPdf = textDifference(spoken, pageTexts(geometry))
  const inWord = textDifference(spoken, [docxText(await readDocxParts(word))])
  return [
    ...checkForm(geometry).map(({ page, message }) => `page ${page}: ${message}`),
    ...(inPdf === null ? [] : [`PDF: ${inPdf}`]),
    ...(inWord === null ? [] : [`Word: ${inWord}`]),
  ]
}

async function printPlan(id: string, folder: string): Promise<readonly Printed[]> {
  const chosen = plans[id]
  if (!chosen) throw new Error(`No plan ${id}; known: ${Object.keys(plans).join(', ')}`)
  const printer = listeningPrinter()
  const desk = await openDesk({
    now: () => Date.parse(`${chosen.today}T12:00:00+07:00`),
    documents: printer.renderer,
  })
  const { client } = desk
  try {
    const plan = planId(id)
    await client.plans.choose({ planId: plan })
    await importInventedFigures(client, plan, chosen.figures)
    const printed: Printed[] = []
    for (const asked of await documentsOf(client, plan, chosen.year)) {
      const name = [id, asked.kind, asked.period, asked.part].filter(Boolean).join('_').replaceAll('/', '-')
      try {
        const { file, pageCount } = await client.documents.render({ planId: plan, ...asked, fields: null })
        const bytes = new Uint8Array(await file.arrayBuffer())
        writeFileSync(path.join(folder, `${name}.pdf`), bytes)
        const word = new Uint8Array(
          await (await client.documents.word({ planId: plan, ...asked, fields: null })).file.arrayBuffer(),
        )
        writeFileSync(path.join(folder, `${name}.docx`), word)
        const problems = await problemsOf(printer.content(), bytes, word)
        printed.push({ name, pages: pageCount, problems })
      } catch (error) {
        const { data, message } = error as { data?: { message?: string }; message: string }
        printed.push({ name, pages: 0, problems: [data?.message ?? message] })
      }
    }
    return printed
  } finally {
    await desk.close()
  }
}

const [directory, ...asked] = process.argv.slice(2)
if (directory === undefined) {
  console.error('usage: npm run print:obligations -- DIR [PLAN …]')
  process.exitCode = 2
} else {
  const folder = path.resolve(directory)
  mkdirSync(folder, { recursive: true })
  let broken = 0
  for (const id of asked.length > 0 ? asked : Object.keys(plans)) {
    for (const { name, pages, problems } of await printPlan(id, folder)) {
      console.log(`${name}: ${pages} pages, ${problems.length === 0 ? 'form and text kept' : problems.join(' | ')}`)
      broken += problems.length
    }
  }
  process.exitCode = broken === 0 ? 0 : 1
}
