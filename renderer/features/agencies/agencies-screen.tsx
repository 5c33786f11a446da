import { Button, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { type Register, useRegister } from './agencies-data.ts'
import { isEdited } from './agency-filter.ts'
import { ClassesTab } from './classes-tab.tsx'
import { RegisterTab } from './register-tab.tsx'
import { useDay } from './use-day.ts'

const parts = [
  { value: 'danh-sach', label: 'Danh sách cơ quan' },
  { value: 'nhom', label: 'Nhóm cơ quan' },
] as const

/** Cơ quan: who the plans speak of, since when and until when, and whom their classes mean. */
export function AgenciesScreen() {
  const { part } = useParams()
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const { open } = useDrawerAddress()
  const { store, territory } = useSession()
  const [day] = useDay()
  const register = useRegister(null, day)
  const chosen = parts.find(({ value }) => value === part)?.value ?? 'danh-sach'

  const show = (value: string | null): void => {
    if (!value) return
    // The day stays in the address; a drawer belongs to the tab it was opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    void navigate({ pathname: `/co-quan/${value}`, search: kept.toString() })
  }

  return (
    <>
      <PageHeader
        title="Cơ quan"
        sentence={
          register.data ? sentenceOf(register.data) : 'Cơ quan của địa bàn, tên gọi và chức năng qua thời gian.'
        }
        action={
          <Button
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            disabled={store.readOnly}
            title={store.readOnly ? 'Kho chỉ đọc: không thêm được cơ quan' : ''}
            onClick={() => open('sua-co-quan', `${territory.code}/moi`)}
          >
            Thêm cơ quan
          </Button>
        }
      />
      <Tabs value={chosen} onChange={show}>
        <Tabs.List mb="md">
          {parts.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="danh-sach">
          <RegisterTab query={register} />
        </Tabs.Panel>
        <Tabs.Panel value="nhom">
          <ClassesTab />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function sentenceOf({ territory, day, agencies }: Register): string {
  const atWork = agencies.filter(({ state }) => state === 'at_work').length
  const edited = agencies.filter(isEdited).length
  const edits = edited === 0 ? '' : `; ${edited} cơ quan do Tổ thư ký thêm hoặc sửa`
  return `Địa bàn ${territory.fullName}: ${atWork} cơ quan đang hoạt động vào ngày ${formatDate(day)}${edits}.`
}
