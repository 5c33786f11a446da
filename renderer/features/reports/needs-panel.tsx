import { Text } from '@mantine/core'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './reports.module.css'

/** What the report still lacks, and from whom. */
export function NeedsPanel({ needs }: { needs: readonly string[] }) {
  return (
    <Panel
      title="Báo cáo còn thiếu"
      actions={
        <StateChip tone={needs.length === 0 ? 'met' : 'partial'}>
          {needs.length === 0 ? 'Đủ số liệu' : `${needs.length} việc`}
        </StateChip>
      }
    >
      {needs.length === 0 ? (
        <Text c="dimmed">Không thiếu số liệu nào. Kiểm tra lời văn và thể thức rồi trình ký.</Text>
      ) : (
        <ul className={classes.needs}>
          {needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
