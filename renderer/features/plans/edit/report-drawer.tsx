import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { describeError } from '../../../lib/describe-error.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { type RowReference, readReference, shortNameOf } from '../plan-names.ts'
import { type PlannedReport, type PlanView, usePlan } from '../plans-data.ts'
import { EditBlockNotice } from './edit-block-notice.tsx'
import type { EditMode } from './edit-draft.ts'
import { PlanWording } from './plan-wording.tsx'
import { bareReport } from './report-draft.ts'
import { reportFields } from './row-fields.ts'
import { namesOf, ObligationForm } from './row-forms.tsx'
import { RowState } from './row-state.tsx'

/** `?xem=thay-doi-bao-cao/<plan>/<obligation>`: what became of a report that must be sent, and what can be done to it. */
export function ReportChangesDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const reference = readReference(id)
  return reference ? (
    <PlannedReportChanges reference={reference} onClose={onClose} />
  ) : (
    <DetailDrawer title="Báo cáo phải gửi" onClose={onClose}>
      <Text>Không có báo cáo ở địa chỉ này.</Text>
    </DetailDrawer>
  )
}

function PlannedReportChanges({ reference, onClose }: { reference: RowReference; onClose: () => void }) {
  const query = usePlan(reference.planId)
  const [mode, setMode] = useState<EditMode | null>(null)
  const plan = query.data
  const report = plan && [...plan.obligations, ...plan.withdrawn.obligations].find(({ id }) => id === reference.rowId)
  return (
    <DetailDrawer title={report?.title ?? 'Báo cáo phải gửi'} onClose={onClose} width={mode === null ? 560 : 640}>
      {plan && report ? (
        mode === null ? (
          <ReportState plan={plan} report={report} onPick={setMode} />
        ) : (
          <ObligationForm plan={plan} row={report} mode={mode} onClose={() => setMode(null)} />
        )
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : plan ? (
        <Text>
          {shortNameOf(plan.meta)} không có báo cáo “{reference.rowId}”.
        </Text>
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

interface ReportStateProps {
  readonly plan: PlanView
  readonly report: PlannedReport
  readonly onPick: (mode: EditMode) => void
}

function ReportState({ plan, report, onPick }: ReportStateProps) {
  const names = namesOf(plan)
  return (
    <Stack gap="sm">
      <EditBlockNotice />
      <RowState
        plan={plan}
        collection="obligations"
        name={`“${report.title}”`}
        title={<Text c="dimmed">{shortNameOf(plan.meta)}</Text>}
        row={bareReport(report)}
        mark={report.mark}
        fieldsOf={(row) => reportFields(row, names)}
        putEdit={(row) => ({ collection: 'obligations', change: 'put', rowId: row.id, row })}
        takesFocus={false}
        onPick={onPick}
      />
      <FactList items={reportFields(report, names).filter(([, text]) => text !== '')} />
      {plan.source === 'imported' && report.lines ? <PlanWording planId={plan.meta.id} lines={report.lines} /> : null}
    </Stack>
  )
}
