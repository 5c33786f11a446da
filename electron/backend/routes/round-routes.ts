import type { RoundView } from '../../../shared/contract/rounds.ts'
import { receiverKey } from '../../../shared/domain/rounds/round-event.ts'
import { lateDays, owedBy } from '../../../shared/domain/rounds/round-stages.ts'
import { proposedOutline } from '../../../shared/domain/rounds/round-words.ts'
import type { Person } from '../../store/person.ts'
import type { OfficialDocument } from '../../store/task-records.ts'
import { type Desk, signerOf } from '../../usecases/desk.ts'
import {
  openRound,
  planRound,
  putOpinion,
  receiveText,
  withdrawOpinion,
  withdrawText,
} from '../../usecases/rounds/change-round.ts'
import { listRounds } from '../../usecases/rounds/list-rounds.ts'
import { askedDue, nameIn, type RoundReading, readRound } from '../../usecases/rounds/read-round.ts'
import { packDossier, roundDossier } from '../../usecases/rounds/round-dossier.ts'
import { submitRound, writeOpinionTable, writeSubmission } from '../../usecases/rounds/round-submission.ts'
import {
  packRoundLetters,
  sendRoundLetters,
  writeRoundLetter,
  writeRoundMail,
} from '../../usecases/rounds/send-letters.ts'
import type { BackendContext } from '../context.ts'
import { procedures } from '../procedures.ts'
import { blobOf } from './figure-routes.ts'

const presentLetter = ({ id, number, date, subject, file }: OfficialDocument) => ({
  id,
  number,
  date,
  subject,
  hasFile: file !== null,
})

function presentRound(desk: Desk, reading: RoundReading): RoundView {
  const { round, plan, obligation, period, state, receivers, choices, stages, document, issued, day } = reading
  const letter = (id: string) => {
    const found = desk.store.tasks.document(id)
    return found ? [presentLetter(found)] : []
  }
  const emails = new Map(desk.store.contacts.list().map((one) => [`${one.holderKind}/${one.holder}`, one.email]))
  const due = askedDue(reading)
  const asked = new Set(state.asked.flatMap(({ receivers: to }) => to.map(receiverKey)))
  return {
    id: round.id,
    planId: round.planId,
    obligationId: round.obligationId,
    period: round.period,
    title: reading.title,
    subject: reading.subject,
    openedAt: round.openedAt,
    openedBy: round.openedBy,
    day,
    revision: reading.revision,
    stages: stages.map((stage) => ({ ...stage })),
    plan: state.plan && { ...state.plan, receivers: [...state.plan.receivers], outline: [...state.plan.outline] },
    proposal: {
      deadline: due?.date ?? null,
      inclusive: due?.inclusive ?? true,
      outline: proposedOutline(plan.meta, obligation.kind, period),
    },
    choices: choices.map(({ kind, code, name, isRequest, tasks }) => ({
      kind,
      code,
      name,
      isRequest,
      tasks: tasks.length,
      email: emails.get(`${kind}/${code}`) ?? null,
    })),
    receivers: receivers.map((receiver) => ({
      ...receiver,
      texts: (state.texts.get(receiverKey(receiver)) ?? []).flatMap(letter),
      asked: asked.has(receiverKey(receiver)),
      owed: owedBy(state, receiver),
    })),
    daysLate: lateDays(state.plan, day),
    asked: state.asked,
    chased: state.chased,
    opinionsAsked: state.opinionsAsked,
    opinions: state.opinions.map(({ documentId, ...opinion }) => ({
      ...opinion,
      from: nameIn(reading, opinion.receiver),
      letter: (documentId === null ? [] : letter(documentId))[0] ?? null,
    })),
    submitted: state.submitted,
    document: {
      ...reading.documentKey,
      state: document,
      issued: issued && { id: issued.id, numberText: issued.numberText, date: issued.date },
    },
    dossier: roundDossier(desk, reading).map((entry) => ({ ...entry })),
  }
}

interface Incoming {
  readonly document: Parameters<typeof receiveText>[1]['document']
  readonly file: Blob | null
  readonly fileName: string | null
}

