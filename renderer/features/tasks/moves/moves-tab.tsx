import { Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useEndedAgencies, withoutDiacritics } from '../agency-choices.ts'
import classes from '../tasks.module.css'
import { useMoves } from '../tasks-data.ts'
import { MoveForm } from './move-form.tsx'

/** An agency that ended leaves its open tasks to its successors; the one at hand stands in the address (`co-quan`). */
export function MovesTab() {
  const register = useEndedAgencies()
  const [parameters, setParameters] = useSearchParams()
  const asked = parameters.get('co-quan')
  const agency = register.ended.find(({ code }) => code === asked) ?? null
  const moves = useMoves(agency?.code ?? null)
  if (register.error) return <ErrorState {...describeError(register.error)} onRetry={() => void register.refetch()} />
  if (!register.data) return <LoadingState lines={8} label="Đang tải danh mục cơ quan…" />
  if (register.ended.length === 0) {
    return (
      <Panel title="Chuyển cơ quan">
        <EmptyState
          title="Không có cơ quan nào đã kết thúc hoạt động"
          sentence="Khi cơ quan sáp nhập, chia tách, ghi ngày kết thúc và cơ quan kế thừa ở màn hình Cơ quan; nhiệm vụ còn mở được chuyển tại đây."
        />
      </Panel>
    )
  }
  return (
    <div className={classes.stack}>
      <Select
        label="Cơ quan đã kết thúc hoạt động"
        placeholder="Chọn cơ quan có nhiệm vụ cần chuyển"
        data={register.ended.map(({ code, name, validTo }) => ({
          value: code as string,
          label: validTo === null ? name : `${name} (đến ${formatDate(validTo)})`,
        }))}
        value={agency?.code ?? null}
        onChange={(value) =>
          setParameters(
            (before) => {
              if (value === null) before.delete('co-quan')
              else before.set('co-quan', value)
              return before
            },
            { replace: true },
          )
        }
        filter={withoutDiacritics}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan' }}
        nothingFoundMessage="Không tìm thấy"
        maw={560}
      />
      {agency === null ? (
        <Panel title="Chuyển cơ quan">
          <EmptyState
            title="Chọn cơ quan đã kết thúc hoạt động"
            sentence="Nhiệm vụ còn mở của cơ quan đó hiện ra cùng các cơ quan kế thừa; lịch sử và minh chứng đi theo nhiệm vụ."
          />
        </Panel>
      ) : moves.data ? (
        <MoveForm key={agency.code} agency={agency} moves={moves.data} />
      ) : moves.error ? (
        <ErrorState {...describeError(moves.error)} onRetry={() => void moves.refetch()} />
      ) : (
        <LoadingState lines={8} label="Đang tìm nhiệm vụ còn mở…" />
      )}
    </div>
  )
}
