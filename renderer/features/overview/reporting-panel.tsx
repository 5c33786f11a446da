import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { Panel } from '../../ui/panel.tsx'
import { StateChip, type StateTone } from '../../ui/state-chip.tsx'
import { inUnitOrder } from '../../ui/unit-order.ts'
import classes from './overview.module.css'
import type { Overview, Unit } from './overview-data.ts'

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
      <Group tone="partial" word="Chưa báo cáo" units={missing} />
      <Group tone="met" word="Đã báo cáo" units={reported} />
      <Group tone="none" word="Không phát sinh" units={notApplicable} />
    </Panel>
  )
}

function Group({ tone, word, units }: { tone: StateTone; word: string; units: readonly Unit[] }) {
  if (units.length === 0) return null
  return (
    <div className={classes.group}>
      <StateChip tone={tone}>
        {word} ({units.length})
      </StateChip>
      <Text size="sm">
        {inUnitOrder(units)
          .map(({ fullName }) => fullName)
          .join(', ')}
      </Text>
    </div>
  )
}
