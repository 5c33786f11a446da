import { Alert, Button, Group, List, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../tasks.module.css'
import { type Moves, useNames } from '../tasks-data.ts'
import { keyOf } from '../use-task-change.ts'
import { moveColumns } from './move-columns.tsx'

interface MoveFormProps {
  readonly agency: { readonly code: string; readonly name: string }
  readonly moves: Moves
}

/** The contract takes as many at once. */
const mostMoves = 2000

/** Who takes which of the open tasks, from which day and why; all of them pass on, or none. */
export function MoveForm({ agency, moves }: MoveFormProps) {
  const { store, today } = useSession()
  const queryClient = useQueryClient()
  const names = useNames(moves.agencies)
  const [targets, setTargets] = useState<Readonly<Record<string, string>>>({})
  const [on, setOn] = useState<IsoDate | null>(() => earliest(moves.successors, today))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = moves.rows.filter(({ key }) => targets[key] !== undefined)
  const options = useMemo(
    () => moves.successors.map(({ code, name }) => ({ value: code, label: name })),
    [moves.successors],
  )
  const columns = useMemo(
    () =>
      moveColumns(names, {
        options,
        targetOf: ({ key }) => targets[key] ?? '',
        onChoose: ({ key }, to) => setTargets((before) => withTarget(before, [key], to)),
      }),
    [names, options, targets],
  )
  const moving = useMutation({
    mutationFn: async () => {
      if (on === null) throw new Error('The form was sent with faults.')
      return client.tasks.move({
        from: agency.code,
        on,
        reason: reason.trim(),
        moves: chosen.flatMap((row) => {
          const to = targets[row.key]
          return to === undefined ? [] : [{ key: keyOf(row), to, expectedRevision: row.revision }]
        }),
      })
    },
    onSuccess: ({ moved }) => {
      notifyDone(`Đã chuyển ${formatInteger(moved)} nhiệm vụ của ${agency.name}.`)
      setTargets({})
      setTried(false)
      invalidate(queryClient, 'tasks')
    },
    onError: () => invalidate(queryClient, 'tasks'),
  })
  const reasonFault = reason.trim().length >= 5 ? undefined : 'Lý do phải có ít nhất 5 ký tự.'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (on !== null && reasonFault === undefined) moving.mutate()
  }

  if (moves.rows.length === 0) {
    return (
      <Panel title={agency.name}>
        <EmptyState
          title="Không còn nhiệm vụ mở nào của cơ quan này"
          sentence="Mọi nhiệm vụ đã hoàn thành hoặc đã chuyển; nhiệm vụ thường xuyên của các năm trước khi cơ quan kết thúc ở lại với cơ quan đó."
        />
      </Panel>
    )
  }
  return (
    <form onSubmit={submit} noValidate className={classes.stack}>
      <Panel title="Cơ quan kế thừa">
        {moves.successors.length === 0 ? (
          <Alert color="yellow">
            Danh mục chưa ghi cơ quan kế thừa của {agency.name}. Ghi cơ quan kế thừa ở màn hình Cơ quan rồi quay lại.
          </Alert>
        ) : (
          <List size="sm">
            {moves.successors.map(({ code, name, functions, from }) => (
              <List.Item key={code}>
                <strong>{name}</strong>, từ ngày {formatDate(from)}:{' '}
                {functions.length === 0 ? 'toàn bộ chức năng còn lại' : functions.join('; ')}
              </List.Item>
            ))}
          </List>
        )}
      </Panel>
      <Panel
        title={`Nhiệm vụ còn mở của ${agency.name}`}
        note={`${formatInteger(moves.rows.length)} nhiệm vụ, đã chọn nơi nhận cho ${formatInteger(chosen.length)}`}
        actions={
          <NativeSelect
            aria-label="Chọn nơi nhận cho tất cả"
            data={[{ value: '', label: 'Chọn cho tất cả…' }, ...options]}
            value=""
            disabled={store.readOnly || options.length === 0}
            onChange={(event) => {
              const to = event.currentTarget.value
              setTargets((before) =>
                withTarget(
                  before,
                  moves.rows.map(({ key }) => key),
                  to,
                ),
              )
            }}
          />
        }
        flush
      >
        <DataTable
          label={`Nhiệm vụ còn mở của ${agency.name}`}
          columns={columns}
          rows={moves.rows}
          rowKey={({ key }) => key}
          maxHeight={420}
          copyable={false}
          fixed
          twoLines
        />
      </Panel>
      <Panel title="Chuyển nhiệm vụ">
        <Group align="flex-start" gap="md">
          <DateField
            label="Chuyển từ ngày"
            value={on}
            onChange={setOn}
            error={tried && on === null ? 'Chưa chọn ngày chuyển.' : undefined}
            required
          />
          <div style={{ flexGrow: 1 }}>
            <GrowingTextarea
              label="Lý do, căn cứ"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={tried ? reasonFault : undefined}
              maxLength={1000}
              required
            />
          </div>
        </Group>
        {moving.error ? <ErrorState {...describeError(moving.error)} /> : null}
        {chosen.length > mostMoves ? (
          <p className={classes.nobody}>
            Mỗi lần chuyển được nhiều nhất {formatInteger(mostMoves)} nhiệm vụ; chuyển làm nhiều lần.
          </p>
        ) : null}
        <Group justify="flex-end" mt="sm">
          <Button
            type="submit"
            loading={moving.isPending}
            disabled={store.readOnly || chosen.length === 0 || chosen.length > mostMoves}
          >
            Chuyển {formatInteger(chosen.length)} nhiệm vụ
          </Button>
        </Group>
      </Panel>
    </form>
  )
}

/** An empty target: nobody is chosen for these. */
function withTarget(
  before: Readonly<Record<string, string>>,
  keys: readonly string[],
  to: string,
): Readonly<Record<string, string>> {
  const next = { ...before }
  for (const key of keys) {
    if (to === '') delete next[key]
    else next[key] = to
  }
  return next
}

const earliest = (successors: Moves['successors'], today: IsoDate): IsoDate =>
  successors.map(({ from }) => from).reduce((first, from) => (from < first ? from : first), today)
