import { formatFraction, formatInteger, formatValue } from '../../numbers/format-number.ts'
import type { Block, TableBlock, TableCell } from '../content.ts'
import { field, type Narrative, remark, runsOf } from '../narrative.ts'
import { readFraction } from '../stored-fraction.ts'
import { figureKey } from './figure-keys.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { bold, cell, emptyCell } from './period-tables.ts'
import { capitalised, notOccurring, standWords, withoutFigures } from './period-wording.ts'
import type { SnapshotAssigned } from './snapshot-assigned.ts'

const verdicts: Readonly<Record<SnapshotAssigned['verdict'], string>> = {
  met: 'Đạt',
  not_met: 'Không đạt',
  not_yet: 'Chưa đạt',
  no_data: 'Chưa có số liệu',
}

const ofTerritory = (snapshot: PeriodSnapshot) =>
  snapshot.assigned.filter(({ holder }) => holder === snapshot.territory.code)

const labelOf = (snapshot: PeriodSnapshot, variable: string): string =>
  snapshot.variables.find(({ code }) => code === variable)?.label ?? variable

/** What was assigned to the territory itself, and how far it is reached; that nothing was entered is said. */
export function assignedDraft(snapshot: PeriodSnapshot): Narrative {
  if (snapshot.assigned.length === 0)
    return [remark(`Chỉ tiêu giao năm ${snapshot.year}: chưa có số liệu trong hệ thống.`)]
  const own = ofTerritory(snapshot)
  if (own.length === 0) return [remark(withoutFigures(snapshot, `Chỉ tiêu giao cho ${snapshot.territory.name}`))]
  const items = own.map(({ variable, measure, source, percent, stillNeeded }) => {
    const of = (what: 'value' | 'percent' | 'needed') => field(figureKey.assigned(variable, measure, source, what))
    const reached = percent === null ? [] : runsOf`; đã thực hiện ${of('percent')} kế hoạch`
    const needed = stillNeeded === null || stillNeeded === '0' ? [] : runsOf`; còn phải phát triển ${of('needed')}`
    return [
      ...runsOf`${labelOf(snapshot, variable)}: ${source} giao ${of('value')}`,
      ...reached,
      ...needed,
      { text: '.' },
    ]
  })
  return [{ kind: 'list', items }]
}

/** "chỉ tiêu giao, thực hiện (người), % kế hoạch" of the territory, then district by district. */
export function assignedBlocks(snapshot: PeriodSnapshot): readonly Block[] {
  const own = ofTerritory(snapshot)
  return [...(own.length > 0 ? [territoryTable(snapshot, own)] : []), ...unitTables(snapshot)]
}

const reachedCell = (one: SnapshotAssigned): TableCell => {
  if (one.measure === 'percent') return one.rate ? bold(formatFraction(readFraction(one.rate))) : emptyCell
  return one.actual ? bold(formatValue(one.actual)) : emptyCell
}
const percentCell = ({ percent }: SnapshotAssigned): TableCell =>
  cell(percent ? formatFraction(readFraction(percent)) : '–')
const neededCell = ({ stillNeeded }: SnapshotAssigned): TableCell =>
  cell(stillNeeded === null ? '–' : formatInteger(BigInt(stillNeeded)))

