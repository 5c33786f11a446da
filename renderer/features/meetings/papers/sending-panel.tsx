import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCalendarPlus, IconFileZip, IconMail } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../../lib/client.ts'
import { notifyError, notifySaved } from '../../../lib/notify.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from '../meetings.module.css'
import { type Meeting, useMeetingFile } from '../meetings-data.ts'

/** What leaves the office: a copy and a mail draft for each invitee, and the entry for their calendars. */
export function SendingPanel({ meeting }: { meeting: Meeting }) {
  const { id, invitees, details } = meeting
  const isMeeting = details.kind !== 'consultation'
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const calendar = useMeetingFile(() => client.meetingPapers.calendar({ id }))
  const packing = useMutation({
    mutationFn: async (what: 'copies' | 'mails') => {
      setLeftOut([])
      const { file, name, leftOut: without } = await client.meetingPapers[what]({ id })
      setLeftOut(without)
      notifySaved(await saveFile(name, file), name)
    },
    onError: notifyError,
  })
  const isPacking = (what: 'copies' | 'mails'): boolean => packing.isPending && packing.variables === what
  const nobody = invitees.length === 0
  return (
    <Panel title="Gửi đi" note={nobody ? 'chưa có thành phần mời' : `${invitees.length} nơi nhận`}>
      <Stack gap="sm">
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconFileZip size={16} aria-hidden="true" />}
            disabled={nobody}
            loading={isPacking('copies')}
            onClick={() => packing.mutate('copies')}
          >
            {isMeeting ? 'Giấy mời từng người (.zip)' : 'Công văn từng nơi (.zip)'}
          </Button>
          <Button
            variant="default"
            leftSection={<IconMail size={16} aria-hidden="true" />}
            disabled={nobody}
            loading={isPacking('mails')}
            onClick={() => packing.mutate('mails')}
          >
            Thư nháp từng người (.zip)
          </Button>
          {isMeeting ? (
            <Button
              variant="default"
              leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}
              disabled={details.date === null}
              loading={calendar.isPending}
              onClick={() => calendar.mutate(undefined)}
            >
              Mục lịch (.ics)
            </Button>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed">
          Thư nháp kèm giấy mời, mục lịch và tập tài liệu đã lập; mở bằng phần mềm thư rồi gửi. Không có gì được gửi từ
          đây.
        </Text>
        {leftOut.length === 0 ? null : (
          <div>
            <Text fw={500}>Không có trong tệp vừa lưu:</Text>
            <ul className={classes.plain}>
              {leftOut.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Panel>
  )
}
