import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { useSession } from '../../../lib/use-session.ts'
import { clauseText } from '../../../ui/clause-text.ts'
import { DetailDrawer } from '../../../ui/detail-drawer.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { obligationState } from '../../../ui/obligation-state.ts'
import { StateChip } from '../../../ui/state-chip.tsx'
import { documentAddress } from '../document-address.ts'
import { lackingBySource } from '../lacking-by-source.ts'
import { LackingList } from '../needs-panel.tsx'
import { type Obligation, useDraft, useDrafts, useObligations } from '../reports-data.ts'
import { draftFor, draftText, dueText, issuedText, periodText } from './due-words.ts'

/** `?xem=lap-bao-cao/<id>`: one report for one period, how it stands, what it lacks and from whom, and the way to it. */
export function DueReportDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useObligations()
  const obligation = query.data?.find((one) => one.id === id)
  return (
    <DetailDrawer title={obligation?.title ?? 'Báo cáo phải gửi'} onClose={onClose} width={560}>
      {obligation ? (
        <Detail obligation={obligation} />
      ) : query.error ? (
        <ErrorState {...describeError(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Text>Không có báo cáo ở địa chỉ này.</Text>
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

const notSaid = 'không có trong văn bản'

function Detail({ obligation }: { obligation: Obligation }) {
  const { plan } = useSession()
  const drafts = useDrafts()
  const draft = draftFor(drafts.data ?? [], obligation)
  const { kind, period, part, clause, from, to, dueText: words } = obligation
  const key: DocumentKey = { planId: plan.id, kind, period, part }
  const [tone, word] = obligationState(obligation)
  return (
    <Stack gap="md">
      <FactList
        items={[
          [
            'Tình trạng',
            <StateChip key="state" tone={tone}>
              {word}
            </StateChip>,
          ],
          ['Kỳ báo cáo', periodText(period)],
          ['Hạn gửi', dueText(obligation)],
          ...(words === null ? [] : [['Văn bản ghi', `“${words}”`] as const]),
          ['Căn cứ', clauseText(clause)],
          ['Nơi gửi', from ?? notSaid],
          ['Nơi nhận', to ?? notSaid],
          ...(draft
            ? [['Văn bản', `${draftText(draft)}; ${draft.updatedBy}, ${formatInstant(draft.updatedAt)}`] as const]
            : []),
          ...(obligation.issued ? [['Đã phát hành', issuedText(obligation)] as const] : []),
        ]}
      />
      {obligation.issued ? (
        <Text>
          Báo cáo đã phát hành; xem ở{' '}
          <Anchor component={Link} to="/bao-cao/da-phat-hanh">
            Văn bản đã phát hành
          </Anchor>
          .
        </Text>
      ) : (
        <>
          <Group>
            <Button
              component={Link}
              to={documentAddress(key)}
              leftSection={<IconFilePencil size={18} aria-hidden="true" />}
            >
              {draft ? 'Mở dự thảo' : 'Soạn báo cáo'}
            </Button>
          </Group>
          <Lacking documentKey={key} />
        </>
      )}
    </Stack>
  )
}

/** What the report would lack if it were drawn up today. */
function Lacking({ documentKey }: { documentKey: DocumentKey }) {
  const query = useDraft(documentKey)
  return (
    <section aria-label="Còn thiếu">
      <Title order={3} mb="xs">
        Còn thiếu
      </Title>
      {query.data ? (
        query.data.needs.length === 0 ? (
          <Text>Không thiếu số liệu nào.</Text>
        ) : (
          <LackingList lacking={lackingBySource(query.data.needs)} />
        )
      ) : query.error ? (
        <ErrorState
          title="Chưa xét được báo cáo này còn thiếu gì."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <LoadingState lines={5} label="Đang đối chiếu số liệu…" />
      )}
    </section>
  )
}
