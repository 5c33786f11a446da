import { Alert, Stack, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import { backend } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PdfPages } from '../../../ui/pdf-pages.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { type Difference, type Issued, useIssued, useTouched } from './archive-data.ts'
import { numberedTitle, relationWords } from './archive-words.ts'
import { CorrectionForm } from './correction-form.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { IssuedActions } from './issued-actions.tsx'
import { SignedFileCheck } from './signed-file-check.tsx'

/** One issued document: its pages, whether it is intact, what touches it, and what can be done about it. */
export function IssuedDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useIssued(id)
  const touched = useTouched()
  const differences = touched.data?.find((one) => one.id === id)?.differences ?? []
  return (
    <DetailDrawer title={query.data ? numberedTitle(query.data) : 'Văn bản đã phát hành'} onClose={onClose} width={760}>
      {query.data ? (
        <Detail issued={query.data} differences={differences} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingState lines={10} />
      )}
    </DetailDrawer>
  )
}

function Detail({ issued, differences }: { issued: Issued; differences: readonly Difference[] }) {
  // A letter that corrects another paper is no report: nothing replaces or corrects it from here.
  const isCorrection = issued.kind === 'correction'
  return (
    <Stack gap="md">
      <StateChip tone={issued.intact.ok ? 'met' : 'wrong'}>{issued.intact.message}</StateChip>
      {differences.length > 0 ? (
        <Alert color="red" title={`${differences.length} số liệu của văn bản này nay đã khác`}>
          Kiểm tra từng số ở thẻ “Số liệu đã đổi”. Nếu văn bản sai nội dung, lập văn bản thay thế hoặc sửa đổi, bổ sung.
        </Alert>
      ) : null}
      <IssuedActions issued={issued} />
      <Tabs defaultValue={differences.length > 0 ? 'doi' : 'ban-in'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="ban-in">Bản in</Tabs.Tab>
          <Tabs.Tab value="thong-tin">Thông tin</Tabs.Tab>
          {differences.length > 0 ? <Tabs.Tab value="doi">Số liệu đã đổi</Tabs.Tab> : null}
          {issued.differences.length > 0 ? <Tabs.Tab value="so-voi">So với văn bản trước</Tabs.Tab> : null}
          {isCorrection ? null : <Tabs.Tab value="dinh-chinh">Đính chính</Tabs.Tab>}
          <Tabs.Tab value="ky-so">Chữ ký số</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="ban-in" pt="md">
          <Pages issued={issued} />
        </Tabs.Panel>
        <Tabs.Panel value="thong-tin" pt="md">
          <Facts issued={issued} />
        </Tabs.Panel>
        <Tabs.Panel value="doi" pt="md">
          <DifferenceTable rows={differences} against="today" />
        </Tabs.Panel>
        <Tabs.Panel value="so-voi" pt="md">
          <DifferenceTable rows={issued.differences} against="former" />
        </Tabs.Panel>
        <Tabs.Panel value="dinh-chinh" pt="md">
          <CorrectionForm issued={issued} />
        </Tabs.Panel>
        <Tabs.Panel value="ky-so" pt="md">
          <SignedFileCheck issued={issued} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Pages({ issued }: { issued: Issued }) {
  const query = useQuery({
    ...backend.issuing.reprint.queryOptions({ input: { id: issued.id } }),
    structuralSharing: false,
  })
  if (query.error) return <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingState lines={12} label="Đang mở tệp đã phát hành…" />
  return (
    <div style={{ height: 'calc(100vh - 330px)', minHeight: 360 }}>
      <PdfPages file={query.data.file} label={numberedTitle(issued)} zoom={1} />
    </div>
  )
}

function Facts({ issued }: { issued: Issued }) {
  const period = parsePeriod(issued.period)
  const related = relationWords(issued)
  return (
    <FactList
      items={[
        ['Trích yếu', issued.subject],
        ['Ngày ban hành', formatDate(issued.date)],
        ['Cơ quan ban hành', issued.issuingBody],
        ['Người ký', issued.signerName],
        ['Kỳ báo cáo', period ? formatPeriod(period) : '–'],
        ['Số trang', String(issued.pageCount)],
        ['Số liệu đã chốt', `${issued.figureCount} số`],
        ...(related.length > 0 ? [['Quan hệ', related.join('; ')] as const] : []),
        ...(issued.reasons.length > 0
          ? ([
              ['Lý do phát hành khi còn thiếu', [...new Set(issued.reasons.map(({ reason }) => reason))].join('; ')],
              ['Nội dung còn thiếu', <Lacks key="lacks" reasons={issued.reasons} />],
            ] as const)
          : []),
        ['Phát hành', `${formatInstant(issued.issuedAt)}, ${issued.issuedBy}`],
        ['Tên tệp', issued.fileName],
        ['SHA-256', issued.sha256],
      ]}
    />
  )
}

const Lacks = ({ reasons }: { reasons: Issued['reasons'] }) => (
  <ul style={{ margin: 0, paddingLeft: 18 }}>
    {reasons.map(({ lack }) => (
      <li key={lack}>{lack}</li>
    ))}
  </ul>
)
