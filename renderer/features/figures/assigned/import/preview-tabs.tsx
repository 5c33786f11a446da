import { Alert, Tabs, Text } from '@mantine/core'
import type { AssignedPreview } from '../../../../../shared/contract/assigned-import.ts'
import { FindingList } from '../../../../ui/finding-list.tsx'
import { AccountingView } from '../../intake/accounting-view.tsx'
import { ChangeList } from './change-list.tsx'

/** What is open, what would change, what was found, and whether every cell is accounted for. */
export function PreviewTabs({ preview }: { preview: AssignedPreview }) {
  const { questions, findings, changes, accounting, outcome } = preview
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return (
    <>
      {questions.length > 0 ? (
        <Alert color="yellow" title="Còn điều chưa rõ">
          {questions.map(({ about, message }) => (
            <Text key={about} size="sm">
              {message}
            </Text>
          ))}
        </Alert>
      ) : null}
      {outcome === 'duplicate' ? (
        <Alert color="gray" title="Bảng này đã được nhập">
          Mọi chỉ tiêu trong bảng đang áp dụng với đúng giá trị và quyết định này; không cần ghi lại.
        </Alert>
      ) : null}
      <Tabs defaultValue={errors > 0 ? 'kiem-tra' : 'thay-doi'}>
        <Tabs.List>
          <Tabs.Tab value="thay-doi">Chỉ tiêu ({changes.length})</Tabs.Tab>
          <Tabs.Tab value="kiem-tra">Kết quả kiểm tra ({findings.length})</Tabs.Tab>
          <Tabs.Tab value="doi-chieu">Đối chiếu ô</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="thay-doi" pt="xs">
          <ChangeList changes={changes} />
        </Tabs.Panel>
        <Tabs.Panel value="kiem-tra" pt="xs">
          {findings.length > 0 ? (
            <FindingList findings={findings} />
          ) : (
            <Text c="dimmed" py="md">
              Không có lỗi, cảnh báo hay lưu ý nào.
            </Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="doi-chieu" pt="xs">
          <AccountingView accounting={accounting} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
