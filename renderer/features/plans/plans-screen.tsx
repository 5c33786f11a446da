import { Anchor, Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { notInDocument, yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../lib/describe-error.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ChoosePlan } from './choose-plan.tsx'
import { ImportedChip } from './edit/edit-chip.tsx'
import { shortNameOf } from './plan-names.ts'
import classes from './plans.module.css'
import { type PlanSummary, usePlans } from './plans-data.ts'

/** Kế hoạch: the documents the committee steers by, and which one it carries out. */
export function PlansScreen() {
  const query = usePlans()
  return (
    <>
      <PageHeader
        title="Kế hoạch"
        sentence={sentenceOf(query.data)}
        action={
          <Button component={Link} to="/ke-hoach/nhap" leftSection={<IconFileImport size={18} aria-hidden="true" />}>
            Nhập kế hoạch
          </Button>
        }
      />
      <Panel title="Danh sách kế hoạch" note={query.data ? `${query.data.length} văn bản` : null} flush>
        {query.data ? (
          query.data.length > 0 ? (
            <PlansTable plans={query.data} />
          ) : (
            <EmptyState
              title="Danh mục chưa có kế hoạch nào"
              sentence="Danh mục kế hoạch đi kèm chương trình. Cài đặt lại Sổ Chỉ đạo, hoặc sửa tệp danh mục được nêu khi khởi động."
            />
          )
        ) : query.error ? (
          <ErrorState
            title="Không tải được danh sách kế hoạch."
            {...describeError(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : (
          <LoadingState lines={5} label="Đang tải danh sách kế hoạch…" />
        )}
      </Panel>
    </>
  )
}

function sentenceOf(plans: readonly PlanSummary[] | undefined): string {
  const chosen = plans?.find(({ isChosen }) => isChosen)
  if (!chosen) return 'Văn bản mà Ban Chỉ đạo thực hiện: mục tiêu, nhiệm vụ, báo cáo phải gửi, thành phần.'
  return `Ban Chỉ đạo đang thực hiện ${shortNameOf(chosen)}, giai đoạn ${yearsText(chosen.yearFrom, chosen.yearTo)}.`
}

function PlansTable({ plans }: { plans: readonly PlanSummary[] }) {
  const columns = useMemo<DataColumn<PlanSummary>[]>(
    () => [
      {
        id: 'number',
        header: 'Số, loại',
        wrap: true,
        value: ({ number, documentType }) => `${number ?? notInDocument}, ${documentType}`,
        render: ({ number, documentType, source }) => (
          <span className={classes.number}>
            {number ?? <span className={classes.quiet}>{notInDocument}</span>}
            <span className={classes.second}>{documentType}</span>
            {source === 'imported' ? <ImportedChip /> : null}
          </span>
        ),
      },
      {
        id: 'title',
        header: 'Tên văn bản',
        wrap: true,
        value: ({ title }) => title,
        render: ({ id, title, editCount }) => (
          <>
            <Anchor component={Link} to={`/ke-hoach/${id}`} inherit className={classes.title ?? ''}>
              {title}
            </Anchor>
            {editCount > 0 ? (
              <Anchor component={Link} to={`/ke-hoach/${id}/thay-doi`} inherit className={classes.second ?? ''}>
                {editCount} mục có thay đổi
              </Anchor>
            ) : null}
          </>
        ),
      },
      {
        id: 'issuer',
        header: 'Cơ quan ban hành',
        wrap: true,
        value: ({ issuer }) => issuer,
        render: ({ issuer }) => <span className={classes.party}>{issuer ?? notInDocument}</span>,
      },
      {
        id: 'date',
        header: 'Ngày',
        wrap: true,
        value: ({ date }) => date,
        render: ({ date }) => (date ? formatDate(date) : <span className={classes.quiet}>{notInDocument}</span>),
      },
      { id: 'years', header: 'Giai đoạn', value: ({ yearFrom, yearTo }) => yearsText(yearFrom, yearTo) },
      { id: 'targets', header: 'Mục tiêu', align: 'right', value: ({ targetCount }) => targetCount },
      { id: 'assignments', header: 'Nhiệm vụ', align: 'right', value: ({ assignmentCount }) => assignmentCount },
      { id: 'obligations', header: 'Báo cáo', align: 'right', value: ({ obligationCount }) => obligationCount },
      {
        id: 'chosen',
        header: 'Ban Chỉ đạo',
        value: ({ isChosen }) => (isChosen ? 'đang thực hiện' : ''),
        render: (plan) => <ChoosePlan plan={plan} size="xs" />,
      },
    ],
    [],
  )
  return <DataTable label="Danh sách kế hoạch" columns={columns} rows={plans} rowKey={({ id }) => id} />
}
