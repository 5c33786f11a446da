import { unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import { periodKey } from '../../../shared/domain/time/period.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, planOf, territoryOf, todayOf } from '../desk.ts'
import { startingPeriod } from '../indicators/read-overview.ts'
import { holdsIllustrative } from '../intake/illustrative.ts'
import { readCommittee } from './committee.ts'

/** Everything a door needs before it shows its first screen. */
export function readSession(desk: Desk, personId: string | null) {
  const committee = readCommittee(desk)
  const plan = planOf(desk, committee.planId)
  const today = todayOf(desk)
  const { meta } = plan
  const territory = territoryOf(desk, plan, meta.date ?? today)
  return {
    person: personId === null ? null : desk.store.people.byId(personId),
    people: desk.store.people.list(),
    store: {
      directory: desk.store.directory,
      isDemo: desk.store.isDemo,
      holdsIllustrative: holdsIllustrative(desk.store),
      readOnly: desk.store.mode === 'read',
      schemaVersion: desk.store.schemaVersion,
    },
    plan: {
      id: meta.id,
      shortName: meta.number === null ? meta.documentType : `${meta.documentType} số ${meta.number}`,
      title: meta.title,
      yearFrom: meta.yearFrom,
      yearTo: meta.yearTo,
    },
    territory: { ...territory, fullName: unitFullName(territory) },
    committeeName: committee.name,
    currentPeriod: periodKey(startingPeriod(desk, plan, today)),
    today,
  }
}

/** Adds a person of the secretariat; the person signs as the one who was added. */
export function addPerson(desk: Pick<Desk, 'store'>, person: { readonly name: string; readonly post: string }): Person {
  return desk.store.transaction(() => {
    const known = desk.store.people.list().find((one) => one.name === person.name && one.post === person.post)
    if (known) return known
    const added = desk.store.people.add(person)
    desk.store.audit.append({
      person: added,
      action: 'add_person',
      subject: `person:${added.id}`,
      before: null,
      after: { name: added.name, post: added.post },
    })
    return added
  })
}
