import { Button, Menu } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import type { AgencyDetail } from './agencies-data.ts'
import { type FormKind, formTitles } from './agency-form.ts'

const always: readonly FormKind[] = ['ten-khac', 'doi-ten', 'don-vi']

/** What can be done to the agency; each opens its form at an address of its own. */
export function EditMenu({ detail: { row, summary, territory } }: { detail: AgencyDetail }) {
  const { open } = useDrawerAddress()
  const { store } = useSession()
  const isOwn = summary.standing === 'own'
  const kinds: readonly FormKind[] = [
    ...always,
    ...(row.validTo === null ? (['ket-thuc'] as const) : []),
    ...(isOwn || summary.standing === 'changed' ? (['bo-sua'] as const) : []),
  ]
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden="true" />}
          disabled={store.readOnly}
          title={store.readOnly ? 'Kho chỉ đọc: không sửa được cơ quan' : ''}
        >
          Sửa
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => open('sua-co-quan', `${territory.code}/${row.code}/${kind}`)}>
            {kind === 'bo-sua' && isOwn ? 'Rút khỏi danh mục' : formTitles[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
