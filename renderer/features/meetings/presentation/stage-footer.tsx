import { useEffect, useState } from 'react'
import type { Meeting } from '../meetings-data.ts'
import classes from './presentation.module.css'
import { clockText, itemTime, type Slide, timeState } from './slides.ts'

const ofDay = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** Where the meeting stands, and how much time its item has left: told by colour, shape and word. */
export function StageFooter({ meeting, slide }: { meeting: Meeting; slide: Slide }) {
  const now = useNow()
  return (
    <footer className={classes.footer}>
      <span>{slide.kind === 'item' ? `Mục ${slide.index + 1}/${meeting.agenda.length}` : meeting.details.subject}</span>
      <ItemTimer meeting={meeting} slide={slide} now={now} />
      <span className={classes.time}>{ofDay.format(now)}</span>
    </footer>
  )
}

function ItemTimer({ meeting, slide, now }: { meeting: Meeting; slide: Slide; now: number }) {
  const { current } = meeting
  if (slide.kind !== 'item' || current === null || current.itemId !== slide.item.id) return <span />
  const time = itemTime(current.since, slide.item.minutes, now)
  const state = timeState(time)
  const text =
    time.leftSeconds === null
      ? `Đã ${clockText(time.elapsedSeconds)}`
      : state === 'over'
        ? `▲ Quá ${clockText(time.leftSeconds)}`
        : `${state === 'nearly_over' ? '◐' : '●'} Còn ${clockText(time.leftSeconds)}`
  return (
    <span role="timer" className={classes.timer} data-state={state}>
      {text}
    </span>
  )
}

/** The time of this machine, every second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
