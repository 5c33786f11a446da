import { Anchor } from '@mantine/core'
import { Link, useParams, useSearchParams } from 'react-router'
import { type StageId, stageIds } from '../../../shared/domain/rounds/round-stages.ts'
import { stageNames } from '../../../shared/domain/rounds/round-words.ts'
import { describeError } from '../../lib/describe-error.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AskPanel } from './ask-panel.tsx'
import { DraftPanel } from './draft-panel.tsx'
import { FilePanel } from './file-panel.tsx'
import { LackingList } from './lacking-list.tsx'
import { OpinionsPanel } from './opinions-panel.tsx'
import { ReceivePanel } from './receive-panel.tsx'
import classes from './rounds.module.css'
import { type Round, useRound } from './rounds-data.ts'
import { StageList } from './stage-list.tsx'
import { SubmissionPanel } from './submission-panel.tsx'

/** One reporting round, step by step; the step in sight stands in the address (`buoc`). */
export function RoundScreen() {
  const { id = '' } = useParams()
  const query = useRound(id)
  if (query.data) return <Steps round={query.data} />
  if (query.error)
    return (
      <ErrorState
        title="Không tải được đợt báo cáo."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  return <LoadingState lines={12} />
}

function Steps({ round }: { round: Round }) {
  const [parameters, setParameters] = useSearchParams()
  const active = round.stages.find(({ state }) => state === 'active')?.id ?? 'file'
  const shown = stageIds.find((id) => id === parameters.get('buoc')) ?? active
  const stage = round.stages.find(({ id }) => id === shown)
  const show = (id: StageId): void =>
    setParameters((before) => {
      before.set('buoc', id)
      before.delete('xem')
      return before
    })
  return (
    <>
      <PageHeader
        title={round.title}
        sentence={`Báo cáo ${round.subject}. ${stageNames[active]}: ${round.stages.find(({ id }) => id === active)?.sentence ?? ''}`}
        action={
          <Anchor component={Link} to="/bao-cao/dot">
            Các đợt báo cáo
          </Anchor>
        }
      />
      <div className={classes.round}>
        <StageList stages={round.stages} shown={shown} onShow={show} />
        <div className={classes.stack}>
          <Content stage={shown} round={round} />
          {stage && stage.lacking.length > 0 ? <LackingList lacking={stage.lacking} /> : null}
        </div>
      </div>
    </>
  )
}

function Content({ stage, round }: { stage: StageId; round: Round }) {
  switch (stage) {
    case 'ask':
      return <AskPanel key={round.id} round={round} />
    case 'receive':
      return <ReceivePanel round={round} />
    case 'draft':
    case 'issue':
      return <DraftPanel stage={stage} round={round} />
    case 'opinions':
      return <OpinionsPanel round={round} />
    case 'submission':
      return <SubmissionPanel round={round} />
    case 'file':
      return <FilePanel round={round} />
  }
}
