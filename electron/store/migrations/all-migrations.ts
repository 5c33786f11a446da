import { firstSchema } from './0001-first-schema.ts'
import { plansOfTheCommittee } from './0002-plans-of-the-committee.ts'
import { assignedFigures } from './0003-assigned-figures.ts'
import { tasks } from './0004-tasks.ts'
import { contacts } from './0005-contacts.ts'
import { statusSlips } from './0006-status-slips.ts'
import { search } from './0007-search.ts'
import { documents } from './0008-documents.ts'
import { registers } from './0009-registers.ts'
import { reportingRounds } from './0010-reporting-rounds.ts'
import { committee } from './0011-committee.ts'
import { meetings } from './0012-meetings.ts'
import type { Migration } from './migration.ts'

/** Every step in order; a released one is never changed, a new one is added at the end. */
export const allMigrations: readonly Migration[] = [
  firstSchema,
  plansOfTheCommittee,
  assignedFigures,
  tasks,
  contacts,
  statusSlips,
  search,
  documents,
  registers,
  reportingRounds,
  committee,
  meetings,
]
