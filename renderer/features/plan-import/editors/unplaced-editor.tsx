import { Button, Group, Text } from '@mantine/core'
import classes from '../fields.module.css'
import type { RowOf } from '../review.ts'

interface UnplacedEditorProps {
  readonly row: RowOf<'unplaced'>
  readonly onPlace: (section: 'targets' | 'baselines') => void
  readonly onDrop: () => void
}

/** A figure that is neither target nor state: a person says what it is. */
export function UnplacedEditor({ row, onPlace, onDrop }: UnplacedEditorProps) {
  return (
    <div className={classes.fields}>
      <div className={classes.wide}>
        <Text size="sm">
          Con số <strong>{row.value.figure}</strong> là gì trong văn bản?
        </Text>
        <Group gap="xs" mt={6}>
          <Button size="xs" variant="default" onClick={() => onPlace('targets')}>
            Mục tiêu
          </Button>
          <Button size="xs" variant="default" onClick={() => onPlace('baselines')}>
            Hiện trạng
          </Button>
          <Button size="xs" variant="default" onClick={onDrop}>
            Không phải chỉ tiêu, bỏ qua
          </Button>
        </Group>
      </div>
    </div>
  )
}