async function letterOf({ document, file, fileName }: Incoming) {
  const bytes = file && new Uint8Array(await file.arrayBuffer())
  return { document, file: bytes && { name: fileName ?? 'van-ban.pdf', bytes } }
}

/** Runs a change signed by the acting person, tells every screen, and gives the revision it led to. */
async function changing(
  { desk, session, changes }: BackendContext,
  id: string,
  work: (person: Person) => unknown,
): Promise<{ revision: number }> {
  await work(signerOf(desk, session.personId))
  changes.announce('rounds')
  return { revision: readRound(desk, id).revision }
}

const pdf = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => ({
  name,
  file: blobOf(bytes, 'application/pdf'),
})
const zip = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => ({
  name,
  file: blobOf(bytes, 'application/zip'),
})

export const roundRoutes = {
  list: procedures.rounds.list.handler(({ context, input }) => {
    const { rounds, openable } = listRounds(context.desk, input.planId)
    return { rounds: [...rounds], openable: [...openable] }
  }),
  open: procedures.rounds.open.handler(({ context, input }) => {
    const { id } = openRound(context.desk, input, signerOf(context.desk, context.session.personId))
    context.changes.announce('rounds')
    return { id }
  }),
  show: procedures.rounds.show.handler(({ context: { desk }, input }) => presentRound(desk, readRound(desk, input.id))),
  plan: procedures.rounds.plan.handler(({ context, input }) =>
    changing(context, input.id, (person) => planRound(context.desk, input, person)),
  ),
  letter: procedures.rounds.letter.handler(async ({ context, input: { id, receiver, ...request } }) =>
    pdf(await writeRoundLetter(context.desk, id, receiver, { ...request, issued: null })),
  ),
  mail: procedures.rounds.mail.handler(async ({ context, input: { id, receiver, ...request } }) => {
    const { name, bytes } = await writeRoundMail(context.desk, id, receiver, { ...request, issued: null })
    return { name, file: blobOf(bytes, 'message/rfc822') }
  }),
  pack: procedures.rounds.pack.handler(async ({ context, input: { id, receivers, ...request } }) => {
    const packed = await packRoundLetters(context.desk, id, receivers, request)
    return { ...zip(packed), letters: packed.letters, leftOut: [...packed.leftOut] }
  }),
  sent: procedures.rounds.sent.handler(({ context, input: { letter, answerBy, issued, ...step } }) =>
    changing(context, step.id, (person) =>
      sendRoundLetters(context.desk, { ...step, request: { letter, answerBy, issued } }, person),
    ),
  ),
  receiveText: procedures.rounds.receiveText.handler(async ({ context, input }) => {
    const letter = await letterOf(input)
    return changing(context, input.id, (person) => receiveText(context.desk, { ...input, ...letter }, person))
  }),
  withdrawText: procedures.rounds.withdrawText.handler(({ context, input }) =>
    changing(context, input.id, (person) => withdrawText(context.desk, input, person)),
  ),
  putOpinion: procedures.rounds.putOpinion.handler(async ({ context, input: { id, expectedRevision, ...opinion } }) => {
    const letter = opinion.letter && (await letterOf(opinion.letter))
    return changing(context, id, (person) =>
      putOpinion(context.desk, { id, expectedRevision, opinion: { ...opinion, letter } }, person),
    )
  }),
  withdrawOpinion: procedures.rounds.withdrawOpinion.handler(({ context, input }) =>
    changing(context, input.id, (person) => withdrawOpinion(context.desk, input, person)),
  ),
  opinionTable: procedures.rounds.opinionTable.handler(async ({ context, input }) =>
    pdf(await writeOpinionTable(context.desk, input.id)),
  ),
  submission: procedures.rounds.submission.handler(async ({ context, input: { id, ...submission } }) =>
    pdf(await writeSubmission(context.desk, id, submission)),
  ),
  submit: procedures.rounds.submit.handler(({ context, input: { id, expectedRevision, ...submission } }) =>
    changing(context, id, (person) => submitRound(context.desk, { id, expectedRevision, input: submission }, person)),
  ),
  dossier: procedures.rounds.dossier.handler(async ({ context, input }) =>
    zip(await packDossier(context.desk, input.id)),
  ),
}
