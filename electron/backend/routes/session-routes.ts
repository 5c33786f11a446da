import type { Person } from '../../store/person.ts'
import { unreadableAgencies } from '../../usecases/agencies/register-in-force.ts'
import { signerOf } from '../../usecases/desk.ts'
import { unreadablePlans } from '../../usecases/plans/plans-in-force.ts'
import { addPerson, readSession } from '../../usecases/session/read-session.ts'
import { actingPersonSetting, type BackendContext } from '../context.ts'
import { presentUnit } from '../present.ts'
import { procedures } from '../procedures.ts'

function actAs({ session, door, desk: { store } }: BackendContext, person: Person): void {
  session.personId = person.id
  // The window belongs to one PC: whoever acted last is asked for no second time.
  if (door !== 'window' || store.mode !== 'write') return
  store.transaction(() => {
    const before = store.settings.get(actingPersonSetting)
    if (before === person.id) return
    store.settings.set(actingPersonSetting, person.id)
    store.audit.append({
      person,
      action: 'act_as',
      subject: `person:${person.id}`,
      before: before === null ? null : { person: before },
      after: { person: person.id },
    })
  })
}

export const sessionRoutes = {
  current: procedures.session.current.handler(({ context }) => {
    const session = readSession(context.desk, context.session.personId)
    return {
      ...session,
      people: [...session.people],
      territory: presentUnit(session.territory),
      catalogueProblems: [
        ...context.catalogueProblems,
        ...unreadablePlans(context.desk),
        ...unreadableAgencies(context.desk),
      ],
      appVersion: context.appVersion,
      door: context.door,
    }
  }),
  addPerson: procedures.session.addPerson.handler(({ context, input }) => {
    const person = addPerson(context.desk, input)
    actAs(context, person)
    return person
  }),
  actAs: procedures.session.actAs.handler(({ context, input }) => {
    const person = signerOf(context.desk, input.personId)
    actAs(context, person)
    return person
  }),
}
