import { Alert, Stack, Tabs, Text } from '@mantine/core'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { FindingList } from '../../../ui/finding-list.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { AccountingView } from './accounting-view.tsx'
import { ChangeTable } from './change-table.tsx'
import { DecisionForm } from './decision-form.tsx'
import { EffectTable } from './effect-table.tsx'
import { useIntake } from './intake-state.ts'
import { useBatchPreview } from './intake-tab.tsx'
import { outcomeState, summaryOf } from './outcome.ts'
import { QuestionForm } from './question-form.tsx'

/** One file of the preview: what was found, what would change, whether every cell is accounted for. */
export function FileDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const batchId = useIntake((state) => state.batchId)
  const file = useBatchPreview(batchId)?.files.find((candidate) => candidate.id === id)
  return (
    <DetailDrawer title={file?.fileName ?? 'Tệp báo cáo'} onClose={onClose} width={720}>
      {file ? (
        <FileDetail file={file} />
      ) : (
        <Text>Tệp này thuộc một lượt nhập đã kết thúc. Kéo thả tệp vào thẻ Nhập báo cáo để xem lại.</Text>
      )}
    </DetailDrawer>
  )
}

function FileDetail({ file }: { file: FilePreview }) {
  const summary = summaryOf(file)
  const [tone, word] = outcomeState[file.outcome]
  const figures = summary.added + summary.changed + summary.same
  return (
    <Stack gap="md">
      <div>
        <StateChip tone={tone}>{word}</StateChip>
        <Text mt={6}>
          {summary.unit || 'Chưa rõ đơn vị'} · {summary.period || 'chưa rõ kỳ báo cáo'} · {figures} số liệu
        </Text>
        {file.relativePath !== file.fileName ? (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {file.relativePath}
          </Text>
        ) : null}
      </div>
      {file.duplicateOf ? (
        <Alert color="gray" title="Tệp này đã được nhập">
          Đã tiếp nhận lúc {formatInstant(file.duplicateOf.acceptedAt)}, người thực hiện: {file.duplicateOf.acceptedBy}
          {file.duplicateOf.fileName ? `, tên tệp khi đó: “${file.duplicateOf.fileName}”` : ''}. Không ghi bản thứ hai.
        </Alert>
      ) : null}
      {file.questions.map((question) => (
        <QuestionForm key={question.about} fileId={file.id} question={question} />
      ))}
      <DecisionForm file={file} />
      <Tabs defaultValue="kiem-tra">
        <Tabs.List>
          <Tabs.Tab value="kiem-tra">Kết quả kiểm tra ({file.findings.length})</Tabs.Tab>
          <Tabs.Tab value="so-lieu">Số liệu ({figures})</Tabs.Tab>
          <Tabs.Tab value="doi-chieu">Đối chiếu ô</Tabs.Tab>
          <Tabs.Tab value="anh-huong">Ảnh hưởng chỉ tiêu</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="kiem-tra" pt="xs">
          {file.findings.length > 0 ? (
            <FindingList findings={file.findings} />
          ) : (
            <Text c="dimmed" py="md">
              Không có lỗi, cảnh báo hay lưu ý nào.
            </Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="so-lieu" pt="xs">
          <ChangeTable submissions={file.submissions} />
        </Tabs.Panel>
        <Tabs.Panel value="doi-chieu" pt="xs">
          <AccountingView accounting={file.accounting} />
        </Tabs.Panel>
        <Tabs.Panel value="anh-huong" pt="xs">
          <EffectTable effects={file.effects} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
