import { signerOf } from '../../usecases/desk.ts'
import { changeState } from '../../usecases/documents/issue/change-state.ts'
import { checkSignedFile } from '../../usecases/documents/issue/check-signed-file.ts'
import { closedPeriods, reopenPeriod } from '../../usecases/documents/issue/closed-periods.ts'
import { issueDocument } from '../../usecases/documents/issue/issue-document.ts'
import { readIssuers, saveIssuer } from '../../usecases/documents/issue/issuer-profiles.ts'
import { listArchive, reprint, showIssued } from '../../usecases/documents/issue/list-archive.ts'
import { prepareIssue } from '../../usecases/documents/issue/prepare-issue.ts'
import { startRelated } from '../../usecases/documents/issue/related-document.ts'
import { touchedIssued } from '../../usecases/documents/issue/touched-issued.ts'
import { issueCorrection, writeCorrection } from '../../usecases/documents/issue/write-correction.ts'
import type { BackendContext } from '../context.ts'
import { procedures } from '../procedures.ts'
import { blobOf } from './figure-routes.ts'

const actorOf = ({ desk, session }: BackendContext) =>
  ({ person: signerOf(desk, session.personId), role: 'secretariat' }) as const

export const issuingRoutes = {
  prepare: procedures.issuing.prepare.handler(({ context, input }) => {
    const { number, date, ...key } = input
    return prepareIssue(context.desk, key, { number, date })
  }),

  move: procedures.issuing.move.handler(({ context, input }) => {
    const { to, reason, expectedRevision, ...key } = input
    const { state, revision } = changeState(context.desk, key, { to, reason, expectedRevision }, actorOf(context))
    context.changes.announce('documents')
    return { state, revision }
  }),

  issue: procedures.issuing.issue.handler(async ({ context, input }) => {
    const { number, date, reason, expectedRevision, ...key } = input
    const order = { number, date, reason, expectedRevision }
    const issued = await issueDocument(context.desk, key, order, actorOf(context))
    context.changes.announce('documents')
    return issued
  }),

  archive: procedures.issuing.archive.handler(({ context, input }) =>
    listArchive(context.desk, input).map((one) => ({ ...one, takenUpBy: [...one.takenUpBy] })),
  ),

  show: procedures.issuing.show.handler(({ context, input }) => showIssued(context.desk, input.id)),

  reprint: procedures.issuing.reprint.handler(({ context, input }) => {
    const { name, bytes, sha256 } = reprint(context.desk, input.id)
    return { name, sha256, file: blobOf(bytes, 'application/pdf') }
  }),

  touched: procedures.issuing.touched.handler(({ context, input }) => touchedIssued(context.desk, input.planId)),

  startRelated: procedures.issuing.startRelated.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const { key } = startRelated(desk, input.id, input.kind, signerOf(desk, session.personId))
    changes.announce('documents')
    return key
  }),

  correctionLetter: procedures.issuing.correctionLetter.handler(async ({ context, input }) => {
    const { name, bytes } = await writeCorrection(context.desk, input.id, input.errors)
    return { name, file: blobOf(bytes, 'application/pdf') }
  }),

  issueCorrection: procedures.issuing.issueCorrection.handler(async ({ context, input }) => {
    const issued = await issueCorrection(context.desk, input, actorOf(context))
    context.changes.announce('documents')
    return issued
  }),

  checkSigned: procedures.issuing.checkSigned.handler(async ({ context, input }) =>
    checkSignedFile(context.desk, input.id, new Uint8Array(await input.file.arrayBuffer())),
  ),

  closedPeriods: procedures.issuing.closedPeriods.handler(({ context }) => closedPeriods(context.desk)),

  reopenPeriod: procedures.issuing.reopenPeriod.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const { planId, period, reason } = input
    reopenPeriod(desk, planId, period, reason, signerOf(desk, session.personId))
    changes.announce('documents')
    return { period }
  }),

  issuers: procedures.issuing.issuers.handler(({ context }) => [...readIssuers(context.desk)]),

  saveIssuer: procedures.issuing.saveIssuer.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const saved = saveIssuer(desk, input, signerOf(desk, session.personId))
    changes.announce('documents')
    return [...saved]
  }),
}
