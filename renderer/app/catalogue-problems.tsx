import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useSession } from '../lib/use-session.ts'

/** Plans and indicators that could not be used are named on every screen: what is missing there is no result. */
export function CatalogueProblems() {
  const { catalogueProblems } = useSession()
  if (catalogueProblems.length === 0) return null
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden="true" />}
      title="Danh mục có tệp không dùng được; phần còn lại vẫn hoạt động."
      role="alert"
      mb="md"
      styles={{ title: { color: 'var(--state-wrong)' }, message: { color: 'inherit' } }}
    >
      <List size="md">
        {catalogueProblems.map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
