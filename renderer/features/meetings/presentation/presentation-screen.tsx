import { Center } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { type Meeting, stepOf, useMeeting, useMeetingChange } from '../meetings-data.ts'
import { ConclusionsSlide } from './conclusions-slide.tsx'
import { Fitted } from './fitted.tsx'
import { ItemSlide } from './item-slide.tsx'
import { OpeningSlide } from './opening-slide.tsx'
import classes from './presentation.module.css'
import { followedSlide, type Slide, slidesOf } from './slides.ts'
import { StageFooter } from './stage-footer.tsx'

/** What the room sees on the projector: it follows the agenda as the desk goes through it. */
export function PresentationScreen() {
  const { id = '' } = useParams()
  const query = useMeeting(id)
  if (query.data) return <Stage meeting={query.data} />
  return (
    <Center component="main" h="100%" p="xl">
      <div style={{ width: 640, maxWidth: '100%' }}>
        {query.error ? (
          <ErrorState
            title="Không tải được cuộc họp."
            {...describeError(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : (
          <LoadingState lines={6} />
        )}
      </div>
    </Center>
  )
}

function Stage({ meeting }: { meeting: Meeting }) {
  const session = useSession()
  const slides = slidesOf(meeting)
  const followed = followedSlide(meeting)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(followed ?? chosen, slides.length - 1)
  const slide = slides[at] ?? slides[0]
  const goTo = useMeetingChange(client.meetings.goTo)
  const { mutate, isPending } = goTo
  const isLive = meeting.stage === 'in_session' && !session.store.readOnly

  useEffect(() => {
    document.title = `Trình chiếu – ${meeting.details.subject}`
  }, [meeting.details.subject])

  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      const step = stepOfKey(event)
      if (step === 0) return
      event.preventDefault()
      const next = Math.max(0, Math.min(slides.length - 1, at + step))
      if (next === at) return
      // Before the meeting one leafs through it alone; in it the desk and the room go together.
      if (followed === null) setChosen(next)
      else if (isLive && !isPending) mutate({ ...stepOf(meeting), itemId: itemOf(slides[next]) })
    }
    window.addEventListener('keydown', move)
    return () => window.removeEventListener('keydown', move)
  }, [at, followed, isLive, isPending, meeting, mutate, slides])

  return (
    <main className={classes.stage} aria-live="polite">
      {session.store.holdsIllustrative ? <p className={classes.illustrative}>Số liệu minh họa</p> : null}
      <Fitted key={at}>
        <Shown slide={slide} meeting={meeting} />
      </Fitted>
      {goTo.error ? (
        <p className={classes.fault} role="alert">
          ▲ {describeError(goTo.error).message} {describeError(goTo.error).remedy}
        </p>
      ) : null}
      <StageFooter meeting={meeting} slide={slide} />
    </main>
  )
}

function Shown({ slide, meeting }: { slide: Slide; meeting: Meeting }) {
  switch (slide.kind) {
    case 'opening':
      return <OpeningSlide meeting={meeting} />
    case 'item':
      return <ItemSlide key={slide.item.id} meeting={meeting} item={slide.item} index={slide.index} />
    case 'conclusions':
      return <ConclusionsSlide meeting={meeting} />
  }
}

/** The keys of a presenter's remote control, and the arrows. */
function stepOfKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): number {
  if (ctrlKey || altKey || metaKey) return 0
  if (key === 'PageDown' || key === 'ArrowRight' || key === 'ArrowDown' || key === ' ') return 1
  return key === 'PageUp' || key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0
}

/** The opening stands for a break: nothing is dealt with. After the last item the conclusions are no item either. */
const itemOf = (slide: Slide | undefined): string | null => (slide?.kind === 'item' ? slide.item.id : null)
