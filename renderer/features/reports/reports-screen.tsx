import { Button, Tabs } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ArchiveTab } from './archive/archive-tab.tsx'
import { DraftsTab } from './drafts-tab.tsx'
import { DueTab } from './due/due-tab.tsx'
import { periodText } from './due/due-words.ts'
import { type Obligation, useObligations } from './reports-data.ts'

const parts = [
  { value: 'phai-gui', label: 'Báo cáo phải gửi' },
  { value: 'du-thao', label: 'Dự thảo' },
  { value: 'da-phat-hanh', label: 'Đã phát hành' },
  // A screen of its own: the rounds that bring the reports in.
  { value: 'dot', label: 'Đợt báo cáo' },
] as const

/** Báo cáo: what must be sent and by when, and the documents on the desk. */
export function ReportsScreen() {
  const { part } = useParams()
  const chosen = parts.find(({ value }) => value === part)?.value ?? 'phai-gui'
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const { open } = useDrawerAddress()
  const obligations = useObligations()
  const show = (value: string | null): void => {
    if (!value) return
    // A drawer belongs to the tab it was opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    void navigate({ pathname: `/bao-cao/${value}`, search: kept.toString() })
  }
  return (
    <>
      <PageHeader
        title="Báo cáo"
        sentence={obligations.data ? stateOf(obligations.data) : 'Các báo cáo mà kế hoạch yêu cầu Ban Chỉ đạo gửi.'}
        action={
          <Button
            leftSection={<IconFilePencil size={18} aria-hidden="true" />}
            onClick={() => open('soan-van-ban', 'moi')}
          >
            Soạn văn bản
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
        <Tabs.Panel value={chosen}>
          {chosen === 'du-thao' ? <DraftsTab /> : chosen === 'da-phat-hanh' ? <ArchiveTab /> : <DueTab />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** "1 báo cáo quá hạn; gần nhất: … , còn 12 ngày" */
function stateOf(obligations: readonly Obligation[]): string {
  const late = obligations.filter(({ state }) => state === 'overdue').length
  const issued = obligations.filter(({ state }) => state === 'issued').length
  const [next] = obligations
    .flatMap(({ daysLeft, period, state }) =>
      daysLeft !== null && daysLeft >= 0 && state !== 'issued' ? [{ daysLeft, period }] : [],
    )
    .sort((left, right) => left.daysLeft - right.daysLeft)
  const told = [
    late > 0 ? `${late} báo cáo quá hạn` : 'Không có báo cáo quá hạn',
    issued > 0 ? `${issued} đã phát hành` : '',
    next ? `gần nhất: báo cáo ${periodText(next.period)}, còn ${next.daysLeft} ngày` : '',
  ]
  return `${told.filter(Boolean).join('; ')}.`
}
