import { Alert, Button, Group, Select, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FilePreview } from '../../../../shared/contract/intake.ts'
import { type PeriodKey, parseUnitCode } from '../../../../shared/domain/ids.ts'
import { parsePeriod, periodKey } from '../../../../shared/domain/time/period.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { answerQuestion } from './run-intake.ts'

type Question = FilePreview['questions'][number]

const asPeriod = (text: string): PeriodKey | null => {
  const parsed = parsePeriod(text)
  return parsed ? periodKey(parsed) : null
}

/** What the file leaves open is asked, never guessed. */
export function QuestionForm({ fileId, question }: { fileId: string; question: Question }) {
  const queryClient = useQueryClient()
  const [value, setValue] = useState<string | null>(null)
  const answering = useMutation({
    mutationFn: (chosen: string) =>
      answerQuestion(queryClient, fileId, {
        unit: question.about === 'unit' ? parseUnitCode(chosen) : null,
        period: question.about === 'period' ? asPeriod(chosen) : null,
      }),
  })
  const failure = answering.error ? describeError(answering.error) : null
  return (
    <Alert color="yellow" title={question.message}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <Select
          label={question.about === 'unit' ? 'Đơn vị của báo cáo' : 'Kỳ của báo cáo'}
          placeholder="Chọn"
          data={question.choices.map(({ value: choice, label }) => ({ value: choice, label }))}
          value={value}
          onChange={setValue}
          searchable
          nothingFoundMessage="Không tìm thấy"
          style={{ flex: 1 }}
        />
        <Button
          disabled={value === null}
          loading={answering.isPending}
          onClick={() => value !== null && answering.mutate(value)}
        >
          Đọc lại với lựa chọn này
        </Button>
      </Group>
      {failure ? (
        <Text c="red" size="sm" mt="xs" role="alert">
          {failure.message} {failure.remedy}
        </Text>
      ) : null}
    </Alert>
  )
}
