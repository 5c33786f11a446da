import { useCallback, useEffect, useState } from 'react'
import type { PlanDraft } from '../../../shared/contract/plan-draft.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AllPlans } from './all-plans.tsx'
import { forgetReview, keepFile, readKept } from './kept-review.ts'
import { PickDocument } from './pick-document.tsx'
import classes from './plan-import.module.css'
import { usePlanChoices } from './plan-import-data.ts'
import { ReadingPanel } from './reading-panel.tsx'
import { reviewOf } from './review.ts'
import { ReviewWork } from './review-work.tsx'
import { type HeldFile, useReading } from './use-reading.ts'
import type { Work } from './work.ts'

/** `/ke-hoach/nhap`: a document in, a corrected plan out; nothing is stored before the last step. */
export function PlanImportScreen() {
  const owner = useOwner()
  const [work, setWork] = useState<Work | null>(null)
  const isLooked = useTakingUp(owner, setWork)
  const begin = useCallback(
    ({ name, file }: HeldFile, draft: PlanDraft): void => {
      setWork({ fileName: name, file, start: reviewOf(draft), leftAt: null })
      keepFile(owner, file).catch((error: unknown) =>
        console.warn('The browser has no room for the original file; it has to be picked again after a reload.', error),
      )
    },
    [owner],
  )
  const { reading, read, cancel } = useReading(begin)
  const choices = usePlanChoices()

  const end = useCallback((): void => {
    setWork(null)
    forgetReview(owner).catch((error: unknown) => console.warn('The kept review could not be removed.', error))
  }, [owner])

  if (work && choices.data)
    return <ReviewWork key={work.fileName} owner={owner} work={work} choices={choices.data} onEnd={end} />
  return (
    <>
      <AllPlans />
      <PageHeader
        title="Nhập kế hoạch"
        sentence="Đọc văn bản thành mục tiêu, nhiệm vụ, báo cáo phải gửi; soát từng mục rồi mới lưu vào sổ."
      />
      <div className={classes.stack}>
        {choices.error ? (
          <ErrorState
            title="Không tải được danh mục chỉ tiêu, cơ quan."
            {...describeError(choices.error)}
            onRetry={() => void choices.refetch()}
          />
        ) : null}
        {reading.state === 'failed' ? (
          <ErrorState title={`Chưa đọc được “${reading.fileName}”.`} {...describeError(reading.error)} />
        ) : null}
        {reading.state === 'reading' ? (
          <ReadingPanel fileName={reading.fileName} onCancel={cancel} />
        ) : isLooked && !work ? (
          <PickDocument disabled={false} onPick={(file) => void read(file)} />
        ) : (
          <LoadingState lines={6} label="Đang mở bản soát…" />
        )}
      </div>
    </>
  )
}

/** Whose review it is: one person's, of one store of data. */
function useOwner(): string {
  const { person, store } = useSession()
  return `${store.directory}|${person.id}`
}

/** Takes up what was left unfinished; true once it is known whether there is any. */
function useTakingUp(owner: string, take: (work: Work) => void): boolean {
  const [isLooked, setIsLooked] = useState(false)
  useEffect(() => {
    let isHere = true
    readKept(owner)
      .then((found) => {
        if (!isHere || !found) return
        const { kept, file } = found
        take({ fileName: kept.fileName, file, start: kept.review, leftAt: kept.keptAt })
      })
      .catch((error: unknown) => console.warn('What was left unfinished could not be read.', error))
      .finally(() => isHere && setIsLooked(true))
    return () => {
      isHere = false
    }
  }, [owner, take])
  return isLooked
}
