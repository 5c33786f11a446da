import { Text } from '@mantine/core'
import { valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import classes from './registers.module.css'
import type { RegisterRow } from './registers-data.ts'
import { shownValue } from './value-text.ts'

/** Who changed what, field by field; newest first. */
export function EntryHistory({ versions }: { versions: readonly RegisterRow[] }) {
  return (
    <ol className={classes.plain}>
      {versions.map((version, index) => {
        const before = versions[index + 1] ?? null
        return (
          <li key={version.revision}>
            <Text size="sm" fw={500}>
              {actOf(version, before)}
            </Text>
            <Text size="sm" c="dimmed">
              {version.personName}, {formatInstant(version.at)}
              {version.reason === null ? '' : `. Lý do: ${version.reason}`}
            </Text>
            {differences(version, before).map(({ label, from, to }) => (
              <Text key={label} size="sm">
                {label}: <s className={classes.withdrawn}>{from}</s> → {to}
              </Text>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

function actOf(version: RegisterRow, before: RegisterRow | null): string {
  if (before === null) return version.origin === null ? 'Ghi vào sổ' : `Nhập từ tệp “${version.origin.fileName}”`
  if (version.withdrawn !== before.withdrawn) return version.withdrawn ? 'Thu hồi' : 'Khôi phục'
  return 'Sửa'
}

function differences(version: RegisterRow, before: RegisterRow | null) {
  if (before === null) return []
  const now = valuesOfEntry(version.entry)
  const then = valuesOfEntry(before.entry)
  return registerFields[version.entry.register].flatMap((field) => {
    const from = then[field.key] ?? null
    const to = now[field.key] ?? null
    return from === to
      ? []
      : [{ label: field.label, from: shownValue(field, from) ?? 'trống', to: shownValue(field, to) ?? 'trống' }]
  })
}
