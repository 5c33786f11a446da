import { Checkbox, Text } from '@mantine/core'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { type DueRule, parseDueRule } from '../../../../shared/domain/obligations/due-rule.ts'
import type { DraftDue } from '../../../../shared/domain/plan-import/draft-plan.ts'
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
import { typedCount } from '../../../ui/typed-figure.ts'
import classes from '../fields.module.css'
import { ChoiceField, choicesOf } from './choice-field.tsx'
import { PeriodField } from './period-field.tsx'
import { TextField } from './text-field.tsx'
import { TypedField } from './typed-field.tsx'

interface DueFieldProps {
  readonly value: DraftDue | null
  /** Year that a date starts from. */
  readonly year: number
  readonly onChange: (due: DraftDue | null) => void
}

/** The words of a deadline, read while they are typed, and what they mean; the reckoning can be set by hand. */
export function DueField({ value, year, onChange }: DueFieldProps) {
  const kind = ruleKindOf(value?.rule ?? null)
  const rule = value?.rule == null ? null : parseDueRule(value.rule)
  const setRule = (next: string | null): void => {
    if (value) onChange({ ...value, rule: next, reason: null })
  }
  return (
    <div className={classes.due}>
      <TextField
        label="Hạn, theo lời văn bản"
        placeholder="văn bản không nêu; ví dụ: trước ngày 05 tháng 01 năm sau"
        value={value?.text ?? null}
        onChange={(text) => onChange(text === null ? null : dueFromWords(text))}
        className={classes.wide ?? ''}
      />
      {value ? (
        <>
          <ChoiceField<RuleKind>
            label="Cách tính hạn"
            value={kind}
            choices={choicesOf(ruleKindWords)}
            onChange={(next) => setRule(firstRule(next, year, value.text))}
          />
          {rule ? <RuleFields key={rule.kind} rule={rule} onChange={(next) => setRule(writeRule(next))} /> : null}
          {kind === 'none' || kind === 'period_end' ? null : (
            <Checkbox
              size="xs"
              label="Tính cả ngày đó"
              checked={value.inclusive}
              onChange={({ currentTarget }) => onChange({ ...value, inclusive: currentTarget.checked })}
              className={classes.beside ?? ''}
            />
          )}
          <Text size="xs" className={classes.wide ?? ''} role="status">
            {explainDue(value) ?? value.reason ?? 'Chưa tính được ngày: nhiệm vụ không có hạn cụ thể.'}
            {value.rule !== null && value.reason !== null ? ` ${value.reason}` : ''}
          </Text>
        </>
      ) : null}
    </div>
  )
}

function RuleFields({ rule, onChange }: { rule: DueRule; onChange: (rule: DueRule) => void }) {
  const day = (limit: number) => (text: string) => typedCount(text, limit, 'Ngày')
  switch (rule.kind) {
    case 'date':
      return <FixedDay date={rule.date} onChange={(date) => onChange({ kind: 'date', date })} />
    case 'period_end':
      return <PeriodField value={rule.period} onChange={(period) => onChange({ kind: 'period_end', period })} />
    case 'day_of_year':
      return (
        <>
          <TypedField
            label="Ngày"
            required
            value={rule.day}
            write={String}
            read={day(31)}
            onChange={(next) => next !== null && onChange({ ...rule, day: next })}
          />
          <TypedField
            label="Tháng"
            required
            value={rule.month}
            write={String}
            read={(text) => typedCount(text, 12, 'Tháng')}
            onChange={(next) => next !== null && onChange({ ...rule, month: next })}
          />
          <ChoiceField
            label="Của năm nào"
            value={rule.yearsAfter === 1 ? 'after' : 'same'}
            choices={[
              { value: 'same', label: 'chính năm báo cáo' },
              { value: 'after', label: 'năm sau năm báo cáo' },
            ]}
            onChange={(next) => onChange({ ...rule, yearsAfter: next === 'after' ? 1 : 0 })}
          />
        </>
      )
    case 'day_of_month':
      return (
        <>
          <TypedField
            label="Ngày"
            required
            value={rule.day}
            write={String}
            read={day(31)}
            onChange={(next) => next !== null && onChange({ ...rule, day: next })}
          />
          <ChoiceField
            label="Của tháng nào"
            value={rule.monthsAfter === 1 ? 'after' : 'same'}
            choices={[
              { value: 'same', label: 'tháng cuối kỳ' },
              { value: 'after', label: 'tháng sau khi hết kỳ' },
            ]}
            onChange={(next) => onChange({ ...rule, monthsAfter: next === 'after' ? 1 : 0 })}
          />
        </>
      )
    case 'days_after':
      return (
        <TypedField
          label="Số ngày"
          required
          value={rule.days}
          write={String}
          read={(text) => typedCount(text, 366, 'Số ngày')}
          onChange={(days) => days !== null && onChange({ kind: 'days_after', days })}
        />
      )
  }
}

function FixedDay({ date, onChange }: { date: IsoDate; onChange: (date: IsoDate) => void }) {
  return <DateField label="Ngày" value={date} onChange={(next) => next !== null && onChange(next)} />
}
