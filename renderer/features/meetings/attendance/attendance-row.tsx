import { SegmentedControl, Text, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import {
  type Attendance,
  type AttendanceState,
  attendanceLabels,
  attendanceStates,
  inviteeRoleLabels,
} from '../../../../shared/domain/meetings/meeting.ts'
import { StateChip, type StateTone } from '../../../ui/state-chip.tsx'
import { personText } from '../meeting-words.ts'
import meetingClasses from '../meetings.module.css'
import type { MeetingInvitee } from '../meetings-data.ts'
import classes from './attendance.module.css'
import { attendanceKeys } from './attendance-list.ts'

/** Of the chosen part, beside its place and its word. */
const colours: Readonly<Record<AttendanceState, string>> = { present: 'teal', delegate: 'yellow', absent: 'red' }
const tones: Readonly<Record<AttendanceState, StateTone>> = { present: 'met', delegate: 'partial', absent: 'wrong' }

interface AttendanceRowProps {
  readonly number: number
  readonly invitee: MeetingInvitee
  /** Null: not noted yet. */
  readonly entry: Attendance | null
  readonly disabled: boolean
  readonly onNote: (state: AttendanceState) => void
  readonly onChange: (part: Partial<Attendance>) => void
  /** To the row before (-1) or after (1). */
  readonly onStep: (step: -1 | 1) => void
}

/** One invitee; with the focus on the row a letter notes them and the arrows go on. */
export function AttendanceRow({ number, invitee, entry, disabled, onNote, onChange, onStep }: AttendanceRowProps) {
  const name = personText(invitee)
  const press = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    // Letters typed into a field of the row are text; Enter is done with it and goes on.
    if (event.target !== event.currentTarget) {
      if (event.key !== 'Enter' || !isTextField(event.target)) return
      event.preventDefault()
      onStep(1)
      return
    }
    const state = attendanceKeys[event.key.toLowerCase()]
    if (state !== undefined && !disabled) {
      event.preventDefault()
      onNote(state)
      if (state === 'present') onStep(1)
      // Who came instead, or why nobody did, is said before one goes on.
      else focusField(event.currentTarget)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      onStep(event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a row takes the keys C, U, V, and Tab must reach it
    <li className={classes.row} tabIndex={0} onKeyDown={press} aria-label={`${name}: ${stateText(entry)}`}>
      <span className={classes.number}>{number}</span>
      <div className={classes.person}>
        <Text fw={500}>{name}</Text>
        <span className={meetingClasses.second}>
          {[invitee.name === '' ? '' : invitee.post, inviteeRoleLabels[invitee.role]].filter(Boolean).join(' · ')}
        </span>
      </div>
      {disabled ? (
        <StateChip tone={entry === null ? 'none' : tones[entry.state]}>{stateText(entry)}</StateChip>
      ) : (
        <SegmentedControl
          aria-label={`Điểm danh ${name}`}
          data={attendanceStates.map((value) => ({ value, label: attendanceLabels[value] }))}
          // No part of the control is chosen until somebody notes the invitee.
          value={entry?.state ?? ''}
          onChange={(value) => {
            const state = attendanceStates.find((one) => one === value)
            if (state) onNote(state)
          }}
          color={entry === null ? 'gray' : colours[entry.state]}
          size="xs"
        />
      )}
      <More name={name} entry={entry} disabled={disabled} onChange={onChange} />
    </li>
  )
}

const isTextField = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type === 'text'

/** The first text field of a row, once it is drawn. */
function focusField(row: HTMLElement): void {
  requestAnimationFrame(() => row.querySelector<HTMLElement>('input:not([type="radio"])')?.focus())
}

const stateText = (entry: Attendance | null): string =>
  entry === null ? 'Chưa điểm danh' : attendanceLabels[entry.state]

/** Who came in the invitee's place, or why they are not there. */
function More({
  name,
  entry,
  disabled,
  onChange,
}: Pick<AttendanceRowProps, 'entry' | 'disabled' | 'onChange'> & { name: string }) {
  if (entry === null || entry.state === 'present') return <span />
  if (entry.state === 'delegate') {
    const delegate = entry.delegate ?? { name: '', post: '' }
    if (disabled) return <Text size="sm">{[delegate.name, delegate.post].filter(Boolean).join(', ')}</Text>
    return (
      <div className={classes.pair}>
        <TextInput
          aria-label={`Người dự thay ${name}`}
          placeholder="Họ tên người dự thay"
          value={delegate.name}
          onChange={(event) => onChange({ delegate: { ...delegate, name: event.currentTarget.value } })}
          error={delegate.name.trim() === ''}
          maxLength={120}
        />
        <TextInput
          aria-label={`Chức vụ người dự thay ${name}`}
          placeholder="Chức vụ"
          value={delegate.post}
          onChange={(event) => onChange({ delegate: { ...delegate, post: event.currentTarget.value } })}
          maxLength={200}
        />
      </div>
    )
  }
  if (disabled) return <Text size="sm">{entry.reason === '' ? 'không ghi lý do' : entry.reason}</Text>
  return (
    <TextInput
      aria-label={`Lý do vắng của ${name}`}
      placeholder="Lý do vắng"
      value={entry.reason}
      onChange={(event) => onChange({ reason: event.currentTarget.value })}
      maxLength={500}
    />
  )
}
