import { Select, Text } from '@mantine/core'
import { useMemo } from 'react'
import { goalInQuestion, peopleWords } from '../../../../shared/domain/meetings/briefing/briefing-words.ts'
import { formatFraction, formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { approximate } from '../../../../shared/domain/numbers/fraction.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import { resultNumber, resultText } from '../../../ui/indicator-figures.ts'
import { Panel } from '../../../ui/panel.tsx'
import { AnsweringCell, contactText } from './answering-cell.tsx'
import classes from './briefing.module.css'
import type { BriefedIndicator, Briefing, Gap } from './briefing-data.ts'

interface GapPanelProps {
  readonly briefing: Briefing
  readonly indicator: BriefedIndicator
  readonly onChoose: (id: string) => void
}

/** In which units people are lacking for one target, largest first, and who answers for them. */
export function GapPanel({ briefing, indicator, onChoose }: GapPanelProps) {
  const { gaps, counted, row } = indicator
  const columns = useMemo<DataColumn<Gap>[]>(
    () => [
      { id: 'name', header: 'Đơn vị', value: ({ name }) => name },
      {
        id: 'percent',
        header: 'Thực hiện',
        align: 'right',
        value: ({ percent }) => (percent ? approximate(percent) : null),
        render: ({ percent }) => resultText({ percent, target: row.target, numerator: null, denominator: null }) ?? '–',
      },
      {
        id: 'people',
        header: 'Còn thiếu',
        align: 'right',
        value: ({ people }) => Number(people),
        render: ({ people }) => <strong>{peopleWords(people, counted)}</strong>,
      },
      {
        id: 'share',
        header: 'Tỷ trọng',
        align: 'right',
        value: ({ share }) => approximate(share),
        render: ({ share }) => `${formatFraction(share, 1)}%`,
      },
      {
        id: 'answering',
        header: 'Chịu trách nhiệm',
        wrap: true,
        value: ({ answering }) => answering.body.name,
        copied: ({ answering }) =>
          [answering.body.name, contactText(answering)].filter((text) => text !== null).join(', '),
        render: ({ answering }) => <AnsweringCell answering={answering} />,
      },
    ],
    [counted, row],
  )
  const options = briefing.indicators.map((one) => ({
    value: one.id,
    label: resultNumber(one.row) === null ? `${one.shortLabel} (chưa có số liệu)` : one.shortLabel,
  }))
  return (
    <Panel
      title="Còn thiếu ở đơn vị nào"
      actions={
        <Select
          aria-label="Chỉ tiêu xem theo đơn vị"
          data={options}
          value={indicator.id}
          onChange={(value) => value && onChoose(value)}
          allowDeselect={false}
          size="xs"
          w={230}
        />
      }
      flush
    >
      {gaps.kind === 'by_unit' && gaps.below.length > 0 ? (
        <DataTable label="Còn thiếu theo đơn vị" columns={columns} rows={gaps.below} rowKey={({ unit }) => unit} />
      ) : (
        <Text p="md">{emptyWords(indicator)}</Text>
      )}
      <p className={classes.note}>{noteWords(indicator, briefing)}</p>
    </Panel>
  )
}

const notByUnit = {
  downward: 'Chỉ tiêu này càng thấp càng tốt nên không tính số người còn thiếu.',
  undivided:
    'Không phân được theo đơn vị: chỉ tiêu, hoặc mẫu số của nó, chỉ có số chung; hoặc chưa đơn vị nào báo cáo.',
  no_target: 'Mục tiêu không có con số nên không tính số người còn thiếu.',
} as const

function emptyWords({ gaps }: BriefedIndicator): string {
  if (gaps.kind === 'not_by_unit') return notByUnit[gaps.why]
  return 'Mọi đơn vị có số liệu đều đạt mức của mục tiêu chung.'
}

/** What the gaps are measured by, why they add up to more than the whole lacks, who answers for the target itself. */
function noteWords(indicator: BriefedIndicator, { territory, standingAgency, year }: Briefing): string {
  const { gaps, owner, counted } = indicator
  const goal = goalInQuestion(indicator, year)
  const lead =
    owner === null
      ? `Văn bản không nêu cơ quan chủ trì mục tiêu${standingAgency === null ? '' : `; cơ quan thường trực: ${standingAgency.name}`}.`
      : `Chủ trì mục tiêu: ${owner.name}.`
  if (gaps.kind !== 'by_unit') return lead
  const unknown =
    gaps.unknown.length > 0 ? ` Chưa có số liệu của ${gaps.unknown.map(({ name }) => name).join(', ')}.` : ''
  const needed = goal?.stillNeeded ?? null
  const offset =
    gaps.below.length > 0 && needed !== null && gaps.total > needed
      ? ` Cộng ${formatInteger(gaps.total)} ${counted ?? ''}, nhiều hơn số ${territory.name} còn thiếu (${formatInteger(needed)}) vì phần vượt của các đơn vị khác được tính vào số chung và vì làm tròn lên ở từng đơn vị.`
      : ''
  return `So từng đơn vị với mục tiêu chung, trên mẫu số của đơn vị đó.${offset}${unknown} ${lead}`
}
