import { ActionIcon, Button, Group, Radio, Stack, TagsInput, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { invalidate } from '../../lib/live-changes.ts'
import { notifyDone } from '../../lib/notify.ts'
import { useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './tasks.module.css'
import type { TaskSettings } from './tasks-data.ts'

/** How last days on days off are read, which days are off, and when notice is given. */
export function SettingsTab({ settings }: { settings: TaskSettings }) {
  const { store } = useSession()
  const queryClient = useQueryClient()
  const [rule, setRule] = useState(settings.dayOffRule)
  const [holidays, setHolidays] = useState<readonly IsoDate[]>(settings.holidays)
  const [notices, setNotices] = useState(() => settings.noticeDays.map(String))
  const noticeDays = notices.map(Number)
  const isWrong = noticeDays.some((days) => !Number.isInteger(days) || days < 0 || days > 365)
  const saving = useMutation({
    mutationFn: () => client.tasks.saveSettings({ dayOffRule: rule, holidays: [...holidays], noticeDays }),
    onSuccess: () => {
      notifyDone('Đã lưu thiết lập nhiệm vụ.')
      invalidate(queryClient, 'tasks')
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isWrong) saving.mutate()
  }
  return (
    <Panel title="Thiết lập thời hạn">
      <form onSubmit={submit} noValidate>
        <Stack gap="lg" maw={680}>
          <Radio.Group
            label="Ngày cuối trong hạn rơi vào thứ Bảy, Chủ nhật hoặc ngày nghỉ lễ"
            description="Quá hạn được tính từ ngày cuối trong hạn; đổi thiết lập này thì nhiệm vụ đang mở được tính lại, việc đã báo cáo giữ nguyên"
            value={rule}
            onChange={(value) => setRule(value === 'next_working_day' ? value : 'as_written')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="as_written" label="Giữ đúng ngày ghi trong văn bản" disabled={store.readOnly} />
              <Radio value="next_working_day" label="Chuyển sang ngày làm việc kế tiếp" disabled={store.readOnly} />
            </Stack>
          </Radio.Group>
          <Holidays holidays={holidays} onChange={setHolidays} readOnly={store.readOnly} />
          <TagsInput
            label="Báo trước khi đến hạn (ngày)"
            description="Số ngày lớn nhất cũng là khoảng “sắp đến hạn” của danh sách"
            placeholder="Gõ số ngày rồi bấm Enter"
            value={notices}
            onChange={setNotices}
            error={isWrong ? 'Mỗi mốc là số nguyên từ 0 đến 365.' : undefined}
            disabled={store.readOnly}
          />
          {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
          <Group>
            <Button type="submit" loading={saving.isPending} disabled={store.readOnly}>
              Lưu thiết lập
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}

interface HolidaysProps {
  readonly holidays: readonly IsoDate[]
  readonly onChange: (holidays: readonly IsoDate[]) => void
  readonly readOnly: boolean
}

function Holidays({ holidays, onChange, readOnly }: HolidaysProps) {
  const [day, setDay] = useState<IsoDate | null>(null)
  const add = (): void => {
    if (day) onChange([...new Set([...holidays, day])].sort())
    setDay(null)
  }
  return (
    <section aria-label="Ngày nghỉ lễ">
      <Text fw={500}>Ngày nghỉ lễ, nghỉ bù</Text>
      <Text size="sm" c="dimmed" mb={6}>
        Nhập theo thông báo nghỉ lễ, tết từng năm; thứ Bảy và Chủ nhật không cần nhập.
      </Text>
      {holidays.length === 0 ? (
        <Text size="sm">Chưa nhập ngày nào.</Text>
      ) : (
        <ul className={classes.days}>
          {holidays.map((one) => (
            <li key={one}>
              {formatDate(one)}
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={`Bỏ ngày ${formatDate(one)}`}
                disabled={readOnly}
                onClick={() => onChange(holidays.filter((other) => other !== one))}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {readOnly ? null : (
        <Group align="flex-end" gap="xs" mt={6}>
          <DateField label="Thêm ngày nghỉ" value={day} onChange={setDay} />
          <Button variant="default" disabled={day === null} onClick={add}>
            Thêm
          </Button>
        </Group>
      )}
    </section>
  )
}
