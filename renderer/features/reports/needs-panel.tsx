import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './reports.module.css'

const shownAtFirst = 3

/** What the report still lacks, and from whom; a long list waits folded above the form. */
export function NeedsPanel({ needs }: { needs: readonly string[] }) {
  const [unfolded, { toggle }] = useDisclosure(false)
  const shown = unfolded ? needs : needs.slice(0, shownAtFirst)
  return (
    <Panel
      title="Báo cáo còn thiếu"
      actions={
        <StateChip tone={needs.length === 0 ? 'met' : 'partial'}>
          {needs.length === 0 ? 'Đủ số liệu' : `${needs.length} mục`}
        </StateChip>
      }
    >
      {needs.length === 0 ? (
        <Text c="dimmed">Không thiếu số liệu nào. Kiểm tra lời văn và thể thức rồi trình ký.</Text>
      ) : (
        <ul className={classes.needs}>
          {shown.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      )}
      {needs.length > shownAtFirst ? (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={toggle} aria-expanded={unfolded}>
          {unfolded ? 'Thu gọn' : `Xem cả ${needs.length} mục`}
        </Button>
      ) : null}
    </Panel>
  )
}
