import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core'
import { IconFileImport, IconFileSpreadsheet, IconSearch } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import { client } from '../../lib/client.ts'
import { useFilter } from '../../lib/interface-state.ts'
import { notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'
import { useSession } from '../../lib/use-session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { filterRows, yearsOf } from './filter-rows.ts'
import { ImportPanel } from './import-panel.tsx'
import { RegisterTable } from './register-table.tsx'
import classes from './registers.module.css'
import type { RegisterRow } from './registers-data.ts'

const allYears = 'tat-ca'

/** One register: filters by year and text, its entries with what they add up to, sheets in and out. */
export function RegisterTab({ register, rows }: { register: RegisterId; rows: readonly RegisterRow[] }) {
  const { today, store } = useSession()
  const [year, setYear] = useFilter('so-theo-doi.nam', allYears)
  const [withdrawn, setWithdrawn] = useFilter('so-theo-doi.thu-hoi', 'khong')
  const [text, setText] = useState('')
  const [parameters, setParameters] = useSearchParams()
  const importing = parameters.get('nhap') === 'bang'
  const setImporting = (on: boolean): void =>
    setParameters((before) => {
      if (on) before.set('nhap', 'bang')
      else before.delete('nhap')
      return before
    })
  const years = useMemo(() => yearsOf(rows, today), [rows, today])
  const chosen = years.includes(year) ? year : allYears
  const shown = useMemo(
    () => filterRows(rows, { year: chosen === allYears ? null : chosen, text, withdrawn: withdrawn === 'co' }),
    [rows, chosen, text, withdrawn],
  )
  const exporting = useMutation({
    mutationFn: async () => {
      const { file, name } = await client.registers.export({
        register,
        year: chosen === allYears ? null : Number(chosen),
      })
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  const importButton = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFileImport size={16} aria-hidden="true" />}
      disabled={importing || store.readOnly}
      onClick={() => setImporting(true)}
    >
      Nhập từ bảng tính
    </Button>
  )
  const exportButton = (label: string) => (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
      loading={exporting.isPending}
      onClick={() => exporting.mutate()}
    >
      {label}
    </Button>
  )
  return (
    <div className={classes.stack}>
      {importing ? <ImportPanel register={register} onClose={() => setImporting(false)} /> : null}
      <div className={classes.filters}>
        <Select
          label="Năm"
          data={[
            { value: allYears, label: 'Tất cả các năm' },
            ...years.map((one) => ({ value: one, label: `Năm ${one}` })),
          ]}
          value={chosen}
          onChange={(value) => value && setYear(value)}
          allowDeselect={false}
          w={160}
        />
        <TextInput
          label="Tìm trong sổ"
          placeholder="Gõ không dấu cũng được"
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          w={280}
        />
        <Checkbox
          className={classes.check ?? ''}
          label="Cả mục đã thu hồi"
          checked={withdrawn === 'co'}
          onChange={(event) => setWithdrawn(event.currentTarget.checked ? 'co' : 'khong')}
        />
      </div>
      <Panel
        title={registerNames[register]}
        note={`${chosen === allYears ? 'tất cả các năm' : `năm ${chosen}`}, ${shown.length} mục`}
        actions={
          <Group gap="xs" wrap="nowrap">
            {importButton}
            {exportButton('Xuất ra Excel')}
          </Group>
        }
        flush
      >
        {rows.length === 0 ? (
          <EmptyState
            title={`Sổ “${registerNames[register]}” chưa có mục nào`}
            sentence="Bấm “Ghi vào sổ” để ghi từng mục, hoặc nhập từ bảng tính đang dùng; xuất sổ trống ra Excel để lấy mẫu cột. Dự thảo báo cáo viện dẫn các mục này."
            action={exportButton('Lấy mẫu Excel')}
          />
        ) : shown.length === 0 ? (
          <EmptyState
            title="Không có mục nào phù hợp"
            sentence="Đổi năm, xóa chữ đang tìm, hoặc chọn xem cả mục đã thu hồi."
          />
        ) : (
          <RegisterTable register={register} rows={shown} viewKey={`${register}/${chosen}/${text}`} />
        )}
      </Panel>
    </div>
  )
}
