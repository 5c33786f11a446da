import { Button, Group, Text } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './committee.module.css'
import type { Committee } from './committee-data.ts'
import { readOnlyWords, termText } from './committee-words.ts'

/** The committees whose work passed to this one. */
export function PredecessorsPanel({ committee }: { committee: Committee }) {
  const { store } = useSession()
  const { open } = useDrawerAddress()
  const edit = (id: string) => open('ban-tien-than', `${committee.scope}/${id}`)
  return (
    <Panel
      title="Ban Chỉ đạo hợp nhất vào Ban này"
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={store.readOnly}
          title={store.readOnly ? readOnlyWords : ''}
          onClick={() => edit('moi')}
        >
          Thêm
        </Button>
      }
    >
      {committee.predecessors.length === 0 ? (
        <EmptyState
          title="Chưa ghi Ban Chỉ đạo nào"
          sentence="Nếu Ban này thay các Ban Chỉ đạo trước đây (BHXH, BHYT toàn dân…), ghi tên, thời gian và quyết định hợp nhất để báo cáo nhiều năm nêu đúng tên."
        />
      ) : (
        <ul className={classes.plain}>
          {committee.predecessors.map(({ id, record }) => (
            <li key={id}>
              <Group justify="space-between" wrap="nowrap" align="flex-start">
                <div>
                  <Text size="sm" fw={500}>
                    {record.name}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {[
                      termText({ validFrom: record.from, validTo: record.to }) || 'chưa ghi thời gian',
                      record.decision,
                      record.note,
                    ]
                      .filter(Boolean)
                      .join('; ')}
                  </Text>
                </div>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconPencil size={14} aria-hidden="true" />}
                  disabled={store.readOnly}
                  onClick={() => edit(id)}
                >
                  Sửa
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
