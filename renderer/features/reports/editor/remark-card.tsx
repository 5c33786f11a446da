import { Button, Group, Text } from '@mantine/core'
import { IconCheck, IconRotate } from '@tabler/icons-react'
import type { Comment } from '../../../../shared/contract/narrative-schema.ts'
import { fieldMark } from '../../../../shared/domain/documents/free-numbers.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import classes from './editor.module.css'

interface RemarkCardProps {
  readonly comment: Comment
  readonly isActive?: boolean
  readonly isEditable: boolean
  readonly onResolve: (comment: Comment, resolved: boolean) => void
  /** Shows the words that it is about; absent where they stand right above. */
  readonly onShow?: (comment: Comment) => void
}

/** One comment with the words it is about. */
export function RemarkCard({ comment, isActive = false, isEditable, onResolve, onShow }: RemarkCardProps) {
  const { quote, text, by, at, resolved } = comment
  return (
    <article
      className={classes.remark}
      data-active={isActive || undefined}
      data-resolved={resolved || undefined}
      aria-label={`Góp ý của ${by}`}
    >
      <p className={classes.quote}>{quote === '' ? 'Về cả phần' : `“${quote.replaceAll(fieldMark, '[số liệu]')}”`}</p>
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>
      <Group justify="space-between" gap="xs" mt={4}>
        <Text size="xs" c="dimmed">
          {by}, {formatInstant(at)}
        </Text>
        <Group gap={4}>
          {onShow ? (
            <Button size="compact-xs" variant="subtle" onClick={() => onShow(comment)}>
              Đến chỗ này
            </Button>
          ) : null}
          <Button
            size="compact-xs"
            variant="default"
            disabled={!isEditable}
            leftSection={
              resolved ? <IconRotate size={14} aria-hidden="true" /> : <IconCheck size={14} aria-hidden="true" />
            }
            onClick={() => onResolve(comment, !resolved)}
          >
            {resolved ? 'Mở lại' : 'Đã xử lý'}
          </Button>
        </Group>
      </Group>
    </article>
  )
}
