import { lineOf } from '../../../shared/domain/committee/member.ts'
import type { Person } from '../../store/person.ts'
import {
  addMembers,
  changeMember,
  endMember,
  replaceMember,
  restoreMember,
  withdrawMember,
} from '../../usecases/committee/change-member.ts'
import { membersMoved, membersOfScope, requireMember } from '../../usecases/committee/committee-members.ts'
import { committeeOn, readDistricts } from '../../usecases/committee/committee-on.ts'
import { committeeName, requireScope } from '../../usecases/committee/committee-scopes.ts'
import { keepRecord, readRecordFile, requireRecord, withdrawRecord } from '../../usecases/committee/keep-record.ts'
import { signerOf, todayOf } from '../../usecases/desk.ts'
import type { BackendContext } from '../context.ts'
import { memberPresenter, presentRecord, presentRegulations } from '../present-committee.ts'
import { procedures } from '../procedures.ts'
import { blobOf } from './figure-routes.ts'

/** Runs a change signed by the acting person and tells every screen. */
function changing<Result>({ desk, session, changes }: BackendContext, work: (person: Person) => Result): Result {
  const result = work(signerOf(desk, session.personId))
  changes.announce('committee')
  return result
}

const revisionOf = ({ revision }: { readonly revision: number }) => ({ revision })

export const committeeRoutes = {
  show: procedures.committee.show.handler(({ context: { desk }, input: { scope, planId, day } }) => {
    const reading = committeeOn(desk, { scope, planId, day: day ?? todayOf(desk) })
    const { regulations, inForce } = reading
    return {
      scope,
      name: reading.name,
      day: reading.day,
      members: reading.members.map(memberPresenter(desk, scope, reading.day)),
      vacant: reading.vacant.map(({ seat: { role, post }, agencyName, choices }) => ({
        role,
        post,
        agencyName,
        choices: [...choices],
      })),
      decisions: [...reading.decisions],
      inForce: inForce ? inForce.id : null,
      regulations: regulations && { ...regulations, record: presentRegulations(regulations.record) },
      predecessors: [...reading.predecessors],
    }
  }),
  districts: procedures.committee.districts.handler(({ context: { desk }, input }) =>
    readDistricts(desk, input.day ?? todayOf(desk)).map(({ scope, name, isInForce, inOffice, chair, inForce }) => ({
      scope,
      name,
      isInForce,
      inOffice,
      chair: chair ? chair.name : null,
      decision: inForce ? inForce.record : null,
    })),
  ),
  member: procedures.committee.member.handler(({ context: { desk }, input }) => {
    const member = requireMember(desk, input.id)
    const day = input.day ?? todayOf(desk)
    const present = memberPresenter(desk, member.scope, day)
    return {
      committee: committeeName(desk, member.scope, day),
      member: present(member),
      versions: [...desk.store.committee.memberHistory(input.id)],
      line: lineOf(membersOfScope(desk, member.scope), input.id).map(present),
    }
  }),
  moved: procedures.committee.moved.handler(({ context: { desk }, input: { scope, from, to } }) => {
    requireScope(desk, scope)
    const present = memberPresenter(desk, scope, to)
    const { departures, joined } = membersMoved(desk, scope, from, to)
    return {
      departures: departures.map(({ left, successor }) => ({
        left: present(left),
        successor: successor && present(successor),
      })),
      joined: joined.map(present),
    }
  }),
  add: procedures.committee.add.handler(({ context, input }) =>
    changing(context, (person) => addMembers(context.desk, input, person)).map(({ id }) => id),
  ),
  change: procedures.committee.change.handler(({ context, input }) =>
    revisionOf(changing(context, (person) => changeMember(context.desk, input, person))),
  ),
  end: procedures.committee.end.handler(({ context, input }) =>
    revisionOf(changing(context, (person) => endMember(context.desk, input, person))),
  ),
  replace: procedures.committee.replace.handler(({ context, input }) => ({
    id: changing(context, (person) => replaceMember(context.desk, input, person)).successor.id,
  })),
  withdraw: procedures.committee.withdraw.handler(({ context, input }) =>
    revisionOf(changing(context, (person) => withdrawMember(context.desk, input, person))),
  ),
  restore: procedures.committee.restore.handler(({ context, input }) =>
    revisionOf(changing(context, (person) => restoreMember(context.desk, input, person))),
  ),
  saveRecord: procedures.committee.saveRecord.handler(async ({ context, input: { file, ...input } }) => {
    // Who signs is asked before the file is read.
    signerOf(context.desk, context.session.personId)
    const brought =
      file === 'keep' || file === null
        ? file
        : { name: file.name, bytes: new Uint8Array(await file.file.arrayBuffer()) }
    return presentRecord(changing(context, (person) => keepRecord(context.desk, { ...input, file: brought }, person)))
  }),
  withdrawRecord: procedures.committee.withdrawRecord.handler(({ context, input }) =>
    revisionOf(changing(context, (person) => withdrawRecord(context.desk, input, person))),
  ),
  recordHistory: procedures.committee.recordHistory.handler(({ context: { desk }, input }) => {
    requireRecord(desk, input.id)
    return desk.store.committee.recordHistory(input.id).map(presentRecord)
  }),
  file: procedures.committee.file.handler(({ context: { desk }, input }) => {
    const { name, bytes } = readRecordFile(desk, input.id)
    return { name, file: blobOf(bytes, 'application/octet-stream') }
  }),
}
