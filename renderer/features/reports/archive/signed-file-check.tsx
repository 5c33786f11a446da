import { Button, FileButton, Stack, Text } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import type { Issued } from './archive-data.ts'

/** What can be said of a file that came back from the signing software, without trusting its certificates. */
export function SignedFileCheck({ issued }: { issued: Issued }) {
  const check = useMutation({ mutationFn: (file: File) => client.issuing.checkSigned({ id: issued.id, file }) })
  return (
    <Stack gap="sm">
      <Text size="sm">
        Ký số bằng phần mềm của cơ quan trên tệp đã lưu, rồi chọn tệp đã ký để đối chiếu với văn bản đã phát hành. Tệp
        được đọc tại máy này, không gửi đi đâu.
      </Text>
      <div>
        <FileButton accept="application/pdf" onChange={(file) => file && check.mutate(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconFileCertificate size={16} aria-hidden="true" />}
              loading={check.isPending}
            >
              Chọn tệp đã ký
            </Button>
          )}
        </FileButton>
      </div>
      {check.error ? <ErrorState {...describeError(check.error)} /> : null}
      {check.data ? (
        <Stack gap={6} role="status">
          {check.data.verified.map((line) => (
            <StateChip key={line} tone="met" quiet>
              {line}
            </StateChip>
          ))}
          {check.data.notVerified.map((line) => (
            <StateChip key={line} tone={check.data.holdsIssued ? 'partial' : 'wrong'} quiet>
              {line}
            </StateChip>
          ))}
        </Stack>
      ) : null}
    </Stack>
  )
}
