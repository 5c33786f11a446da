import { Alert, Button, Group, List, Text } from '@mantine/core'
import { Link } from 'react-router'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import type { AcceptOutcome } from './intake-state.ts'

/** What came of the acceptance, and where to go on. */
export function AcceptSummary({ outcomes, onNext }: { outcomes: readonly AcceptOutcome[]; onNext: () => void }) {
  const accepted = outcomes.filter((outcome) => outcome.accepted)
  const refused = outcomes.filter((outcome) => !outcome.accepted)
  const facts = accepted.reduce((sum, outcome) => sum + outcome.facts, 0)
  const submissions = accepted.reduce((sum, outcome) => sum + outcome.submissions, 0)
  return (
    <Alert
      color={refused.length > 0 ? 'yellow' : 'teal'}
      title={`Đã tiếp nhận ${accepted.length}/${outcomes.length} tệp`}
      role="status"
    >
      <Text>
        {formatInteger(submissions)} báo cáo của đơn vị, {formatInteger(facts)} số liệu được ghi vào sổ.
      </Text>
      {refused.length > 0 ? (
        <>
          <Text mt="xs" fw={500}>
            {refused.length} tệp chưa tiếp nhận:
          </Text>
          <List size="sm">
            {refused.map(({ fileId, fileName, message }) => (
              <List.Item key={fileId}>
                {fileName}: {message ?? 'không rõ lý do; đọc lại tệp rồi thử lại.'}
              </List.Item>
            ))}
          </List>
        </>
      ) : null}
      <Group gap="xs" mt="sm">
        <Button component={Link} to="/tong-quan">
          Xem Tổng quan
        </Button>
        <Button variant="default" onClick={onNext}>
          Nhập lượt khác
        </Button>
      </Group>
    </Alert>
  )
}
