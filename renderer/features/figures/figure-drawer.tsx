import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload, IconPencil } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { parseUnitCode, parseVariableCode, type Sha256 } from '../../../shared/domain/ids.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod, periodKey } from '../../../shared/domain/time/period.ts'
import { backend, client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { sourceText, statusWords } from './figure-source.ts'
import classes from './figures.module.css'
import type { Figure } from './figures-data.ts'

/** One figure with its source and everything it was before; `id` is `unit/variable/period`. */
export function FigureDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const [unitText = '', variableText = '', periodText = ''] = id.split('/')
  const unit = parseUnitCode(unitText)
  const variable = parseVariableCode(variableText)
  const period = parsePeriod(periodText)
  if (!unit || !variable || !period) {
    return (
      <DetailDrawer title="Số liệu" onClose={onClose}>
        <Text>Địa chỉ này không chỉ đúng một số liệu. Đóng lại và chọn một dòng trong bảng.</Text>
      </DetailDrawer>
    )
  }
  return <FigureHistory address={{ unit, variable, period: periodKey(period) }} onClose={onClose} />
}

type Address = Parameters<typeof client.figures.history>[0]

function FigureHistory({ address, onClose }: { address: Address; onClose: () => void }) {
  const query = useQuery(backend.figures.history.queryOptions({ input: address }))
  const { open } = useDrawerAddress()
  const current = query.data?.find(({ supersededAt }) => supersededAt === null) ?? query.data?.[0]
  const period = parsePeriod(address.period)
  return (
    <DetailDrawer title={current?.label ?? 'Số liệu'} onClose={onClose}>
      {query.data && current ? (
        <Stack gap="md">
          <div>
            <Text c="dimmed">
              {current.unitName}
              {period ? `, ${formatPeriod(period)}` : ''}
            </Text>
            <Text fz={28} fw={600} className="figure" lh={1.2}>
              {formatValue(current.value)} {current.measure}
            </Text>
          </div>
          <Source figure={current} />
          <Group gap="xs">
            {current.provenance.kind === 'file' ? <OriginalButton sha256={current.provenance.sha256} /> : null}
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden="true" />}
              onClick={() => open('nhap-tay', `${address.unit}/${address.variable}/${address.period}`)}
            >
              Nhập giá trị khác theo văn bản
            </Button>
          </Group>
          <div>
            <Title order={3}>Lịch sử số liệu</Title>
            <ol className={classes.history}>
              {query.data.map((figure) => (
                <li key={figure.id}>
                  <Group gap="xs">
                    <Text fw={600} className="figure">
                      {formatValue(figure.value)} {figure.measure}
                    </Text>
                    <StateChip tone={figure.supersededAt === null ? 'met' : 'none'}>
                      {figure.supersededAt === null ? 'Đang dùng' : 'Đã thay thế'}
                    </StateChip>
                  </Group>
                  <Text size="sm">{sourceText(figure)}</Text>
                  <Text size="sm" c="dimmed">
                    Tiếp nhận lúc {formatInstant(figure.acceptedAt)}, {figure.acceptedBy}
                    {figure.supersededAt ? `; thay thế lúc ${formatInstant(figure.supersededAt)}` : ''}
                  </Text>
                </li>
              ))}
            </ol>
          </div>
        </Stack>
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>Chưa có số liệu này trong sổ.</Text>
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

function Source({ figure }: { figure: Figure }) {
  const { provenance } = figure
  const shared = [
    ['Số liệu đến', formatDate(figure.asOf)],
    ['Loại', statusWords[figure.status]],
  ] as const
  if (provenance.kind === 'file') {
    return (
      <FactList
        items={[...shared, ['Tệp', provenance.fileName], ['Trang tính', provenance.sheet], ['Ô', provenance.cell]]}
      />
    )
  }
  return (
    <FactList
      items={[
        ...shared,
        ['Văn bản số', provenance.document.number],
        ['Ngày văn bản', formatDate(provenance.document.date)],
        ['Cơ quan ban hành', provenance.document.issuer],
        ['Lý do nhập tay', provenance.reason],
      ]}
    />
  )
}

function OriginalButton({ sha256 }: { sha256: Sha256 }) {
  const downloading = useMutation({
    mutationFn: async () => {
      const { file, name } = await client.figures.original({ sha256 })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
      loading={downloading.isPending}
      onClick={() => downloading.mutate()}
    >
      Tải tệp gốc
    </Button>
  )
}
