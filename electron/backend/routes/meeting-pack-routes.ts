import { signerOf } from '../../usecases/desk.ts'
import { annexPdf, readAnnex, removeAnnex } from '../../usecases/meetings/pack/annex.ts'
import { makePack, readPack } from '../../usecases/meetings/pack/make-pack.ts'
import { figuresHashOf } from '../../usecases/meetings/pack/pack-facts.ts'
import { readMeeting } from '../../usecases/meetings/read-meeting.ts'
import type { BackendContext } from '../context.ts'
import { procedures } from '../procedures.ts'

function changed({ desk, changes }: BackendContext, id: string): { revision: number } {
  changes.announce('meetings')
  return { revision: readMeeting(desk, id).revision }
}

const personOf = ({ desk, session }: BackendContext) => signerOf(desk, session.personId)

const pdf = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => ({
  name,
  file: new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }),
})

export const meetingPackRoutes = {
  annex: procedures.meetingPack.annex.handler(async ({ context, input: { title, file, name, ...step } }) => {
    const person = personOf(context)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const annexed = await annexPdf(context.desk, step, { title, file: { name, bytes } }, person)
    return { ...changed(context, step.id), ...annexed }
  }),
  removeAnnex: procedures.meetingPack.removeAnnex.handler(({ context, input: { annexId, reason, ...step } }) => {
    removeAnnex(context.desk, step, { annexId, reason }, personOf(context))
    return changed(context, step.id)
  }),
  annexFile: procedures.meetingPack.annexFile.handler(({ context: { desk }, input: { id, annexId } }) =>
    pdf(readAnnex(desk, id, annexId)),
  ),
  make: procedures.meetingPack.make.handler(async ({ context, input: { sections, ...step } }) => {
    const made = await makePack(context.desk, step, sections, personOf(context))
    return { ...changed(context, step.id), ...made }
  }),
  file: procedures.meetingPack.file.handler(({ context: { desk }, input: { id, sha256 } }) =>
    pdf(readPack(desk, id, sha256)),
  ),
  figuresHash: procedures.meetingPack.figuresHash.handler(({ context: { desk }, input: { id } }) => ({
    figuresHash: figuresHashOf(desk, readMeeting(desk, id)),
  })),
}
