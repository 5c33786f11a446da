import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import type { TermOfOffice } from '../../../../shared/domain/documents/number-series.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../../ui/date-field.tsx'

interface TermsFieldProps {
  readonly terms: readonly TermOfOffice[]
  readonly onChange: (terms: readonly TermOfOffice[]) => void
}

/** Terms of office with their days: a Party body numbers its documents through a term, from congress to congress. */
export function TermsField({ terms, onChange }: TermsFieldProps) {
  const change = (name: string, part: Partial<TermOfOffice>) =>
    onChange(terms.map((term) => (term.name === name ? { ...term, ...part } : term)))
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        Sửa ngày theo đại hội của cấp ủy; số bắt đầu lại từ 01 ở mỗi nhiệm kỳ.
      </Text>
      {terms.map((term) => (
        <Group key={term.name} grow align="flex-end">
          <TextInput label="Nhiệm kỳ" value={term.name} readOnly />
          <DateField
            label="Từ ngày"
            value={term.from}
            onChange={(from) => from && change(term.name, { from })}
            required
          />
          <DateField label="Đến ngày" value={term.to} onChange={(to) => change(term.name, { to })} />
        </Group>
      ))}
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => onChange([...terms, nextTerm(terms)])}>
          Thêm nhiệm kỳ
        </Button>
        {terms.length > 0 ? (
          <Button variant="subtle" color="gray" size="xs" onClick={() => onChange(terms.slice(0, -1))}>
            Bớt nhiệm kỳ cuối
          </Button>
        ) : null}
      </Group>
    </Stack>
  )
}

/** Five years from the last one; the days are for the office to correct. */
function nextTerm(terms: readonly TermOfOffice[]): TermOfOffice {
  const last = terms.at(-1)
  const year = last ? Number(last.from.slice(0, 4)) + 5 : 2025
  return { name: `${year}-${year + 5}`, from: isoDate(`${year}-11-01`), to: null }
}
