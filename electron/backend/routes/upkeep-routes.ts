import { procedures } from '../procedures.ts'

const auditRowsShown = 200

export const upkeepRoutes = {
  verify: procedures.upkeep.verify.handler(({ context }) => [...context.desk.store.verify()]),
  audit: procedures.upkeep.audit.handler(({ context }) =>
    context.desk.store.audit
      .list(auditRowsShown)
      .map(({ sequence, at, person, action, subject }) => ({ sequence, at, person, action, subject })),
  ),
  changes: procedures.upkeep.changes.handler(({ context, signal }) => context.changes.follow(signal)),
}
