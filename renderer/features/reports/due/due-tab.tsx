import { SegmentedControl, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { datePartsOf } from '../../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { MonthCalendar } from '../../../ui/month-calendar.tsx'
import { obligationState } from '../../../ui/obligation-state.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { type DraftEntry, type Obligation, useDrafts, useObligations } from '../reports-data.ts'
import classes from './due.module.css'
import { DueTable } from './due-table.tsx'
import { draftFor, draftText, dueStates, dueText, issuedText } from './due-words.ts'
import { dueYear, dueYears, openingYear } from './due-year.ts'

/** Báo cáo phải gửi: on the months of a year, or as a list. */
export function DueTab() {
  const obligations = useObligations()
  const drafts = useDrafts()
  if (obligations.error) {
    return (
      <ErrorState
        title="Không tải được các báo cáo phải gửi."
        {...describeError(obligations.error)}
        onRetry={() => void obligations.refetch()}
      />
    )
  }
  if (!obligations.data) return <LoadingState lines={10} label="Đang xếp lịch báo cáo…" />
  if (obligations.data.length === 0) {
    return (
      <EmptyState
        title="Kế hoạch không nêu báo cáo phải gửi"
        sentence="Vẫn có thể soạn báo cáo bất kỳ bằng nút ở góc phải."
      />
    )
  }
  return <Due obligations={obligations.data} drafts={drafts.data ?? []} />
}

interface DueProps {
  readonly obligations: readonly Obligation[]
  readonly drafts: readonly DraftEntry[]
}

function Due({ obligations, drafts }: DueProps) {
  const [parameters, setParameters] = useSearchParams()
  const isList = parameters.get('xem-theo') === 'bang'
  const set = (name: string, value: string): void =>
    setParameters(
      (before) => {
        before.set(name, value)
        return before
      },
      { replace: true },
    )
  const viewSwitch = (
    <SegmentedControl
      aria-label="Cách xem"
      size="xs"
      data={[
        { value: 'lich', label: 'Lịch năm' },
        { value: 'bang', label: 'Bảng' },
      ]}
      value={isList ? 'bang' : 'lich'}
      onChange={(value) => set('xem-theo', value)}
    />
  )
  const part = { obligations, drafts, viewSwitch, parameters, set }
  return isList ? <DueList {...part} /> : <DueCalendar {...part} />
}

interface DuePartProps extends DueProps {
  readonly viewSwitch: React.ReactNode
  readonly parameters: URLSearchParams
  readonly set: (name: string, value: string) => void
}

function DueList({ obligations, drafts, viewSwitch, parameters, set }: DuePartProps) {
  const chosen = dueStates.find(({ value }) => value === parameters.get('tinh-trang')) ?? dueStates[0]
  const shown = obligations.filter(chosen.has)
  return (
    <Panel title="Báo cáo phải gửi" note={`${shown.length} báo cáo`} actions={viewSwitch} flush>
      <div className={classes.filter}>
        <SegmentedControl
          aria-label="Tình trạng"
          size="xs"
          data={dueStates.map(({ value, label, has }) => ({
            value,
            label: `${label} (${obligations.filter(has).length})`,
          }))}
          value={chosen.value}
          onChange={(value) => set('tinh-trang', value)}
        />
      </div>
      {shown.length > 0 ? (
        <DueTable obligations={shown} drafts={drafts} />
      ) : (
        <p className={classes.nothing}>Không có báo cáo nào ở tình trạng này.</p>
      )}
    </Panel>
  )
}

function DueCalendar({ obligations, drafts, viewSwitch, parameters, set }: DuePartProps) {
  const { today } = useSession()
  const { open } = useDrawerAddress()
  const years = useMemo(() => dueYears(obligations, today), [obligations, today])
  const asked = Number(parameters.get('nam'))
  const year = years.includes(asked) ? asked : openingYear(obligations, years, today)
  const { months, undated, dueCount } = useMemo(() => dueYear(obligations, year), [obligations, year])
  const now = datePartsOf(today)
  return (
    <div className={classes.stack}>
      <Panel
        title={`Báo cáo đến hạn năm ${year}`}
        note={<span role="status">{dueCount === 0 ? 'không có báo cáo nào' : `${dueCount} báo cáo`}</span>}
        actions={
          <div className={classes.actions}>
            <Select
              aria-label="Năm"
              size="xs"
              w={116}
              data={years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
              value={String(year)}
              onChange={(value) => value && set('nam', value)}
              allowDeselect={false}
            />
            {viewSwitch}
          </div>
        }
      >
        {dueCount === 0 ? (
          <p className={classes.nothing}>Năm {year} không có báo cáo nào đến hạn theo ngày.</p>
        ) : (
          <MonthCalendar<Obligation>
            key={year}
            label={`Báo cáo đến hạn năm ${year}`}
            year={year}
            months={months}
            entryKey={({ id }) => id}
            renderEntry={(obligation) => <DueEntry obligation={obligation} drafts={drafts} />}
            onOpen={({ id }) => open('lap-bao-cao', id)}
            emptyWord="không có hạn"
            today={year === now.year ? now.month - 1 : null}
            onYear={(next) => {
              if (years.includes(next)) set('nam', String(next))
            }}
          />
        )}
      </Panel>
      {undated.length === 0 ? null : (
        <Panel title="Chưa đặt hạn" note={`kỳ báo cáo của năm ${year}, văn bản không nêu ngày gửi`} flush>
          <DueTable obligations={undated} drafts={drafts} />
        </Panel>
      )}
    </div>
  )
}

function DueEntry({ obligation, drafts }: { obligation: Obligation; drafts: readonly DraftEntry[] }) {
  const [tone, word] = obligationState(obligation)
  const draft = draftFor(drafts, obligation)
  const document = issuedText(obligation) ?? (draft ? draftText(draft) : null)
  return (
    <span className={classes.entry}>
      <span className={classes.entryTitle}>{obligation.title}</span>
      <span className={classes.entryLine}>
        <span className="figure">{dueText(obligation)}</span>
        <StateChip tone={tone}>{word}</StateChip>
      </span>
      {document === null ? null : <span className={classes.second}>{document}</span>}
    </span>
  )
}
