import { Button, Group, Select, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { parseUnitCode } from '../../../shared/domain/ids.ts'
import { client } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import { notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useUnits } from './figures-data.ts'
import { PeriodField } from './period-field.tsx'

/** The committee's own template, made for one unit and period, which is read back without any guess. */
export function TemplatePanel() {
  const { plan, territory } = useSession()
  const { key } = usePeriod()
  const units = useUnits()
  const [unit, setUnit] = useState<string | null>(null)
  const [period, setPeriod] = useState(key)
  const downloading = useMutation({
    mutationFn: async () => {
      const code = parseUnitCode(unit ?? '')
      if (!code) return
      const { file, name } = await client.figures.template({ planId: plan.id, unit: code, period })
      notifySaved(await saveFile(name, file), name)
    },
  })
  return (
    <Panel title="Mẫu báo cáo gửi đơn vị">
      <Text c="dimmed" mb="sm">
        Mẫu Excel lập riêng cho từng đơn vị và kỳ báo cáo; đơn vị điền rồi gửi lại, số liệu được đọc đúng ô, không phải
        đoán.
      </Text>
      <Group align="flex-end" gap="sm">
        <Select
          label="Đơn vị"
          placeholder="Chọn đơn vị"
          data={(units.data ?? [])
            .filter(({ code, reports }) => reports && code !== territory.code)
            .map(({ code, fullName }) => ({ value: code, label: fullName }))}
          value={unit}
          onChange={setUnit}
          searchable
          nothingFoundMessage="Không tìm thấy"
          w={260}
        />
        <PeriodField label="Kỳ báo cáo" value={period} onChange={setPeriod} />
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          disabled={unit === null}
          loading={downloading.isPending}
          onClick={() => downloading.mutate()}
        >
          Tải mẫu
        </Button>
      </Group>
      {downloading.error ? (
        <div style={{ marginTop: 12 }}>
          <ErrorState title="Chưa tạo được mẫu báo cáo." {...describeError(downloading.error)} />
        </div>
      ) : null}
    </Panel>
  )
}
