import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { type LackingFrom, lackingBySource } from './lacking-by-source.ts'
import classes from './reports.module.css'
import type { Draft } from './reports-data.ts'

const shownAtFirst = 3

/** What the document still lacks, and from whom; a long list waits folded above the words. */
export function NeedsPanel({ needs }: { needs: Draft['needs'] }) {
  const [unfolded, { toggle }] = useDisclosure(false)
  const shown = unfolded ? needs : needs.slice(0, shownAtFirst)
  return (
    <Panel
      title="Còn thiếu"
      actions={
        <Group gap="xs">
          {needs.length > shownAtFirst ? (
            <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={unfolded}>
              {unfolded ? 'Thu gọn' : `Xem cả ${needs.length} mục`}
            </Button>
          ) : null}
          <StateChip tone={needs.length === 0 ? 'met' : 'partial'}>
            {needs.length === 0 ? 'Đủ số liệu' : `${needs.length} mục`}
          </StateChip>
        </Group>
      }
    >
      {needs.length === 0 ? (
        <Text c="dimmed">Không thiếu số liệu nào. Kiểm tra lời văn và thể thức rồi trình ký.</Text>
      ) : (
        <LackingList lacking={lackingBySource(shown)} />
      )}
    </Panel>
  )
}

/** By who has it, what is lacking; what must be there before the document can be issued is marked. */
export function LackingList({ lacking }: { lacking: readonly LackingFrom[] }) {
  return (
    <dl className={classes.lacking}>
      {lacking.map(({ from, needs }) => (
        <div key={from}>
          <dt>{from}</dt>
          {needs.map(({ code, what, blocksIssue }) => (
            <dd key={`${code}/${what}`}>
              {what}
              {blocksIssue ? <span className={classes.blocking}> (phải có trước khi phát hành)</span> : null}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
