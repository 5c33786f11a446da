import { signerOf } from '../../usecases/desk.ts'
import { addPerson, readSession } from '../../usecases/session/read-session.ts'
import { actingPersonSetting, type BackendContext } from '../context.ts'
import { presentUnit } from '../present.ts'
import { procedures } from '../procedures.ts'

function actAs(context: BackendContext, personId: string): void {
  context.session.personId = personId
  // The window belongs to one PC: whoever acted last is asked for no second time.
  if (context.door === 'window' && context.desk.store.mode === 'write')
    context.desk.store.settings.set(actingPersonSetting, personId)
}

export const sessionRoutes = {
  current: procedures.session.current.handler(({ context }) => {
    const session = readSession(context.desk, context.session.personId)
    return {
      ...session,
      people: [...session.people],
      territory: presentUnit(session.territory),
      appVersion: context.appVersion,
      door: context.door,
    }
  }),
  addPerson: procedures.session.addPerson.handler(({ context, input }) => {
    const person = addPerson(context.desk, input)
    actAs(context, person.id)
    return person
  }),
  actAs: procedures.session.actAs.handler(({ context, input }) => {
    const person = signerOf(context.desk, input.personId)
    actAs(context, person.id)
    return person
  }),
}
