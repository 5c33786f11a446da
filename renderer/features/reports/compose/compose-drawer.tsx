import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { PeriodKey } from '../../../../shared/domain/ids.ts'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { backend } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { usePeriod } from '../../../lib/use-period.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { documentAddress, kindNames } from '../document-address.ts'
import { type FreeKind, freeKinds, periodsFor } from './compose-period.ts'

/** `?xem=soan-van-ban/moi`: a document that the calendar does not ask for, by kind and period. */
export function ComposeDrawer({ onClose }: { id: string; onClose: () => void }) {
  const { plan } = useSession()
  const { period: shown } = usePeriod()
  const navigate = useNavigate()
  const agencies = useQuery(backend.plans.show.queryOptions({ input: { planId: plan.id } }))
  const years = Array.from({ length: plan.yearTo - plan.yearFrom + 1 }, (_, index) => plan.yearFrom + index)
  const [kind, setKind] = useState<FreeKind>('annual')
  const [year, setYear] = useState(years.includes(shown.year) ? shown.year : plan.yearTo)
  const [asked, setAsked] = useState<PeriodKey | null>(null)
  const [agency, setAgency] = useState<string | null>(null)
  const periods = periodsFor(kind, year)
  const chosen = periods.find(({ value }) => value === asked) ?? periods[0]
  const needsAgency = kind === 'agency_report'
  const compose = (): void => {
    if (!chosen) return
    void navigate(documentAddress({ kind, period: chosen.value, part: needsAgency ? (agency ?? '') : '' }))
  }
  return (
    <DetailDrawer title="Soạn văn bản" onClose={onClose}>
      <Stack gap="sm">
        <Text c="dimmed">
          Báo cáo mà kế hoạch yêu cầu thì mở từ lịch báo cáo; ở đây soạn văn bản khác trên cùng số liệu.
        </Text>
        <Select
          label="Loại văn bản"
          data={freeKinds.map((value) => ({ value, label: kindNames[value] }))}
          value={kind}
          onChange={(value) => setKind(freeKinds.find((one) => one === value) ?? kind)}
          allowDeselect={false}
          maxDropdownHeight={400}
        />
        <Group grow>
          <Select
            label="Năm"
            data={years.map((value) => ({ value: String(value), label: `Năm ${value}` }))}
            value={String(year)}
            onChange={(value) => setYear(Number(value ?? year))}
            allowDeselect={false}
          />
          <Select
            label="Kỳ báo cáo"
            data={[...periods]}
            value={chosen?.value ?? null}
            onChange={(value) => setAsked(value)}
            allowDeselect={false}
          />
        </Group>
        {needsAgency ? (
          <Select
            label="Cơ quan báo cáo"
            placeholder="Chọn cơ quan"
            searchable
            nothingFoundMessage="Không có cơ quan nào khớp"
            data={(agencies.data?.agencies ?? [])
              .map(({ code, name }) => ({ value: code, label: name }))
              .sort((left, right) => compareVietnamese(left.label, right.label))}
            value={agency}
            onChange={setAgency}
            error={agencies.error ? describeError(agencies.error).message : null}
          />
        ) : null}
        <Group mt="xs">
          <Button
            leftSection={<IconFilePencil size={18} aria-hidden="true" />}
            disabled={needsAgency && agency === null}
            onClick={compose}
          >
            Soạn văn bản
          </Button>
        </Group>
      </Stack>
    </DetailDrawer>
  )
}
