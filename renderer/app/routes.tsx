import { createHashRouter, Navigate, useLocation, useParams, useRouteError } from 'react-router'
import { AgenciesScreen } from '../features/agencies/agencies-screen.tsx'
import { CommitteeScreen } from '../features/committee/committee-screen.tsx'
import { FiguresScreen } from '../features/figures/figures-screen.tsx'
import { MeetingScreen } from '../features/meetings/meeting-screen.tsx'
import { MeetingsScreen } from '../features/meetings/meetings-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { PlanImportScreen } from '../features/plan-import/plan-import-screen.tsx'
import { PlanScreen } from '../features/plans/plan-screen.tsx'
import { PlansScreen } from '../features/plans/plans-screen.tsx'
import { RegistersScreen } from '../features/registers/registers-screen.tsx'
import { DocumentScreen } from '../features/reports/document-screen.tsx'
import { ReportsScreen } from '../features/reports/reports-screen.tsx'
import { RoundScreen } from '../features/rounds/round-screen.tsx'
import { RoundsScreen } from '../features/rounds/rounds-screen.tsx'
import { TasksScreen } from '../features/tasks/tasks-screen.tsx'
import { FaultPage } from './error-boundary.tsx'
import { Gate } from './gate.tsx'
import { NotFound } from './not-found.tsx'
import { PresentationGate } from './presentation-gate.tsx'

/**
 * Addresses after `#`: they work under app:// and on the web door alike, and a link that is shared or reloaded opens
 * the same screen, period (`ky`), import (`lo`) and drawer (`xem`).
 */
export const createRoutes = () =>
  createHashRouter([
    { path: 'cuoc-hop/trinh-chieu/:id', element: <PresentationGate />, errorElement: <RouteFault /> },
    {
      element: <Gate />,
      errorElement: <RouteFault />,
      children: [
        { index: true, element: <Navigate to="/tong-quan" replace /> },
        { path: 'tong-quan', element: <OverviewScreen /> },
        { path: 'so-lieu', element: <Navigate to="/so-lieu/tiep-nhan" replace /> },
        { path: 'so-lieu/:part', element: <FiguresScreen /> },
        { path: 'nhiem-vu/:part?', element: <TasksScreen /> },
        { path: 'cuoc-hop/:part?', element: <MeetingsScreen /> },
        { path: 'cuoc-hop/hop/:id/:tab?', element: <MeetingScreen /> },
        { path: 'bao-cao/:part?', element: <ReportsScreen /> },
        { path: 'bao-cao/soan/:kind/:period/:part?', element: <DocumentScreen /> },
        // Addresses of the first reports stay good.
        { path: 'bao-cao/thuong-nien/:year', element: <FormerReport /> },
        { path: 'bao-cao/dot', element: <RoundsScreen /> },
        { path: 'bao-cao/dot/:id', element: <RoundScreen /> },
        { path: 'cuoc-hop/thanh-vien/:part?', element: <CommitteeScreen /> },
        { path: 'so-theo-doi/:part?', element: <RegistersScreen /> },
        { path: 'co-quan/:part?', element: <AgenciesScreen /> },
        { path: 'ke-hoach', element: <PlansScreen /> },
        { path: 'ke-hoach/nhap', element: <PlanImportScreen /> },
        { path: 'ke-hoach/:planId/:part?', element: <PlanScreen /> },
        { path: '*', element: <NotFound /> },
      ],
    },
  ])

function FormerReport() {
  const { year } = useParams()
  const { search } = useLocation()
  return <Navigate to={{ pathname: `/bao-cao/soan/annual/${year}`, search }} replace />
}

function RouteFault() {
  return <FaultPage error={useRouteError()} />
}
