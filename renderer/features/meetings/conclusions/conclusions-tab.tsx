import classes from '../meetings.module.css'
import type { Meeting } from '../meetings-data.ts'
import { AmendPanel } from './amend-panel.tsx'
import { ConcludedList } from './concluded-list.tsx'
import { ConclusionEditor } from './conclusion-editor.tsx'
import { NoticePanel } from './notice-panel.tsx'

/** What the meeting concluded: written while it lies ahead or is held, then closed, with a notice to follow. */
export function ConclusionsTab({ meeting }: { meeting: Meeting }) {
  const { stage } = meeting
  if (stage === 'concluded' || stage === 'announced')
    return (
      <div className={classes.stack}>
        <NoticePanel meeting={meeting} />
        <ConcludedList meeting={meeting} />
        <AmendPanel meeting={meeting} />
      </div>
    )
  return (
    <div className={classes.stack}>
      <ConclusionEditor meeting={meeting} />
    </div>
  )
}
