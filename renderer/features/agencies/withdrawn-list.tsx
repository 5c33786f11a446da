import { Button, Text } from '@mantine/core'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './agencies.module.css'
import type { Register } from './agencies-data.ts'

/** Agencies of the secretariat's own that it took out of the register; each can come back. */
export function WithdrawnList({ register: { territory, withdrawn } }: { register: Register }) {
  const { open } = useDrawerAddress()
  const { store } = useSession()
  if (withdrawn.length === 0) return null
  return (
    <Panel title="Đã rút khỏi danh mục" note={`${withdrawn.length} cơ quan do Tổ thư ký thêm`}>
      <ul className={classes.plain}>
        {withdrawn.map(({ code, name }) => (
          <li key={code} className={classes.withdrawn}>
            <Text>{name}</Text>
            <Button
              variant="default"
              size="xs"
              disabled={store.readOnly}
              aria-label={`Đưa lại vào danh mục: ${name}`}
              onClick={() => open('sua-co-quan', `${territory.code}/${code}/khoi-phuc`)}
            >
              Đưa lại
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
