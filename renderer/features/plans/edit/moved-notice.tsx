import { Alert, Button, Group, Text } from '@mantine/core'
import type { PlanRowEdit } from '../../../../shared/contract/plan-edits.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import type { PlanView } from '../plans-data.ts'
import classes from './edit.module.css'
import { fieldChanges, type RowFields } from './row-fields.ts'
import type { Mark } from './row-marks.ts'
import { useEditBlock, usePlanEdit } from './use-plan-edit.ts'

interface MovedNoticeProps {
  readonly plan: PlanView
  readonly name: string
  readonly mark: Mark
  /** Null: the secretariat withdrew the row. */
  readonly mine: RowFields | null
  /** Null: the catalogue has the row no longer. */
  readonly theirs: RowFields | null
  /** Says the secretariat's version once more, so that the catalogue's newer one counts as seen. */
  readonly keep: PlanRowEdit
  /** Takes over what the catalogue says now. */
  readonly follow: PlanRowEdit
}

/** The catalogue changed a row that the secretariat had changed: both stand side by side until somebody decides. */
export function MovedNotice({ plan, name, mark, mine, theirs, keep, follow }: MovedNoticeProps) {
  const block = useEditBlock()
  const keeping = usePlanEdit(plan.meta.id, `Giữ nội dung của Tổ thư ký: ${name}`, () => undefined)
  const following = usePlanEdit(plan.meta.id, `Theo danh mục mới: ${name}`, () => undefined)
  const isPending = keeping.isPending || following.isPending
  const error = keeping.error ?? following.error
  const send = (edit: PlanRowEdit, basis: Mark['basis'], reason: string) => async () => ({
    edit,
    basis,
    reason,
    expectedSequence: mark.sequence,
  })
  return (
    <Alert color="yellow" title="Danh mục đã cập nhật mục này sau khi sửa" my="xs">
      <Text size="sm">
        {theirs === null
          ? 'Danh mục mới không còn mục này. Nội dung của Tổ thư ký vẫn có hiệu lực.'
          : mine === null
            ? 'Tổ thư ký đã bãi bỏ; danh mục mới có nội dung khác trước.'
            : 'Nội dung của Tổ thư ký vẫn có hiệu lực, cho đến khi chọn:'}
      </Text>
      {theirs === null || mine === null ? null : <Differences mine={mine} theirs={theirs} />}
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          disabled={isPending || block !== null}
          title={block ?? ''}
          onClick={() => keeping.mutate(send(keep, mark.basis, 'Giữ nội dung đã ghi sau khi danh mục cập nhật'))}
        >
          {mine === null ? 'Vẫn bãi bỏ' : 'Giữ nội dung của Tổ thư ký'}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isPending || block !== null}
          title={block ?? ''}
          onClick={() => following.mutate(send(follow, null, 'Theo nội dung mới của danh mục'))}
        >
          {theirs === null ? 'Bãi bỏ như danh mục' : 'Khôi phục theo danh mục'}
        </Button>
      </Group>
      {error ? <ErrorState {...describeError(error)} /> : null}
    </Alert>
  )
}

function Differences({ mine, theirs }: { mine: RowFields; theirs: RowFields }) {
  return fieldChanges(mine, theirs).map(({ name, before, after }) => (
    <span key={name} className={classes.change}>
      <span className={classes.fieldName}>{name} của Tổ thư ký: </span>
      <strong className="figure">{before ?? 'để trống'}</strong>
      <span className={classes.fieldName}> · danh mục mới: </span>
      <strong className="figure">{after ?? 'để trống'}</strong>
    </span>
  ))
}
