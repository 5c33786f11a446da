import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconFileStack } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { packSectionIds, packSectionLabels } from '../../../../shared/domain/meetings/pack/pack-sections.ts'
import { backend, client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateChip } from '../../../ui/state-chip.tsx'
import { isAhead } from '../meeting-words.ts'
import classes from '../meetings.module.css'
import { type Meeting, stepOf, useMeetingChange, useMeetingFile } from '../meetings-data.ts'
import paperClasses from './papers.module.css'

const usual = ['agenda', 'agencies', 'late', 'targets', 'units', 'receipts', 'ahead'] as const

/** The pack for the table: one PDF with the figures as they stand when it is made. */
export function PackPanel({ meeting }: { meeting: Meeting }) {
  const { store } = useSession()
  const { packs, annexes } = meeting
  const disabled = !isAhead(meeting) || store.readOnly
  const [chosen, setChosen] = useState<readonly string[]>(usual)
  const sections = packSectionIds.filter((id) => chosen.includes(id))
  const making = useMeetingChange(() => client.meetingPack.make({ ...stepOf(meeting), sections }), {
    said: 'Đã lập tập tài liệu; số liệu được giữ như lúc này.',
  })
  const opening = useMeetingFile((sha256: Meeting['packs'][number]['sha256']) =>
    client.meetingPack.file({ id: meeting.id, sha256 }),
  )
  return (
    <Panel title="Tập tài liệu họp" note="một tệp PDF: bìa, mục lục, các phần dưới đây, tài liệu kèm theo">
      <Stack gap="sm">
        {packs.length === 0 ? null : (
          <ol className={classes.plain} aria-label="Tập tài liệu đã lập">
            {packs.toReversed().map(({ title, fileName, sha256, pageCount, figuresHash, at, personName }, index) => (
              <li key={`${sha256}/${at}`}>
                <Group justify="space-between" gap="sm">
                  <div className={paperClasses.name}>
                    <Anchor component="button" type="button" ta="left" onClick={() => opening.mutate(sha256)}>
                      {title}
                    </Anchor>
                    <span className={classes.second}>
                      {fileName} · {pageCount} trang · {formatInstant(at)}, {personName} · SHA-256 {sha256.slice(0, 12)}
                      …
                    </span>
                  </div>
                  {index === 0 && !disabled ? <Freshness meetingId={meeting.id} figuresHash={figuresHash} /> : null}
                </Group>
              </li>
            ))}
          </ol>
        )}
        {disabled ? (
          packs.length === 0 ? (
            <Text c="dimmed">Cuộc họp không có tập tài liệu.</Text>
          ) : null
        ) : (
          <>
            <Checkbox.Group label="Các phần do phần mềm lập" value={[...chosen]} onChange={setChosen}>
              <div className={paperClasses.choices}>
                {packSectionIds.map((id) => (
                  <Checkbox key={id} value={id} label={packSectionLabels[id]} />
                ))}
              </div>
            </Checkbox.Group>
            {making.error ? <ErrorState {...describeError(making.error)} /> : null}
            <Group gap="sm">
              <Button
                leftSection={<IconFileStack size={16} aria-hidden="true" />}
                disabled={sections.length === 0 && annexes.length === 0}
                loading={making.isPending}
                onClick={() => making.mutate(undefined)}
              >
                {packs.length === 0 ? 'Lập tập tài liệu' : 'Lập lại tập tài liệu'}
              </Button>
              <Text size="sm" c="dimmed">
                {sections.length} phần và {annexes.length} tài liệu kèm theo; bản đã lập trước vẫn được giữ.
              </Text>
            </Group>
          </>
        )}
      </Stack>
    </Panel>
  )
}

/** Whether a pack made now would bear the same figures. */
function Freshness({ meetingId, figuresHash }: { meetingId: string; figuresHash: string }) {
  const query = useQuery(backend.meetingPack.figuresHash.queryOptions({ input: { id: meetingId }, staleTime: 0 }))
  if (!query.data) return null
  return query.data.figuresHash === figuresHash ? (
    <StateChip tone="met">Số liệu chưa thay đổi</StateChip>
  ) : (
    <StateChip tone="partial">Số liệu, chương trình đã thay đổi sau khi lập</StateChip>
  )
}
