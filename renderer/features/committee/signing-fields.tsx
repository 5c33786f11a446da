import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { signingForms, signingFormWords } from '../../../shared/domain/committee/committee-record.ts'
import { memberRoles, memberRoleWords } from '../../../shared/domain/committee/member.ts'
import classes from './committee.module.css'
import type { SigningDraft } from './regulations-draft.ts'

interface SigningFieldsProps {
  readonly lines: readonly SigningDraft[]
  /** By the place of the line. */
  readonly faults: ReadonlyMap<number, string>
  readonly onChange: (lines: readonly SigningDraft[]) => void
}

/** Who signs which papers on whose behalf. */
export function SigningFields({ lines, faults, onChange }: SigningFieldsProps) {
  const put = (place: number, changed: SigningDraft): void =>
    onChange(lines.map((line, at) => (at === place ? changed : line)))
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Ai ký văn bản của Ban Chỉ đạo
      </Text>
      {lines
        .map((line, at) => ({ line, place: at }))
        .map(({ line, place }) => (
          <div key={place} className={classes.signing}>
            <Select
              label="Người ký"
              data={memberRoles.map((value) => ({ value, label: memberRoleWords[value] }))}
              value={line.role}
              onChange={(role) => role && put(place, { ...line, role })}
              allowDeselect={false}
            />
            <Select
              label="Hình thức"
              data={signingForms.map((value) => ({ value, label: signingFormWords[value] }))}
              value={line.form}
              onChange={(form) => form && put(place, { ...line, form })}
              allowDeselect={false}
            />
            <TextInput
              className={classes.wide ?? ''}
              label="Loại văn bản"
              placeholder="Ví dụ: giấy mời, thông báo kết luận"
              value={line.papers}
              onChange={(event) => put(place, { ...line, papers: event.currentTarget.value })}
              error={faults.get(place)}
              maxLength={300}
            />
            <Group className={classes.wide ?? ''} justify="flex-end">
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                onClick={() => onChange(lines.filter((_, at) => at !== place))}
              >
                Bỏ dòng này
              </Button>
            </Group>
          </div>
        ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={lines.length >= 20}
          onClick={() => onChange([...lines, { role: 'pho_truong_ban_thuong_truc', form: 'KT.', papers: '' }])}
        >
          Thêm người ký
        </Button>
      </Group>
    </Stack>
  )
}
