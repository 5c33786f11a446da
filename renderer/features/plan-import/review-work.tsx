import { Button, Group, Text } from '@mantine/core'
import { useCallback, useReducer, useRef, useState } from 'react'
import { formatInstant } from '../../lib/format-instant.ts'
import { usePageKeys } from '../../lib/page-keys.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { AllPlans } from './all-plans.tsx'
import { ConfirmPanel } from './confirm-panel.tsx'
import { deskOf, deskStep } from './desk.ts'
import { DiscardQuestion } from './discard-question.tsx'
import { isTouched } from './doubts.ts'
import { pageKeys } from './key-moves.ts'
import { LeaveQuestion } from './leave-question.tsx'
import classes from './plan-import.module.css'
import type { PlanChoices } from './plan-import-data.ts'
import { ReviewDesk } from './review-desk.tsx'
import { useKeptReview } from './use-kept-review.ts'
import type { Work } from './work.ts'

interface ReviewWorkProps {
  readonly owner: string
  readonly work: Work
  readonly choices: PlanChoices
  /** The work is over: the plan is stored, or the person dropped it. */
  readonly onEnd: () => void
}

/** One document under review: correcting, confirming, and what becomes of unfinished work. */
export function ReviewWork({ owner, work, choices, onEnd }: ReviewWorkProps) {
  const [desk, step] = useReducer(deskStep, work.start, deskOf)
  const { review } = desk
  usePageKeys(pageKeys)
  const [file, setFile] = useState(work.file)
  const [confirming, setConfirming] = useState(false)
  const [discarding, setDiscarding] = useState(false)
  const { keeping, stop } = useKeptReview(owner, work.fileName, review)
  const isOver = useRef(false)
  const end = useCallback((): void => {
    isOver.current = true
    stop()
    onEnd()
  }, [stop, onEnd])

  return (
    <div className={classes.work}>
      <AllPlans />
      <PageHeader
        title="Soát kế hoạch nhập"
        sentence={<WorkSentence work={work} hasFile={file !== null} />}
        action={
          <Group gap="xs">
            <Button variant="default" onClick={() => setDiscarding(true)}>
              Bỏ, nhập văn bản khác
            </Button>
            <Button onClick={() => setConfirming(true)}>Xác nhận và lưu kế hoạch</Button>
          </Group>
        }
      />
      <ReviewDesk desk={desk} step={step} choices={choices} keeping={keeping} />
      {confirming ? (
        <ConfirmPanel
          fileName={work.fileName}
          file={file}
          review={review}
          choices={choices}
          onFile={setFile}
          onJump={(key) => {
            setConfirming(false)
            step({ do: 'edit', key })
          }}
          onClose={() => setConfirming(false)}
          onKept={end}
        />
      ) : null}
      {discarding ? (
        <DiscardQuestion fileName={work.fileName} onDiscard={end} onClose={() => setDiscarding(false)} />
      ) : null}
      <LeaveQuestion isTouched={isTouched(review)} isOver={isOver} isKept={keeping !== 'failed'} onDiscard={end} />
    </div>
  )
}

function WorkSentence({ work, hasFile }: { work: Work; hasFile: boolean }) {
  return (
    <Text component="span" inherit>
      Tệp “{work.fileName}”, chưa lưu vào sổ.
      {work.leftAt === null ? '' : ` Tiếp tục bản soát dở, giữ lúc ${formatInstant(work.leftAt)}.`}
      {hasFile ? '' : ' Trình duyệt không giữ được tệp gốc: khi lưu sẽ phải chọn lại tệp.'}
    </Text>
  )
}
