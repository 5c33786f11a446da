import { planOf, signerOf } from '../../usecases/desk.ts'
import { listReports } from '../../usecases/documents/list-reports.ts'
import { openReport } from '../../usecases/documents/open-report.ts'
import { renderReport } from '../../usecases/documents/render-report.ts'
import { saveDraft } from '../../usecases/documents/report-draft.ts'
import { readPeriod } from '../present.ts'
import { procedures } from '../procedures.ts'
import { blobOf } from './figure-routes.ts'

export const reportRoutes = {
  open: procedures.reports.open.handler(({ context, input }) => {
    // Whoever opens a report looks at its pages next.
    context.desk.documents.warmUp()
    const report = openReport(context.desk, planOf(context.desk, input.planId), input.kind, readPeriod(input.period))
    return {
      ...input,
      ...report,
      sections: report.sections.map((section) => ({
        ...section,
        drafted: [...section.drafted],
        edited: section.edited === null ? null : [...section.edited],
      })),
    }
  }),

  list: procedures.reports.list.handler(({ context, input }) =>
    listReports(context.desk, planOf(context.desk, input.planId)),
  ),

  save: procedures.reports.save.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const period = readPeriod(input.period)
    const person = signerOf(desk, session.personId)
    const saved = saveDraft(
      desk,
      planOf(desk, input.planId),
      input.kind,
      period,
      input.fields,
      input.expectedRevision,
      person,
    )
    changes.announce('reports')
    return saved
  }),

  render: procedures.reports.render.handler(async ({ context, input }) => {
    const plan = planOf(context.desk, input.planId)
    const { bytes, ...rest } = await renderReport(
      context.desk,
      plan,
      input.kind,
      readPeriod(input.period),
      input.fields,
    )
    return { ...rest, file: blobOf(bytes, 'application/pdf') }
  }),
}
