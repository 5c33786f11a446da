import type { Meeting } from '../meetings-data.ts'
import { ConclusionLines } from './conclusion-lines.tsx'
import classes from './presentation.module.css'

/** The last slide. */
export function ConclusionsSlide({ meeting }: { meeting: Meeting }) {
  return (
    <>
      <h1 className={classes.title}>Kết luận</h1>
      <ConclusionLines meeting={meeting} />
    </>
  )
}
