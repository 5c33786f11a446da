import { writeSync } from 'node:fs'
import { openStore } from '../../electron/store/open-store.ts'
import {
  acceptReport,
  sampleDocument,
  samplePerson,
  samplePlan,
  sampleUnits,
  syncSampleCatalogue,
  year2023,
} from './sample-store.ts'

/**
 * Imports and updates until somebody kills it. A line goes out only after the store acknowledged the write, so what
 * stands in the parent's hands is exactly what must be found again.
 */
const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: writing-child.ts DIRECTORY')

const say = (line: string) => writeSync(1, `${line}\n`)
const store = openStore({ directory, mode: 'write', appVersion: '0.1.0', now: Date.now })
syncSampleCatalogue(store)
say('open')

for (let turn = 0; ; turn += 1) {
  const unit = sampleUnits[turn % sampleUnits.length]
  if (unit === undefined) throw new Error('No sample units')
  const figures = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`figure_${index}`, turn * 1000 + index]))
  const current = store.submissions.accepted(samplePlan, unit, year2023)
  const replacement = current === null ? {} : { replaces: current.id, replaceReason: 'Số liệu gửi lại' }
  const accepted = acceptReport(store, figures, { unit, fileName: `bao-cao-${turn}.xlsx`, ...replacement })
  say(`accepted ${accepted.id} ${Object.keys(figures).length}`)

  const draft = store.documents.find(sampleDocument)
  const expectedRevision = draft?.revision ?? 0
  const saved = store.documents.save({
    key: sampleDocument,
    fields: { turn },
    expectedRevision,
    person: samplePerson,
  })
  if (saved === null) throw new Error('The draft was saved by somebody else, but there is only one writer')
  say(`draft ${saved.revision}`)
}
