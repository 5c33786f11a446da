import { Text } from '@mantine/core'
import { useEditBlock } from './use-plan-edit.ts'

/** Why nothing can be changed, once at the top of a drawer. */
export function EditBlockNotice() {
  const block = useEditBlock()
  return block === null ? null : <Text size="sm">{block}</Text>
}
