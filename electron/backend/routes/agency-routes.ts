import { findAgency } from '../../../shared/domain/agencies/find-agency.ts'
import { predecessorsOf, successorsOf } from '../../../shared/domain/agencies/successors.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { readAgency } from '../../usecases/agencies/read-agency.ts'
import { readMembers } from '../../usecases/agencies/read-members.ts'
import { registerInForce } from '../../usecases/agencies/register-in-force.ts'
import { saveAgency } from '../../usecases/agencies/save-agency.ts'
import { setMembers } from '../../usecases/agencies/set-members.ts'
import { takeBackAgency } from '../../usecases/agencies/take-back-agency.ts'
import { type Desk, signerOf, todayOf } from '../../usecases/desk.ts'
import type { BackendContext } from '../context.ts'
import { presentUnit } from '../present.ts'
import { presentAgency, presentEntry, presentName, presentSignature, presentSuccessor } from '../present-agencies.ts'
import { procedures } from '../procedures.ts'

const dayOf = (desk: Desk, day: IsoDate | null): IsoDate => day ?? todayOf(desk)

/** Every other screen that names agencies reads them again. */
const announce = ({ changes }: BackendContext): void => changes.announce('agencies')

export const agencyRoutes = {
  list: procedures.agencies.list.handler(({ context: { desk }, input }) => {
    const day = dayOf(desk, input.day)
    const inForce = registerInForce(desk, input.territory)
    const agencies = inForce.register.agencies.map((agency) => presentAgency(inForce, agency, day))
    return {
      territory: presentUnit(inForce.territory),
      day,
      agencies: agencies.sort((left, right) => compareVietnamese(left.name, right.name)),
      withdrawn: inForce.edited.withdrawn.map((agency) => ({
        ...presentName(agency, day),
        lastChange: inForce.edited.lastChanges.get(agency.code) ?? 0,
      })),
    }
  }),
  show: procedures.agencies.show.handler(({ context: { desk }, input }) => {
    const day = dayOf(desk, input.day)
    const { inForce, agency, roles } = readAgency(desk, input.territory, input.code, day)
    const { register, edited, edits } = inForce
    return {
      territory: presentUnit(inForce.territory),
      day,
      summary: presentAgency(inForce, agency, day),
      row: agency,
      predecessors: predecessorsOf(register, agency).map(({ agency: before, line }) => ({
        ...presentName(before, line.from),
        functions: [...line.functions],
        from: line.from,
      })),
      inCharge: successorsOf(register, agency, null, day).map(presentSuccessor),
      roles: roles.map(({ plan: { meta }, roles: held }) => ({
        planId: meta.id,
        planName: meta.number === null ? meta.title : `${meta.documentType} số ${meta.number}`,
        ...held,
      })),
      history: edits
        .filter(({ rowId }) => rowId === agency.code)
        .map(presentSignature)
        .reverse(),
      catalogueMoved: edited.marks.get(agency.code)?.catalogueMoved ?? false,
      lastChange: edited.lastChanges.get(agency.code) ?? 0,
      units: register.units.map(presentUnit),
    }
  }),
  members: procedures.agencies.members.handler(({ context: { desk }, input }) => {
    const day = dayOf(desk, input.day)
    const { inForce, entries } = readMembers(desk, input.planId, day)
    return {
      territory: presentUnit(inForce.territory),
      day,
      entries: entries.map((entry) => presentEntry(entry, day)),
    }
  }),
  find: procedures.agencies.find.handler(({ context: { desk }, input }) => {
    const day = dayOf(desk, input.day)
    const match = findAgency(input.text, registerInForce(desk, input.territory).register, day)
    const found = match.kind === 'one' ? [match.agency] : match.kind === 'several' ? match.agencies : []
    return { found: found.map((agency) => presentName(agency, day)), certain: match.kind === 'one' }
  }),

  save: procedures.agencies.save.handler(({ context, input }) => {
    const done = saveAgency(context.desk, input, signerOf(context.desk, context.session.personId))
    announce(context)
    return done
  }),
  takeBack: procedures.agencies.takeBack.handler(({ context, input }) => {
    const done = takeBackAgency(context.desk, input, signerOf(context.desk, context.session.personId))
    announce(context)
    return done
  }),
  setMembers: procedures.agencies.setMembers.handler(({ context, input }) => {
    const done = setMembers(context.desk, input, signerOf(context.desk, context.session.personId))
    announce(context)
    return done
  }),
}
