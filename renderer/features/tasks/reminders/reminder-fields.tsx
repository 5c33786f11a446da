import { Checkbox, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PeriodKey } from '../../../../shared/domain/ids.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import { backend } from '../../../lib/client.ts'
import { usePeriod } from '../../../lib/use-period.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import type { ReminderChoice } from './reminder-scope.ts'
import classes from './reminders.module.css'

interface ReminderFieldsProps {
  readonly choice: ReminderChoice
  readonly onChange: (choice: ReminderChoice) => void
}

const farthest = 365

export function ReminderFields({ choice, onChange }: ReminderFieldsProps) {
  const change = (part: Partial<ReminderChoice>): void => onChange({ ...choice, ...part })
  return (
    <div className={classes.fields}>
      <NumberInput
        label="Sắp đến hạn trong (ngày)"
        value={choice.withinDays}
        onChange={(value) => (typeof value === 'number' ? change({ withinDays: Math.round(value) }) : undefined)}
        min={0}
        max={farthest}
        clampBehavior="strict"
        allowDecimal={false}
        w={190}
      />
      <DateField
        label="Đề nghị trả lời trước ngày"
        value={choice.answerBy}
        onChange={(answerBy) => change({ answerBy })}
        error={choice.answerBy === null ? 'Chưa có ngày để ghi vào công văn.' : undefined}
      />
      <Checkbox
        className={classes.check ?? ''}
        label="Cả báo cáo số liệu chưa gửi"
        checked={choice.withReport}
        onChange={(event) => change({ withReport: event.currentTarget.checked })}
      />
      {choice.withReport ? <ReportFields choice={choice} change={change} /> : null}
    </div>
  )
}

function ReportFields({ choice, change }: { choice: ReminderChoice; change: (part: Partial<ReminderChoice>) => void }) {
  const { plan } = useSession()
  const { key } = usePeriod()
  const overview = useQuery(backend.indicators.overview.queryOptions({ input: { planId: plan.id, period: key } }))
  const known = overview.data?.periods ?? []
  const isKnown = known.some(({ period }) => period === choice.reportPeriod)
  const periods = isKnown ? known : [{ period: choice.reportPeriod, label: labelOf(choice.reportPeriod) }, ...known]
  return (
    <>
      <Select
        label="Kỳ báo cáo"
        data={periods.map(({ period, label }) => ({ value: period, label }))}
        value={choice.reportPeriod}
        onChange={(value) => {
          const chosen = periods.find(({ period }) => period === value)
          if (chosen) change({ reportPeriod: chosen.period })
        }}
        allowDeselect={false}
        w={180}
      />
      <DateField
        label="Hạn gửi báo cáo"
        value={choice.reportDue}
        onChange={(reportDue) => change({ reportDue })}
        error={choice.reportDue === null ? 'Chưa nhập hạn.' : undefined}
      />
      <Checkbox
        className={classes.check ?? ''}
        label="Kể cả ngày đó"
        checked={choice.reportInclusive}
        onChange={(event) => change({ reportInclusive: event.currentTarget.checked })}
      />
    </>
  )
}

function labelOf(key: PeriodKey): string {
  const value = parsePeriod(key)
  return value ? formatPeriod(value) : key
}
