import { Button, Tabs } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { AssignedTab } from './assigned/assigned-tab.tsx'
import { useMatrix } from './figures-data.ts'
import { IntakeTab } from './intake/intake-tab.tsx'
import { MatrixTab } from './matrix-tab.tsx'
import { ReceivedTab } from './received-tab.tsx'

const parts = [
  { value: 'tiep-nhan', label: 'Nhập báo cáo' },
  { value: 'ma-tran', label: 'Tình hình báo cáo' },
  { value: 'da-tiep-nhan', label: 'Số liệu đã tiếp nhận' },
  { value: 'chi-tieu-giao', label: 'Chỉ tiêu giao' },
] as const

/** Tabs with a first action of their own. */
const hasOwnAction: readonly string[] = ['tiep-nhan', 'chi-tieu-giao']

/** Số liệu: receive, see who sent what, look up any figure with its source. */
export function FiguresScreen() {
  const { part } = useParams()
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const { open } = useDrawerAddress()
  const matrix = useMatrix()
  const chosen = parts.find(({ value }) => value === part)?.value ?? 'tiep-nhan'

  const show = (value: string | null): void => {
    if (!value) return
    // The period and the import in hand stay in the address; a drawer belongs to the tab it was opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    kept.delete('don-vi')
    void navigate({ pathname: `/so-lieu/${value}`, search: kept.toString() })
  }

  return (
    <>
      <PageHeader
        title="Số liệu"
        sentence={matrix.data?.sentence ?? 'Nhập báo cáo của đơn vị và tra cứu từng số liệu cùng nguồn của nó.'}
        action={
          <Button
            variant={hasOwnAction.includes(chosen) ? 'default' : 'filled'}
            leftSection={<IconPencilPlus size={18} aria-hidden="true" />}
            onClick={() => open('nhap-tay', 'moi')}
          >
            Nhập tay số liệu
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
        <Tabs.Panel value="tiep-nhan">
          <IntakeTab />
        </Tabs.Panel>
        <Tabs.Panel value="ma-tran">
          <MatrixTab />
        </Tabs.Panel>
        <Tabs.Panel value="da-tiep-nhan">
          <ReceivedTab />
        </Tabs.Panel>
        <Tabs.Panel value="chi-tieu-giao">
          <AssignedTab />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
