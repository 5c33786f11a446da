import { followedDue, followedSource } from '../../../../shared/domain/meetings/follow-up/follow-up-list.ts'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { Clamped } from '../../../ui/clamped.tsx'
import type { DataColumn } from '../../../ui/data-table.tsx'
import { StateChip, type StateTone } from '../../../ui/state-chip.tsx'
import classes from './follow-up.module.css'
import type { FollowedRow, FollowUp } from './follow-up-data.ts'
import { stateOf } from './follow-up-filter.ts'

const tones: Readonly<Record<ReturnType<typeof stateOf>, StateTone>> = {
  'qua-han': 'wrong',
  'trong-han': 'none',
  'cho-chap-nhan': 'partial',
  'hoan-thanh': 'met',
  dung: 'none',
  'thong-tin': 'none',
}

const toneOf = (row: FollowedRow): StateTone =>
  row.task?.status === 'in_progress' && row.task.timeliness !== 'open_late' ? 'partial' : tones[stateOf(row)]

const lateText = ({ task }: FollowedRow): string =>
  task !== null && task.daysLate > 0 ? `quá hạn ${formatInteger(task.daysLate)} ngày` : ''

/** "đang thực hiện 40%" */
const stateText = ({ stateLabel, task }: FollowedRow): string =>
  task?.status === 'in_progress' && task.percent !== null ? `${stateLabel} ${task.percent}%` : stateLabel

/** Columns of the follow-up table; agencies by their short names, told in full on hovering. */
export function followUpColumns(agencies: FollowUp['agencies']): readonly DataColumn<FollowedRow>[] {
  const names = new Map(agencies.map((agency) => [agency.code, agency]))
  const short = (code: string) => names.get(code)?.shortName ?? names.get(code)?.name ?? code
  const full = (code: string) => names.get(code)?.name ?? code
  const leads = ({ task }: FollowedRow): string | null =>
    task === null ? null : task.lead.length === 0 ? 'chưa phân công' : task.lead.map(short).join('; ')
  return [
    {
      id: 'source',
      header: 'Khoản, cuộc họp',
      width: 168,
      // By the meeting's day, then by number.
      value: ({ meeting, clause }) => `${meeting.day} ${String(clause).padStart(3, '0')}`,
      copied: (row) => `${followedSource(row)}, khoản ${row.clause}`,
      render: (row) => (
        <>
          <span className={classes.line} title={row.meeting.subject}>
            Khoản {row.clause} · {formatDate(row.meeting.day)}
          </span>
          <span className={classes.second} title={followedSource(row)}>
            {row.meeting.notice === null ? 'chưa có thông báo' : `TB số ${row.meeting.notice.numberText}`}
          </span>
        </>
      ),
    },
    {
      id: 'text',
      header: 'Kết luận',
      wrap: true,
      width: '22%',
      value: ({ text }) => text,
      render: ({ text }) => <Clamped text={text} />,
    },
    {
      id: 'lead',
      header: 'Chủ trì',
      wrap: true,
      width: 130,
      value: leads,
      copied: ({ task }) => (task === null ? null : task.lead.map(full).join('; ') || 'chưa phân công'),
      render: (row) =>
        row.task === null ? (
          '–'
        ) : (
          <Clamped
            text={leads(row) ?? '–'}
            title={[
              `Chủ trì: ${row.task.lead.map(full).join('; ') || 'chưa phân công'}`,
              ...(row.task.coordinating.length > 0 ? [`Phối hợp: ${row.task.coordinating.map(full).join('; ')}`] : []),
            ].join('. ')}
            {...(row.task.coordinating.length > 0 ? { note: `(phối hợp: ${row.task.coordinating.length})` } : {})}
          />
        ),
    },
    {
      id: 'due',
      header: 'Hạn',
      width: 138,
      value: ({ task }) => task?.due?.date ?? null,
      copied: (row) => followedDue(row) || null,
      render: (row) => (row.task === null ? '–' : followedDue(row) || 'không đặt hạn'),
    },
    {
      id: 'state',
      header: 'Tình trạng',
      width: 186,
      value: (row) => `${stateText(row)} ${lateText(row)}`.trim(),
      render: (row) => (
        <>
          <StateChip tone={toneOf(row)}>{stateText(row)}</StateChip>
          {row.task?.isRequest === true ? <span className={classes.second}>đề nghị, không tính hạn</span> : null}
          {lateText(row) === '' ? null : (
            <span className={classes.second} data-late={row.isSettled ? undefined : true}>
              {lateText(row)}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'waited',
      header: 'Họp đã qua',
      align: 'right',
      width: 74,
      value: ({ task, meetingsWaited }) => (task === null ? null : meetingsWaited),
      render: ({ task, meetingsWaited }) => (task === null ? '–' : formatInteger(meetingsWaited)),
    },
    {
      id: 'note',
      header: 'Cập nhật, sản phẩm',
      wrap: true,
      value: ({ task }) => (task === null ? null : [task.note, task.product].filter(Boolean).join('. ') || null),
      render: ({ task }) =>
        task === null || (task.note === null && task.product === null) ? (
          '–'
        ) : (
          <Clamped text={[task.note, task.product && `Sản phẩm: ${task.product}`].filter(Boolean).join('. ')} />
        ),
    },
  ]
}
