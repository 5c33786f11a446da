import { Button, Select, TagsInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import classes from './agencies.module.css'
import type { FieldsProps, HeirDraft } from './agency-form.ts'

/** The last day, and who takes over what: functions go to successors one by one. */
export function EndingFields({ detail, register, draft, faults, onChange }: FieldsProps) {
  const choices = useMemo(
    () =>
      register.agencies
        .filter(({ code, state }) => code !== detail?.row.code && state !== 'ended')
        .map(({ code, name }) => ({ value: code, label: name })),
    [register, detail],
  )
  const known = useMemo(
    () => [...new Set(register.agencies.flatMap(({ successors }) => successors.flatMap(({ functions }) => functions)))],
    [register],
  )
  const set = (at: number, part: Partial<HeirDraft>): void =>
    onChange({ heirs: draft.heirs.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <>
      <DateField
        label="Ngày hoạt động cuối cùng"
        description="Cơ quan kế thừa bắt đầu từ ngày hôm sau."
        value={parseIsoDate(draft.lastDay ?? '')}
        onChange={(lastDay) => onChange({ lastDay })}
        error={faults.lastDay}
        required
      />
      <div className={classes.lines}>
        {draft.heirs.map((heir, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity while they are typed
          <fieldset key={at} className={classes.line}>
            <Select
              label={`Cơ quan kế thừa ${at + 1}`}
              placeholder="Để trống nếu chưa biết"
              data={choices}
              value={heir.to === '' ? null : heir.to}
              onChange={(to) => set(at, { to: to ?? '' })}
              searchable
              clearable
              nothingFoundMessage="Không tìm thấy"
            />
            <TagsInput
              label="Chức năng chuyển"
              description="Mỗi chức năng nhấn Enter; để trống là mọi chức năng còn lại."
              data={known}
              value={[...heir.functions]}
              onChange={(functions) => set(at, { functions })}
              maxTags={30}
            />
            {draft.heirs.length > 1 ? (
              <Button
                variant="subtle"
                size="xs"
                leftSection={<IconTrash size={14} aria-hidden="true" />}
                onClick={() => onChange({ heirs: draft.heirs.filter((_, index) => index !== at) })}
              >
                Bỏ cơ quan kế thừa {at + 1}
              </Button>
            ) : null}
          </fieldset>
        ))}
      </div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => onChange({ heirs: [...draft.heirs, { to: '', functions: [] }] })}
      >
        Thêm cơ quan kế thừa
      </Button>
    </>
  )
}
