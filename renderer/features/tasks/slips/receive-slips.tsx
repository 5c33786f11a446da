import { Alert, Anchor, Button, CloseButton, Group, Text } from '@mantine/core'
import { IconChecks, IconFiles } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { backend } from '../../../lib/client.ts'
import { useDrawerAddress } from '../../../lib/drawer-address.ts'
import { notifyError } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'
import { Panel } from '../../../ui/panel.tsx'
import { acceptIncoming } from './accept-incoming.ts'
import { SlipCard } from './slip-card.tsx'
import { noDecisions, tallyOf } from './slip-decisions.ts'
import { clearResults, handIn, type IncomingSlip, type SlipResult, useSlips } from './slip-state.ts'
import classes from './slips.module.css'
import { previewOptions, useReadySlips } from './slips-data.ts'

/** Slips that came back: dropped, compared, decided, accepted. */
export function ReceiveSlips() {
  const { store } = useSession()
  const { incoming, results, unreadable } = useSlips()
  return (
    <Panel
      title="Nhập phiếu gửi lại"
      note={incoming.length > 0 ? `đang mở ${incoming.length} phiếu` : null}
      actions={store.readOnly ? null : <AcceptReady incoming={incoming} />}
    >
      <div className={classes.stack}>
        {store.readOnly ? (
          <Alert color="yellow" title="Kho dữ liệu đang mở ở chế độ chỉ đọc">
            Có thể đối chiếu phiếu nhưng chưa tiếp nhận được. Đóng chương trình đang giữ kho rồi mở lại Sổ Chỉ đạo.
          </Alert>
        ) : null}
        <SlipDrop compact={incoming.length > 0} />
        {unreadable.length > 0 ? (
          <Alert color="red" title="Có tệp không đọc được">
            {unreadable.join(', ')}: tệp đã bị chuyển đi hoặc đang được chương trình khác giữ. Đóng tệp rồi chọn lại.
          </Alert>
        ) : null}
        {results.length > 0 ? <Results results={results} /> : null}
        {incoming.map((slip) => (
          <SlipCard key={slip.id} slip={slip} readOnly={store.readOnly} />
        ))}
      </div>
    </Panel>
  )
}

/** Many slips come back together: those that nothing stands against are taken with one step, each in its own transaction. */
function AcceptReady({ incoming }: { incoming: readonly IncomingSlip[] }) {
  const ready = useReadySlips(incoming)
  const { decisions } = useSlips()
  const queryClient = useQueryClient()
  const accepting = useMutation({
    mutationFn: async () => {
      for (const { slip } of ready) {
        // Two agencies may answer for the same task: each slip is compared with what the one before it left.
        const preview = await queryClient.fetchQuery({ ...previewOptions(slip), staleTime: 0 })
        const decided = decisions[slip.id] ?? noDecisions
        if (preview.outcome === 'ready' && tallyOf(preview, decided).writing > 0)
          await acceptIncoming(slip, preview, decided)
      }
    },
    onError: (error) => {
      notifyError(error)
      return queryClient.invalidateQueries({ queryKey: backend.slips.preview.key() })
    },
  })
  if (ready.length < 2 && !accepting.isPending) return null
  return (
    <Button
      leftSection={<IconChecks size={18} aria-hidden="true" />}
      loading={accepting.isPending}
      onClick={() => accepting.mutate()}
    >
      Tiếp nhận {ready.length} phiếu sẵn sàng
    </Button>
  )
}

function SlipDrop({ compact }: { compact: boolean }) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) handIn(Array.from(files)).catch(notifyError)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    take(event.currentTarget.files)
    // The same file may be chosen again after it was mended.
    event.currentTarget.value = ''
  }
  return (
    <section
      className={classes.drop}
      aria-label="Kéo thả phiếu vào đây"
      data-over={over || undefined}
      data-compact={compact || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div>
        <Text fw={600}>{compact ? 'Kéo thả thêm phiếu vào đây' : 'Kéo thả phiếu cơ quan gửi lại vào đây'}</Text>
        <Text c="dimmed" size="sm">
          Tệp Excel (.xlsx) do Sổ Chỉ đạo lập. Chưa có gì được ghi trước khi bấm tiếp nhận.
        </Text>
      </div>
      <Button
        variant="default"
        leftSection={<IconFiles size={18} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        Chọn phiếu
      </Button>
      <input ref={input} type="file" hidden multiple accept=".xlsx" onChange={choose} data-testid="slip-input" />
    </section>
  )
}

function Results({ results }: { results: readonly SlipResult[] }) {
  const { open } = useDrawerAddress()
  return (
    <section className={classes.results} aria-label="Kết quả tiếp nhận phiếu">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600}>Đã tiếp nhận {results.length} phiếu</Text>
        <CloseButton aria-label="Đóng kết quả tiếp nhận" onClick={clearResults} />
      </Group>
      {results.map(({ id, fileName, agencyName, written, left, tasks }) => (
        <div key={id}>
          <Text>
            {agencyName}: đã ghi {written} nhiệm vụ{left > 0 ? `, bỏ lại ${left} dòng` : ''} (tệp “{fileName}”). Mở
            nhiệm vụ để chấp nhận hoặc trả lại:
          </Text>
          <ul className={classes.written}>
            {tasks.map(({ key, title, period }) => (
              <li key={key}>
                <Anchor component="button" type="button" ta="left" onClick={() => open('nhiem-vu', key)}>
                  {title}, {period}
                </Anchor>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
