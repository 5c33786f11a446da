import { Group, Stack, Text } from '@mantine/core'
import type { Finding, FindingSeverity } from '../../shared/domain/intake/finding.ts'
import { StateChip, type StateTone } from './state-chip.tsx'

export const severityWords: Readonly<Record<FindingSeverity, string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  note: 'Lưu ý',
}

export const severityTones: Readonly<Record<FindingSeverity, StateTone>> = {
  error: 'wrong',
  warning: 'partial',
  note: 'none',
}

const order: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, note: 2 }

/** "Ô F14, trang “Bao cao”" */
export function placeOf(finding: Finding): string | null {
  if (finding.cell && finding.sheet) return `Ô ${finding.cell}, trang “${finding.sheet}”`
  if (finding.sheet) return `Trang “${finding.sheet}”`
  return null
}

/** Findings, errors first; each names its place, the value read and the remedy. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const sorted = findings
    .map((finding, position) => ({ finding, position }))
    .sort(
      (left, right) => order[left.finding.severity] - order[right.finding.severity] || left.position - right.position,
    )
  return (
    <Stack gap={0} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {sorted.map(({ finding, position }) => {
        const place = placeOf(finding)
        return (
          <li
            key={`${finding.code}-${finding.sheet}-${finding.cell}-${position}`}
            style={{ padding: '10px 0', borderBottom: '1px solid var(--line)' }}
          >
            <Group gap="xs" mb={2}>
              <StateChip tone={severityTones[finding.severity]}>{severityWords[finding.severity]}</StateChip>
              {place ? (
                <Text size="sm" fw={500}>
                  {place}
                </Text>
              ) : null}
              {finding.read !== null && finding.read !== '' ? (
                <Text size="sm" c="dimmed">
                  đọc được: “{finding.read}”
                </Text>
              ) : null}
            </Group>
            <Text>{finding.message}</Text>
            <Text size="sm" c="dimmed">
              {finding.remedy}
            </Text>
          </li>
        )
      })}
    </Stack>
  )
}
