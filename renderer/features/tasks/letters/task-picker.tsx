import { Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { StandingChip } from '../standing-chip.tsx'
import { dueShort, taskStanding, usualNotice } from '../task-standing.ts'
import { type TaskList, type TaskRow, useNames } from '../tasks-data.ts'
import classes from './letters.module.css'
import { taskCandidates } from './task-candidates.ts'

interface TaskPickerProps {
  readonly list: TaskList
  readonly agency: string
  readonly picked: ReadonlySet<string>
  readonly onPick: (row: TaskRow, picked: boolean) => void
}

/** More are found by typing. */
const shownAtMost = 60

/** Tasks that the letter may answer: the agency's open ones, or those that the typed words find. */
export function TaskPicker({ list, agency, picked, onPick }: TaskPickerProps) {
  const [text, setText] = useState('')
  const names = useNames(list.agencies)
  const wanted = useDeferredValue(text)
  const found = useMemo(
    () => taskCandidates(list.rows, { agency, text: wanted, names }),
    [list.rows, agency, wanted, names],
  )
  return (
    <div className={classes.picker}>
      <TextInput
        label="Tìm nhiệm vụ được trả lời"
        placeholder="Gõ không dấu: bao hiem y te 2014"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={classes.second} role="status">
        {found.length === 0
          ? agency === '' && text.trim() === ''
            ? 'Chọn cơ quan trả lời, hoặc gõ vài từ của nhiệm vụ.'
            : 'Không tìm thấy nhiệm vụ nào.'
          : `${formatInteger(found.length)} nhiệm vụ${found.length > shownAtMost ? `, hiện ${shownAtMost} nhiệm vụ đầu; gõ thêm từ để thu hẹp` : ''}`}
      </p>
      <ul className={classes.candidates} aria-label="Nhiệm vụ có thể được trả lời">
        {found.slice(0, shownAtMost).map((row) => {
          return (
            <li key={row.key}>
              <Checkbox
                checked={picked.has(row.key)}
                onChange={(event) => onPick(row, event.currentTarget.checked)}
                label={
                  <>
                    {row.title}
                    <span className={classes.second}>
                      {row.clause === null ? '' : `${row.clause} · `}
                      {row.periodLabel}
                      {row.due === null ? '' : ` · hạn ${dueShort(row.due)}`}
                      <span className={classes.chip}>
                        <StandingChip standing={taskStanding(row, [usualNotice])} quiet />
                      </span>
                    </span>
                  </>
                }
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
