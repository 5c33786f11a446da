import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './overview.module.css'
import { inUnitOrder, type Overview, type Unit } from './overview-data.ts'

/** Who has reported and who has not, by name; a unit without figures of its own is neither. */
export function ReportingPanel({ overview }: { overview: Overview }) {
  const { reported, missing, notApplicable, table } = overview
  const expected = reported.length + missing.length
  return (
    <Panel
      title="Đơn vị báo cáo"
      note={`${reported.length}/${expected} đã báo cáo`}
      actions={
        <Anchor component={Link} to={`/so-lieu/ma-tran?ky=${table.period}`} size="sm">
          Xem cả năm
        </Anchor>
      }
    >
      <Group tone="wrong" word="Chưa báo cáo" units={missing} none="Không có đơn vị nào chưa báo cáo." />
      <Group tone="met" word="Đã báo cáo" units={reported} none="Chưa có đơn vị nào báo cáo." />
      {notApplicable.length > 0 ? <Group tone="none" word="Không phát sinh" units={notApplicable} none="" /> : null}
    </Panel>
  )
}

function Group(props: { tone: 'wrong' | 'met' | 'none'; word: string; units: readonly Unit[]; none: string }) {
  const { tone, word, units, none } = props
  const names = inUnitOrder(units).map(({ fullName }) => fullName)
  const empty = names.length === 0
  return (
    <div className={classes.group}>
      <StateChip tone={empty && tone === 'wrong' ? 'met' : empty ? 'none' : tone}>
        {word}
        {empty ? '' : ` (${names.length})`}
      </StateChip>
      <Text size="sm" {...(empty ? { c: 'dimmed' } : {})}>
        {empty ? none : names.join(', ')}
      </Text>
    </div>
  )
}
