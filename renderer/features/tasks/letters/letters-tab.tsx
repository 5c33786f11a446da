import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useSession } from '../../../lib/use-session.ts'
import classes from '../tasks.module.css'
import type { TaskList } from '../tasks-data.ts'
import { DocumentList } from './document-list.tsx'
import { LetterForm } from './letter-form.tsx'

/** One công văn that answers several tasks, and the documents entered so far. */
export function LettersTab({ list }: { list: TaskList }) {
  const { store } = useSession()
  const [view, setView] = useState(store.readOnly ? 'da-nhap' : 'nhap')
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="Nhập văn bản hoặc xem văn bản đã nhập"
          value={view}
          onChange={setView}
          data={[
            { value: 'nhap', label: 'Nhập văn bản trả lời', disabled: store.readOnly },
            { value: 'da-nhap', label: 'Văn bản đã nhập' },
          ]}
        />
      </div>
      {view === 'nhap' ? <LetterForm list={list} /> : <DocumentList />}
    </>
  )
}
