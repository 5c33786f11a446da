import type { AssignedSource } from '../../../shared/domain/assigned/assigned-figure.ts'
import type { Person } from '../../store/person.ts'
import type { Desk } from '../desk.ts'
import { officialSource, officialSourceSetting } from './read-assigned-figures.ts'

/** Says whose assigned figures count where several sources stand side by side; null takes the choice back. */
export function chooseOfficialSource(desk: Pick<Desk, 'store'>, source: AssignedSource | null, person: Person): void {
  desk.store.transaction(() => {
    const before = officialSource(desk)
    if (before === source) return
    desk.store.settings.set(officialSourceSetting, source)
    desk.store.audit.append({
      person,
      action: 'choose_assigned_source',
      subject: `setting:${officialSourceSetting}`,
      before: { source: before },
      after: { source },
    })
  })
}
