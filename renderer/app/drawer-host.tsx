import type { ComponentType } from 'react'
import { AgencyDrawer } from '../features/agencies/agency-drawer.tsx'
import { AgencyEditDrawer } from '../features/agencies/agency-edit-drawer.tsx'
import { ClassDrawer } from '../features/agencies/class-drawer.tsx'
import { AddMemberDrawer } from '../features/committee/add-member-drawer.tsx'
import { DecisionDrawer } from '../features/committee/decision-drawer.tsx'
import { MemberDrawer } from '../features/committee/member-drawer.tsx'
import { PredecessorDrawer } from '../features/committee/predecessor-drawer.tsx'
import { RegulationsDrawer } from '../features/committee/regulations-drawer.tsx'
import { SeatsDrawer } from '../features/committee/seats-drawer.tsx'
import { AssignedEntryDrawer } from '../features/figures/assigned/entry-drawer.tsx'
import { AssignedHistoryDrawer } from '../features/figures/assigned/history-drawer.tsx'
import { FigureDrawer } from '../features/figures/figure-drawer.tsx'
import { FileDrawer } from '../features/figures/intake/file-drawer.tsx'
import { ManualEntryDrawer } from '../features/figures/manual-entry-drawer.tsx'
import { NewMeetingDrawer } from '../features/meetings/new-meeting-drawer.tsx'
import { IndicatorDrawer } from '../features/overview/indicator-drawer.tsx'
import { AssignmentDrawer } from '../features/plans/assignment-drawer.tsx'
import { OwnDutyDrawer, OwnReportDrawer, OwnTargetDrawer } from '../features/plans/edit/own-row-drawers.tsx'
import { ReportChangesDrawer } from '../features/plans/edit/report-drawer.tsx'
import { ObligationDrawer } from '../features/plans/obligation-drawer.tsx'
import { TargetDrawer } from '../features/plans/target-drawer.tsx'
import { EntryDrawer } from '../features/registers/entry-drawer.tsx'
import { EntryFormDrawer } from '../features/registers/entry-form-drawer.tsx'
import { IssuedDrawer } from '../features/reports/archive/issued-drawer.tsx'
import { ComposeDrawer } from '../features/reports/compose/compose-drawer.tsx'
import { DueReportDrawer } from '../features/reports/due/due-report-drawer.tsx'
import { IssuerDrawer } from '../features/reports/issue/issuer-drawer.tsx'
import { OpinionDrawer } from '../features/rounds/opinion-drawer.tsx'
import { TextDrawer } from '../features/rounds/text-drawer.tsx'
import { TaskDrawer } from '../features/tasks/detail/task-drawer.tsx'
import { OwnTaskDrawer } from '../features/tasks/own-task-drawer.tsx'
import { useDrawerAddress } from '../lib/drawer-address.ts'

interface DrawerProps {
  readonly id: string
  readonly onClose: () => void
}

/** Which feature owns which drawer; features open one another's by address, never by import. */
const drawers: Readonly<Record<string, ComponentType<DrawerProps>>> = {
  'chi-tieu': IndicatorDrawer,
  'so-lieu': FigureDrawer,
  'nhap-tay': ManualEntryDrawer,
  'chi-tieu-giao': AssignedHistoryDrawer,
  'nhap-chi-tieu-giao': AssignedEntryDrawer,
  tep: FileDrawer,
  'co-quan': AgencyDrawer,
  'sua-co-quan': AgencyEditDrawer,
  'nhom-co-quan': ClassDrawer,
  'muc-tieu': TargetDrawer,
  'nhiem-vu': TaskDrawer,
  'nhiem-vu-rieng': OwnTaskDrawer,
  'nhiem-vu-ke-hoach': AssignmentDrawer,
  'them-muc-tieu': OwnTargetDrawer,
  'them-nhiem-vu': OwnDutyDrawer,
  'them-bao-cao': OwnReportDrawer,
  'thay-doi-bao-cao': ReportChangesDrawer,
  'bao-cao-phai-gui': ObligationDrawer,
  'lap-bao-cao': DueReportDrawer,
  'soan-van-ban': ComposeDrawer,
  'van-ban-phat-hanh': IssuedDrawer,
  'ho-so-ban-hanh': IssuerDrawer,
  'muc-so-theo-doi': EntryDrawer,
  'ghi-so-theo-doi': EntryFormDrawer,
  'cuoc-hop-moi': NewMeetingDrawer,
  'bao-cao-nhan': TextDrawer,
  'y-kien': OpinionDrawer,
  'thanh-vien': MemberDrawer,
  'them-thanh-vien': AddMemberDrawer,
  'thanh-vien-ke-hoach': SeatsDrawer,
  'quyet-dinh-ban': DecisionDrawer,
  'quy-che-ban': RegulationsDrawer,
  'ban-tien-than': PredecessorDrawer,
}

export function DrawerHost() {
  const { address, close } = useDrawerAddress()
  const Detail = address ? drawers[address.kind] : undefined
  if (!address || !Detail) return null
  return <Detail key={`${address.kind}/${address.id}`} id={address.id} onClose={close} />
}
