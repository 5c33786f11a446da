import { Text } from '@mantine/core'
import { memberRoleWords } from '../../../shared/domain/committee/member.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import classes from './committee.module.css'
import type { MemberReading } from './committee-data.ts'
import { termText } from './committee-words.ts'

type Version = MemberReading['versions'][number]

/** Who changed what; newest first. Contacts have no history: they are personal data. */
export function MemberHistory({ versions }: { versions: readonly Version[] }) {
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
            {before === null
              ? null
              : fields.flatMap(([label, read]) => {
                  const [from, to] = [read(before), read(version)]
                  return from === to
                    ? []
                    : [
                        <Text key={label} size="sm">
                          {label}: <s className={classes.quiet}>{from}</s> → {to}
                        </Text>,
                      ]
                })}
          </li>
        )
      })}
    </ol>
  )
}

function actOf(version: Version, before: Version | null): string {
  if (before === null) return 'Ghi vào danh sách'
  if (version.withdrawn !== before.withdrawn) return version.withdrawn ? 'Rút khỏi danh sách' : 'Khôi phục'
  if (before.validTo === null && version.validTo !== null) return 'Thôi tham gia'
  return 'Sửa'
}

const fields: readonly (readonly [label: string, read: (version: Version) => string])[] = [
  ['Họ và tên', ({ name }) => name],
  ['Vai trò', ({ role }) => memberRoleWords[role]],
  ['Số thứ tự', ({ place }) => (place === null ? 'trống' : String(place))],
  ['Chức vụ', ({ agencyPost }) => agencyPost ?? 'trống'],
  ['Cơ quan', ({ agency }) => agency ?? 'trống'],
  ['Tham gia', (version) => termText(version) || 'trống'],
  ['Người dự thay', ({ delegate }) => (delegate ? [delegate.name, delegate.post].filter(Boolean).join(', ') : 'trống')],
  ['Ghi chú', ({ note }) => note ?? 'trống'],
]