function territoryTable(snapshot: PeriodSnapshot, own: readonly SnapshotAssigned[]): TableBlock {
  return {
    kind: 'table',
    title: `Chỉ tiêu giao cho ${snapshot.territory.name} và kết quả ${standWords(snapshot)}`,
    unitNote: null,
    columns: [
      { heading: 'TT', align: 'center', share: 8 },
      { heading: 'Chỉ tiêu; quyết định giao', align: 'left', share: 56 },
      { heading: 'ĐVT', align: 'center', share: 13 },
      { heading: `Giao năm ${snapshot.year}`, align: 'right', share: 21 },
      { heading: `Thực hiện ${standWords(snapshot)}`, align: 'right', share: 21 },
      { heading: '% kế hoạch', align: 'right', share: 17 },
      { heading: 'Còn phải phát triển (người)', align: 'right', share: 19 },
      { heading: 'Kết quả', align: 'center', share: 17 },
    ],
    rows: own.map((one, index) => [
      cell(String(index + 1)),
      cell(labelOf(snapshot, one.variable), `(${one.source}: ${one.decision})`),
      cell(one.measure === 'percent' ? '%' : 'người'),
      cell(formatValue(one.value)),
      reachedCell(one),
      percentCell(one),
      neededCell(one),
      cell(one.counts ? verdicts[one.verdict] : 'Chưa chọn nguồn chính thức'),
    ]),
    notes: [],
  }
}

/** One table for each thing assigned to units, as a count or as a rate. */
function unitTables(snapshot: PeriodSnapshot): readonly Block[] {
  return snapshot.assignedTotals.flatMap(({ variable, measure }): readonly Block[] => {
    const ofUnits = snapshot.assigned.filter(
      (one) =>
        one.variable === variable &&
        one.measure === measure &&
        one.counts &&
        snapshot.units.some(({ code }) => code === one.holder),
    )
    return ofUnits.length === 0 ? [] : [unitTable(snapshot, variable, measure, ofUnits)]
  })
}

function unitTable(
  snapshot: PeriodSnapshot,
  variable: string,
  measure: SnapshotAssigned['measure'],
  ofUnits: readonly SnapshotAssigned[],
): TableBlock {
  const isCount = measure === 'count'
  const rows = snapshot.units.map((unit): readonly TableCell[] => {
    const name = cell(capitalised(unit.name))
    const one = ofUnits.find(({ holder }) => holder === unit.code)
    if (!unit.reports && !one) return [name, { lines: [notOccurring], italic: true, align: 'center', span: 5 }]
    if (!one) return [name, { lines: ['chưa có chỉ tiêu giao trong hệ thống'], italic: true, align: 'center', span: 5 }]
    return [
      name,
      cell(formatValue(one.value)),
      reachedCell(one),
      percentCell(one),
      neededCell(one),
      cell(verdicts[one.verdict]),
    ]
  })
  const total = snapshot.assignedTotals.find((one) => one.variable === variable && one.measure === measure)
  const sum: readonly TableCell[] =
    isCount && total?.sum
      ? [
          bold('Cộng các đơn vị'),
          bold(
            formatValue(total.sum),
            ...(total.counted.length < ofReporting(snapshot)
              ? [`(${total.counted.length}/${ofReporting(snapshot)})`]
              : []),
          ),
          cell(''),
          total.percent
            ? bold(
                formatFraction(readFraction(total.percent)),
                ...(total.missing.length > 0
                  ? [`(${total.reported.length}/${total.reported.length + total.missing.length})`]
                  : []),
              )
            : cell('–'),
          cell(''),
          cell(''),
        ]
      : []
  return {
    kind: 'table',
    title: `${labelOf(snapshot, variable)}: chỉ tiêu giao cho đơn vị năm ${snapshot.year} và kết quả ${standWords(snapshot)}`,
    unitNote: `Đơn vị tính: ${isCount ? 'người' : '%'}`,
    columns: [
      { heading: 'Đơn vị', align: 'left', share: 42 },
      { heading: 'Giao', align: 'right', share: 25 },
      { heading: 'Thực hiện', align: 'right', share: 25 },
      { heading: '% kế hoạch', align: 'right', share: 22 },
      { heading: 'Còn phải phát triển (người)', align: 'right', share: 24 },
      { heading: 'Kết quả', align: 'center', share: 22 },
    ],
    rows: sum.length > 0 ? [...rows, sum] : rows,
    notes: [],
  }
}

const ofReporting = (snapshot: PeriodSnapshot): number => snapshot.units.filter(({ reports }) => reports).length
