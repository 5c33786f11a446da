import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { backend } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PdfPages } from '../../ui/pdf-pages.tsx'
import classes from './reports.module.css'
import { type Draft, type Fields, keyOf } from './reports-data.ts'

const zooms = [0.75, 1, 1.25, 1.5, 2] as const

/** The very bytes that "Lưu tệp PDF" saves, drawn beside the form a moment after each change. */
export function Preview({ draft, fields }: { draft: Draft; fields: Fields }) {
  const [settled] = useDebouncedValue(fields, 600)
  const [zoom, setZoom] = useState(1)
  const query = useQuery({
    ...backend.documents.render.queryOptions({
      input: { ...keyOf(draft), fields: settled },
    }),
    placeholderData: keepPreviousData,
    // Every pause in the typing makes a new document: the former ones need not be kept.
    gcTime: 15_000,
    structuralSharing: false,
  })
  const place = zooms.indexOf(zoom as (typeof zooms)[number])
  const behind = query.isFetching || settled !== fields

  return (
    <section className={classes.preview} aria-label="Bản xem trước">
      <div className={classes.previewBar}>
        <Text size="sm" role="status" data-testid="preview-state" data-behind={behind || undefined}>
          {query.data ? `${query.data.pageCount} trang` : 'Bản xem trước'}
          {behind ? ' · đang cập nhật…' : query.data ? ' · đúng tệp sẽ lưu' : ''}
        </Text>
        <Group gap={4} wrap="nowrap">
          <Tooltip label="Thu nhỏ">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Thu nhỏ"
              disabled={place <= 0}
              onClick={() => setZoom(zooms[place - 1] ?? 1)}
            >
              <IconZoomOut size={18} />
            </ActionIcon>
          </Tooltip>
          <Text size="sm" w={44} ta="center" className="figure">
            {Math.round(zoom * 100)}%
          </Text>
          <Tooltip label="Phóng to">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Phóng to"
              disabled={place >= zooms.length - 1}
              onClick={() => setZoom(zooms[place + 1] ?? 1)}
            >
              <IconZoomIn size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </div>
      <div className={classes.previewBody}>
        {query.error ? (
          <div style={{ padding: 16 }}>
            <ErrorState
              title="Chưa tạo được bản xem trước."
              {...describeError(query.error)}
              onRetry={() => void query.refetch()}
            />
          </div>
        ) : query.data ? (
          <PdfPages file={query.data.file} label={`Bản xem trước: ${draft.title}`} zoom={zoom} />
        ) : (
          <LoadingState lines={12} label="Đang tạo bản xem trước…" />
        )}
      </div>
    </section>
  )
}
