import { Checkbox, Group, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { type DueRule, parseDueRule } from '../../../../shared/domain/obligations/due-rule.ts'
import { parsePeriod, periodKey } from '../../../../shared/domain/time/period.ts'
import { DateField } from '../../../ui/date-field.tsx'
import {
  dueFromWords,
  explainDue,
  firstRule,
  type RuleKind,
  ruleKindOf,
  ruleKindWords,
  writeRule,
} from '../../../ui/due-rule-form.ts'
import type { DueDraft } from './duty-draft.ts'
import type { FormParts } from './edit-form.tsx'
import { PeriodPart } from './period-part.tsx'

interface DueFieldsProps extends FormParts<DueDraft> {
  /** Year that a date starts from. */
  readonly year: number
}

/** The words of a deadline, read while they are typed, and the day they mean; the reckoning can be set by hand. */
export function DueFields({ fields, faults, onChange, year }: DueFieldsProps) {
  const kind = ruleKindOf(fields.dueRule === '' ? null : fields.dueRule)
  const rule = parseDueRule(fields.dueRule)
  const retype = (text: string): void => {
    const read = dueFromWords(text)
    if (read === null) onChange({ dueText: text, dueRule: '' })
    // Words that tell no day leave the reckoning that was set by hand.
    else onChange(read.rule ? { dueText: text, dueRule: read.rule, dueInclusive: read.inclusive } : { dueText: text })
  }
  return (
    <>
      <TextInput
        label="Hạn, theo lời văn bản"
        placeholder="Bỏ trống nếu không có hạn; ví dụ: trước ngày 05 tháng 01 năm sau"
        value={fields.dueText}
        onChange={(event) => retype(event.currentTarget.value)}
        error={faults.dueText}
        maxLength={500}
      />
      <Group gap="sm" align="flex-end">
        <Select
          label="Cách tính hạn"
          data={(Object.keys(ruleKindWords) as RuleKind[]).map((value) => ({
            value,
            label: value === 'none' ? 'không tính hạn' : ruleKindWords[value],
          }))}
          value={kind}
          onChange={(picked) => onChange({ dueRule: firstRule((picked ?? 'none') as RuleKind, year) ?? '' })}
          error={faults.dueRule}
          allowDeselect={false}
          w={270}
        />
        {rule ? <RuleFields rule={rule} onChange={(next) => onChange({ dueRule: writeRule(next) })} /> : null}
      </Group>
      {rule && rule.kind !== 'period_end' ? (
        <Checkbox
          label="Tính cả ngày đó (“chậm nhất ngày”); “trước ngày” thì không"
          checked={fields.dueInclusive}
          onChange={(event) => onChange({ dueInclusive: event.currentTarget.checked })}
        />
      ) : null}
      {rule ? (
        <Text size="sm" role="status">
          {explainDue({ rule: fields.dueRule, inclusive: fields.dueInclusive })}
        </Text>
      ) : null}
    </>
  )
}

function RuleFields({ rule, onChange }: { rule: DueRule; onChange: (rule: DueRule) => void }) {
  switch (rule.kind) {
    case 'date':
      return <DateField label="Ngày" value={rule.date} onChange={(date) => date && onChange({ kind: 'date', date })} />
    case 'period_end':
      return (
        <PeriodPart
          value={periodKey(rule.period)}
          onChange={(key) => {
            const period = parsePeriod(key)
            if (period) onChange({ kind: 'period_end', period })
          }}
        />
      )
    case 'day_of_year':
      return (
        <>
          <Count label="Ngày" limit={31} value={rule.day} onChange={(day) => onChange({ ...rule, day })} />
          <Count label="Tháng" limit={12} value={rule.month} onChange={(month) => onChange({ ...rule, month })} />
          <When
            label="Của năm nào"
            isAfter={rule.yearsAfter === 1}
            same="chính năm báo cáo"
            after="năm sau"
            onChange={(isAfter) => onChange({ ...rule, yearsAfter: isAfter ? 1 : 0 })}
          />
        </>
      )
    case 'day_of_month':
      return (
        <>
          <Count label="Ngày" limit={31} value={rule.day} onChange={(day) => onChange({ ...rule, day })} />
          <When
            label="Của tháng nào"
            isAfter={rule.monthsAfter === 1}
            same="tháng cuối kỳ"
            after="tháng sau khi hết kỳ"
            onChange={(isAfter) => onChange({ ...rule, monthsAfter: isAfter ? 1 : 0 })}
          />
        </>
      )
    case 'days_after':
      return (
        <Count
          label="Số ngày"
          limit={366}
          value={rule.days}
          onChange={(days) => onChange({ kind: 'days_after', days })}
        />
      )
  }
}

interface CountProps {
  readonly label: string
  readonly limit: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A whole number from 1; what lies outside is not taken. */
function Count({ label, limit, value, onChange }: CountProps) {
  return (
    <NumberInput
      label={label}
      value={value}
      onChange={(next) => typeof next === 'number' && next >= 1 && next <= limit && onChange(next)}
      min={1}
      max={limit}
      allowDecimal={false}
      w={90}
    />
  )
}

interface WhenProps {
  readonly label: string
  readonly isAfter: boolean
  readonly same: string
  readonly after: string
  readonly onChange: (isAfter: boolean) => void
}

function When({ label, isAfter, same, after, onChange }: WhenProps) {
  return (
    <Select
      label={label}
      data={[
        { value: 'same', label: same },
        { value: 'after', label: after },
      ]}
      value={isAfter ? 'after' : 'same'}
      onChange={(picked) => onChange(picked === 'after')}
      allowDeselect={false}
      w={180}
    />
  )
}
