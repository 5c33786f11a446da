import { Anchor } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { assignedSourceWords } from '../../../../shared/domain/assigned/assigned-figure.ts'
import { changeWords, peopleWords, resultWords } from '../../../../shared/domain/meetings/briefing/briefing-words.ts'
import { formatFraction, formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import { approximate } from '../../../../shared/domain/numbers/fraction.ts'
import { withCapital } from '../../../../shared/domain/text/initial-letter.ts'
import { clauseText } from '../../../ui/clause-text.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { coverageText, distanceText, resultNumber, targetText } from '../../../ui/indicator-figures.ts'
import { Missing } from '../../../ui/missing.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { VerdictChip } from '../../../ui/verdict-chip.tsx'
import classes from './briefing.module.css'
import type { BriefedIndicator, Briefing } from './briefing-data.ts'

const dash = '–'

interface IndicatorPanelProps {
  readonly briefing: Briefing
  /** The one whose units are shown below. */
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Every target of the year: result, target, the named baseline, and what is still lacking. */
export function IndicatorPanel({ briefing, chosen, onChoose }: IndicatorPanelProps) {
  const [, setParameters] = useSearchParams()
  // The drawer reads the period of the address, which is not the meeting's own.
  const showSource = useCallback(
    (id: string) =>
      setParameters((current) => {
        current.set('ky', briefing.period)
        current.set('xem', `chi-tieu/${id}`)
        return current
      }),
    [setParameters, briefing.period],
  )
  const columns = useMemo<DataColumn<BriefedIndicator>[]>(
    () => [
      {
        id: 'label',
        header: 'Chỉ tiêu',
        wrap: true,
        value: ({ row }) => row.label,
        render: (one) => (
          <span className={classes.label}>
            {one.row.label}
            <span className={classes.quiet}>{besideWords(one)}</span>
          </span>
        ),
      },
      {
        id: 'value',
        header: 'Thực hiện',
        align: 'right',
        value: ({ row }) => resultNumber(row),
        copied: (one) => resultWords(one),
        render: (one) => {
          const text = resultWords(one)
          return text === null ? (
            <Missing />
          ) : (
            <Anchor
              component="button"
              type="button"
              inherit
              fw={600}
              title="Xem nguồn số liệu"
              onClick={(event) => {
                event.stopPropagation()
                showSource(one.id)
              }}
            >
              {text}
            </Anchor>
          )
        },
      },
      {
        id: 'target',
        header: 'Mục tiêu',
        align: 'right',
        value: ({ row }) => (row.target ? row.target.amount / 10 ** row.target.scale : null),
        copied: ({ row, measure }) => targetText(row, measure),
        render: ({ row, measure }) => targetText(row, measure) ?? dash,
      },
      {
        id: 'distance',
        header: 'So với mục tiêu',
        align: 'right',
        value: ({ row }) => (row.distance ? approximate(row.distance) : null),
        copied: ({ row, measure }) => distanceText(row, measure),
        render: ({ row, measure }) => distanceText(row, measure) ?? dash,
      },
      {
        id: 'before',
        header: `So với ${briefing.baselineLabel}`,
        align: 'right',
        value: ({ lastYear }) => (lastYear?.change ? approximate(lastYear.change) : null),
        copied: beforeText,
        render: (one) => <Before one={one} />,
      },
      {
        id: 'needed',
        header: 'Còn thiếu',
        align: 'right',
        value: ({ row }) => (row.stillNeeded === null ? null : Number(row.stillNeeded)),
        render: ({ row, counted }) => peopleWords(row.stillNeeded, counted) ?? dash,
      },
      {
        id: 'verdict',
        header: 'Đánh giá',
        value: ({ row }) => row.verdict,
        render: ({ row }) => <VerdictChip row={row} />,
      },
    ],
    [briefing, showSource],
  )
  const missing = new Map(
    briefing.indicators
      .filter(({ row }) => row.incomplete)
      .flatMap((one) => one.missing.map(({ code, name }) => [code, name])),
  )
  return (
    <Panel title="Chỉ tiêu so với mục tiêu" note={`${briefing.periodLabel}, ${briefing.territory.name}`} flush>
      <DataTable
        label="Chỉ tiêu so với mục tiêu"
        columns={columns}
        rows={briefing.indicators}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onChoose(id)}
        isSelected={({ id }) => id === chosen}
      />
      <p className={classes.note}>
        Chọn một dòng để xem còn thiếu ở đơn vị nào.
        {missing.size > 0 ? ` Có chỉ tiêu chưa đủ số liệu của: ${[...missing.values()].join(', ')}.` : ''}
      </p>
    </Panel>
  )
}

/** Clause, what was assigned and what others ask for, on the quiet line below the name. */
function besideWords({ row, counted, missing }: BriefedIndicator): string {
  const { clause, otherTargets, assigned } = row
  const counting = assigned?.counting
  return [
    ...(clause === null ? [] : [clauseText(clause)]),
    ...otherTargets.map((other) => {
      const needed = peopleWords(other.stillNeeded, counted)
      const standing = other.verdict === 'met' ? ': đạt' : needed === null ? '' : `: còn thiếu ${needed}`
      return `${other.document.issuer} giao ${targetText(other) ?? dash}${standing}`
    }),
    ...(counting
      ? [
          `${assignedSourceWords[counting.figure.source]} giao ${formatValue(counting.figure.value)}${
            counting.figure.measure === 'percent' ? '%' : ` ${counted ?? ''}`.trimEnd()
          }: ${assignedStanding(counting.achievement, counted)}`,
        ]
      : assigned
        ? ['chỉ tiêu giao: chưa chọn nguồn chính thức']
        : []),
    ...(missing.length > 0 ? [`số liệu ${coverageText(row)} đơn vị`] : []),
  ].join(' · ')
}

type Counting = NonNullable<NonNullable<BriefedIndicator['row']['assigned']>['counting']>

function assignedStanding({ percent, stillNeeded, verdict }: Counting['achievement'], counted: string | null): string {
  if (verdict === 'no_data') return 'chưa có số liệu'
  const share = percent === null ? '' : `${formatFraction(percent)}%`
  const needed = peopleWords(stillNeeded, counted)
  return [share, verdict === 'met' ? 'đạt' : needed === null ? 'chưa đạt' : `còn thiếu ${needed}`]
    .filter((text) => text !== '')
    .join(', ')
}

/** "cao hơn 1,05 điểm %", with the baseline's own figure below. */
function Before({ one }: { one: BriefedIndicator }) {
  const baseline = one.lastYear ?? one.lastYearEnd
  if (!baseline?.percent) return <Missing />
  const change = baseline.change && changeWords(one, baseline.percent)
  const named = one.lastYear ? '' : `${baseline.label}: `
  return (
    <span>
      {change ?? dash}
      <span className={classes.quiet}>
        {named}
        {formatFraction(baseline.percent)}%{baseline.incomplete ? ' (chưa đầy đủ)' : ''}
      </span>
    </span>
  )
}

function beforeText(one: BriefedIndicator): string | null {
  const baseline = one.lastYear ?? one.lastYearEnd
  if (!baseline?.percent) return null
  const change = baseline.change && changeWords(one, baseline.percent)
  return `${change ? `${change} so với ` : ''}${withCapital(baseline.label)}: ${formatFraction(baseline.percent)}%`
}
