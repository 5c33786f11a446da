import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { parseUnitCode } from '../../../shared/domain/ids.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod } from '../../../shared/domain/time/period.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { type DataColumn, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { sourceText, statusWords } from './figure-source.ts'
import classes from './figures.module.css'
import { type Figure, useFigures, useUnits } from './figures-data.ts'

const columns: readonly DataColumn<Figure>[] = [
  { id: 'unit', header: 'Đơn vị', value: ({ unitName }) => unitName },
  {
    id: 'label',
    header: 'Số liệu',
    wrap: true,
    value: ({ label }) => label,
    render: ({ label, status }) => (status === 'actual' ? label : `${label} (${statusWords[status]})`),
  },
  {
    id: 'value',
    header: 'Giá trị',
    align: 'right',
    value: ({ value }) => value.amount / 10 ** value.scale,
    render: ({ value }) => formatValue(value),
  },
  { id: 'measure', header: 'Đơn vị tính', value: ({ measure }) => measure },
  { id: 'asOf', header: 'Số liệu đến', value: ({ asOf }) => asOf, render: ({ asOf }) => formatDate(asOf) },
  { id: 'source', header: 'Nguồn số liệu', wrap: true, value: sourceText },
]

/** Every figure in force of a period, each with its source. */
export function ReceivedTab() {
  const { period } = usePeriod()
  const navigate = useNavigate()
  const { open } = useDrawerAddress()
  const [parameters, setParameters] = useSearchParams()
  const [text, setText] = useState('')
  const unit = parseUnitCode(parameters.get('don-vi') ?? '')
  const units = useUnits()
  const query = useFigures(unit)
  const rows = useMemo(() => narrow(query.data ?? [], text), [query.data, text])
  const unitName = units.data?.find(({ code }) => code === unit)?.fullName

  return (
    <>
      <div className={classes.filters}>
        <Select
          label="Đơn vị"
          placeholder="Tất cả đơn vị"
          data={(units.data ?? []).map(({ code, fullName }) => ({ value: code, label: fullName }))}
          value={unit}
          onChange={(code) =>
            setParameters((before) => {
              if (code) before.set('don-vi', code)
              else before.delete('don-vi')
              return before
            })
          }
          clearable
          searchable
          nothingFoundMessage="Không tìm thấy"
          w={260}
        />
        <TextInput
          label="Tìm số liệu"
          placeholder="Gõ không dấu cũng được"
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          w={280}
        />
      </div>
      <Panel
        title="Số liệu đã tiếp nhận"
        note={`${unitName ?? 'tất cả đơn vị'}, ${formatPeriod(period)}${query.data ? `, ${rows.length} số liệu` : ''}`}
        flush
      >
        {query.data ? (
          query.data.length > 0 ? (
            <DataTable
              label="Số liệu đã tiếp nhận"
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              onOpen={(figure) => open('so-lieu', `${figure.unit}/${figure.variable}/${figure.period}`)}
              maxHeight="calc(100vh - 330px)"
            />
          ) : (
            <EmptyState
              title={`Chưa có số liệu ${formatPeriod(period)}${unitName ? ` của ${unitName}` : ''}`}
              sentence="Nhập tệp báo cáo của đơn vị, hoặc nhập tay số liệu đến bằng văn bản; cũng có thể chọn kỳ báo cáo khác ở thanh trên."
              action={<Button onClick={() => void navigate('/so-lieu/tiep-nhan')}>Nhập báo cáo</Button>}
            />
          )
        ) : query.error ? (
          <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
        ) : (
          <LoadingState lines={10} />
        )}
      </Panel>
    </>
  )
}

/** Search without regard to diacritics: "bao hiem" finds "bảo hiểm". */
function narrow(figures: readonly Figure[], text: string): readonly Figure[] {
  const wanted = foldWords(text)
  if (wanted === '') return figures
  return figures.filter(({ label, unitName, variable }) =>
    foldWords(`${label} ${unitName} ${variable}`).includes(wanted),
  )
}
