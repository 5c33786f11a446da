import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { agencyKindWords, roleWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './agencies.module.css'
import type { AgencyDetail, Successor } from './agencies-data.ts'
import { AgencyLink } from './agency-link.tsx'
import { lifeText, standingWords, stateWords } from './agency-words.ts'
import { EditMenu } from './edit-menu.tsx'
import { HistoryList } from './history-list.tsx'

export function AgencyDetailView({ detail }: { detail: AgencyDetail }) {
  const { summary, row, territory, day } = detail
  const life = lifeText(row.validFrom, row.validTo)
  return (
    <Stack gap="lg">
      <div>
        <Group gap="xs" mb={8}>
          <StateChip tone={summary.state === 'at_work' ? 'met' : 'none'}>
            Ngày {formatDate(day)}: {stateWords[summary.state]}
          </StateChip>
          <Text size="sm" c="dimmed">
            {standingWords[summary.standing]}
          </Text>
        </Group>
        <EditMenu detail={detail} />
      </div>
      {detail.catalogueMoved ? (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle size={18} aria-hidden="true" />}>
          Danh mục đã cập nhật cơ quan này sau khi Tổ thư ký sửa. Nội dung của Tổ thư ký đang được dùng; xem lại và bỏ
          thay đổi nếu danh mục đã đúng.
        </Alert>
      ) : null}
      <FactList
        items={[
          ['Loại', agencyKindWords[row.type]],
          ['Địa bàn', territory.fullName],
          ['Đơn vị báo cáo', summary.unit?.fullName ?? 'không gắn đơn vị nào'],
          ['Hiệu lực', life === '' ? 'chưa ghi ngày kết thúc' : life],
          ['Tên gọi khác', row.aliases.length === 0 ? 'chưa ghi' : row.aliases.join('; ')],
          ...(row.note ? ([['Ghi chú', row.note]] as const) : []),
        ]}
      />
      <Names detail={detail} />
      <Links
        title="Tiền thân"
        none="Danh mục không ghi cơ quan nào chuyển chức năng cho cơ quan này."
        links={detail.predecessors}
        territory={territory.code}
      />
      <Links
        title="Chuyển chức năng cho"
        none={
          row.validTo === null
            ? 'Cơ quan đang giữ mọi chức năng.'
            : 'Chưa ghi cơ quan kế thừa; ai phụ trách tiếp là do Ban Chỉ đạo xác định.'
        }
        links={summary.successors}
        territory={territory.code}
      />
      <InCharge detail={detail} />
      <Roles detail={detail} />
      {detail.history.length > 0 ? (
        <Section title="Thay đổi của Tổ thư ký">
          <HistoryList history={detail.history} />
        </Section>
      ) : null}
    </Stack>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <Title order={3} mb={4}>
      {title}
    </Title>
    {children}
  </section>
)

function Names({ detail: { row } }: { detail: AgencyDetail }) {
  return (
    <Section title="Tên gọi qua thời gian">
      <ul className={classes.plain}>
        {row.names.map((one) => (
          <li key={`${one.name}${one.from}`}>
            <Text>
              {one.name}
              {one.shortName === null ? '' : ` (${one.shortName})`}
            </Text>
            <Text size="sm" c="dimmed">
              {[lifeText(one.from ?? row.validFrom, one.to ?? row.validTo), one.document].filter(Boolean).join('; ') ||
                'tên đang dùng, chưa ghi ngày bắt đầu'}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface LinksProps {
  readonly title: string
  readonly none: string
  readonly links: readonly Successor[]
  readonly territory: string
}

function Links({ title, none, links, territory }: LinksProps) {
  return (
    <Section title={title}>
      {links.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul className={classes.plain}>
          {links.map((one) => (
            <li key={`${one.code}${one.from}`}>
              <AgencyLink territory={territory} agency={one} />
              <Text size="sm" c="dimmed">
                {one.functions.length === 0 ? 'mọi chức năng còn lại' : one.functions.join(', ')}; từ{' '}
                {formatDate(one.from)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Only where a chain of successions leads further than its first step. */
function InCharge({ detail: { inCharge, summary, day, territory } }: { detail: AgencyDetail }) {
  const direct = new Set(summary.successors.map(({ code }) => code))
  if (inCharge.every(({ code }) => direct.has(code))) return null
  return <Links title={`Phụ trách vào ngày ${formatDate(day)}`} none="" links={inCharge} territory={territory.code} />
}

function Roles({ detail: { roles } }: { detail: AgencyDetail }) {
  return (
    <Section title="Trong các kế hoạch">
      {roles.length === 0 ? (
        <Text size="sm" c="dimmed">
          Không kế hoạch nào của địa bàn nêu cơ quan này, bằng tên hoặc theo nhóm.
        </Text>
      ) : (
        <ul className={classes.plain}>
          {roles.map((one) => (
            <li key={one.planId}>
              <Anchor component={Link} to={`/ke-hoach/${one.planId}/nhiem-vu`} inherit>
                {one.planName}
              </Anchor>
              <Text size="sm">{rolesText(one)}</Text>
              {one.classes.length > 0 ? (
                <Text size="sm" c="dimmed">
                  Tính cả theo nhóm: {one.classes.join('; ')}
                </Text>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function rolesText({ lead, coordinating, implementing, receiving, seats }: AgencyDetail['roles'][number]): string {
  const counted = [
    [lead, 'chủ trì'],
    [coordinating, 'phối hợp'],
    [implementing, 'tổ chức thực hiện'],
    [receiving, 'nhận báo cáo, kết quả'],
  ] as const
  const duties = counted.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count} nhiệm vụ`)
  const committee = [...new Set(seats)].map((seat) => `${roleWords[seat]} Ban Chỉ đạo`)
  const parts = [...committee, ...duties]
  return parts.length === 0 ? 'có trong danh sách cơ quan, chưa có nhiệm vụ' : parts.join('; ')
}
