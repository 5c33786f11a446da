import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import { documentStateLabels } from '../../../../shared/domain/documents/document-state.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { FactList } from '../../../ui/fact-list.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from './issue.module.css'
import { IssueForm } from './issue-form.tsx'
import { type Standing, useStanding } from './issuing-data.ts'
import { StateSteps } from './state-steps.tsx'
import { StepTrack } from './step-track.tsx'

interface IssuePanelProps {
  readonly documentKey: DocumentKey
  /** False while nothing of the draft was ever saved: there is nothing to lay before a signer. */
  readonly isSaved: boolean
  /** What the draft's form already says. */
  readonly number: number | null
  readonly date: IsoDate | null
}

/** Trình ký, phát hành: where the document stands, what it lacks, and the next step. */
export function IssuePanel({ documentKey, isSaved, number, date }: IssuePanelProps) {
  if (!isSaved)
    return (
      <Panel title="Trình ký, phát hành">
        <Stack gap="md">
          <StepTrack state="draft" />
          <Text>Dự thảo chưa được lưu. Nhập người ký ở phần Thể thức, dự thảo tự lưu, rồi trình ký từ đây.</Text>
        </Stack>
      </Panel>
    )
  return <SavedPanel documentKey={documentKey} number={number} date={date} />
}

function SavedPanel({ documentKey, number: drafted, date: draftedDate }: Omit<IssuePanelProps, 'isSaved'>) {
  const { today, store } = useSession()
  const [number, setNumber] = useState<number | null>(drafted)
  const [date, setDate] = useState<IsoDate | null>(draftedDate)
  const query = useStanding(documentKey, { number, date: date ?? today })
  if (query.error && !query.data)
    return (
      <ErrorState
        title="Không đọc được tình trạng văn bản."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  if (!query.data) return <LoadingState lines={6} label="Đang kiểm tra văn bản…" />
  const standing = query.data
  return (
    <Panel title="Trình ký, phát hành">
      <Stack gap="md">
        <StepTrack state={standing.state} />
        <FactList
          items={[
            ['Cơ quan ban hành', standing.issuer.issuingBody],
            ['Người ký', standing.signerName === '' ? 'chưa ghi' : standing.signerName],
            ['Dãy số', seriesText(standing)],
            ['Số gần nhất', standing.last ? `${standing.last.numberText}` : 'chưa có số nào'],
          ]}
        />
        <Lacking standing={standing} />
        {store.readOnly ? (
          <Alert color="gray" title="Kho chỉ đọc">
            Xem được tình trạng; không trình ký, phát hành được.
          </Alert>
        ) : (
          <>
            {standing.state === 'signed' ? (
              <IssueForm
                documentKey={documentKey}
                standing={standing}
                number={number}
                date={date ?? today}
                onNumber={setNumber}
                onDate={setDate}
              />
            ) : null}
            <StateSteps documentKey={documentKey} standing={standing} />
          </>
        )}
        <History standing={standing} />
      </Stack>
    </Panel>
  )
}

const seriesText = ({ series }: Standing): string =>
  series === null
    ? 'chưa khai nhiệm kỳ cho ngày này'
    : `${series.series}, ${/^\d{4}$/.test(series.period) ? `năm ${series.period}` : `nhiệm kỳ ${series.period}`}`

/** The rest is one press away: the next step stays in sight. */
const shownLacks = 2

function Lacking({ standing: { blocking, lacking, state } }: { standing: Standing }) {
  const [isWhole, setWhole] = useState(false)
  // Number and day are looked at once the clerk's office is to give them.
  const blocks = state === 'signed' ? blocking : blocking.filter(({ remedy }) => !remedy.includes('văn thư'))
  return (
    <>
      {blocks.length > 0 ? (
        <Alert color="red" title={state === 'signed' ? 'Chưa phát hành được' : 'Phải bổ sung trước khi trình ký'}>
          <ul className={classes.list}>
            {blocks.map(({ message, remedy }) => (
              <li key={message}>
                {message} {remedy}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {lacking.length > 0 ? (
        <Alert color="yellow" title={`Còn thiếu ${lacking.length} nội dung, phát hành phải ghi lý do`}>
          <ul className={classes.list}>
            {(isWhole ? lacking : lacking.slice(0, shownLacks)).map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
          {lacking.length > shownLacks ? (
            <Anchor component="button" type="button" size="sm" mt={6} onClick={() => setWhole(!isWhole)}>
              {isWhole ? 'Thu gọn' : `Xem thêm ${lacking.length - shownLacks} nội dung`}
            </Anchor>
          ) : null}
        </Alert>
      ) : null}
    </>
  )
}

function History({ standing: { steps } }: { standing: Standing }) {
  if (steps.length === 0) return null
  return (
    <section aria-label="Quá trình trình ký">
      <Text fw={600} mb={4}>
        Quá trình
      </Text>
      <ol className={classes.steps}>
        {steps.map(({ at, to, reason, personName }) => (
          <li key={at}>
            <Text size="sm">
              {formatInstant(at)} · {documentStateLabels[to]} · {personName}
              {reason === '' ? '' : ` · ${reason}`}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
