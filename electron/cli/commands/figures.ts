import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { formatPeriod, periodKey } from '../../../shared/domain/time/period.ts'
import type { Command } from '../command.ts'
import { plainNumber } from '../plain-number.ts'
import { periodFrom, planIdFrom, unitFrom, yearFrom } from '../read-input.ts'
import { textTable } from '../text-table.ts'

export const factsCommand: Command = {
  name: 'facts',
  form: '--unit CODE --period P',
  summary: 'Số liệu đã tiếp nhận và nguồn',
  access: 'read',
  run: async ({ client }, input) => {
    const unit = unitFrom(input)
    const period = periodFrom(input)
    const { plan } = await client.session.current()
    const facts = await client.figures.list({ planId: plan.id, unit, period: periodKey(period) })
    const json = facts.map(({ unit, period, asOf, variable, value, status, provenance, acceptedAt, acceptedBy }) => {
      const source =
        provenance.kind === 'file'
          ? { sheet: provenance.sheet, cell: provenance.cell, file: provenance.fileName, sha256: provenance.sha256 }
          : { sheet: null, cell: null, document: provenance.document, reason: provenance.reason }
      return { unit, period, asOf, variable, value: plainNumber(value), status, ...source, acceptedAt, acceptedBy }
    })
    const rows = facts.map(({ label, value, measure, provenance }) => [
      label,
      formatValue(value),
      measure,
      provenance.kind === 'file'
        ? `${provenance.fileName}, trang “${provenance.sheet}”, ô ${provenance.cell}`
        : `${provenance.document.number} của ${provenance.document.issuer}`,
    ])
    const table = textTable(
      [{ head: 'Số liệu' }, { head: 'Giá trị', align: 'right' }, { head: 'Đơn vị tính' }, { head: 'Nguồn' }],
      rows,
    )
    const text = facts.length === 0 ? `Chưa có số liệu ${formatPeriod(period)} của đơn vị ${unit}.` : table
    return { json, text, refused: false }
  },
}

const stateWords = { received: 'đã nhận', missing: 'thiếu', not_applicable: 'không phát sinh' } as const

export const submissionsCommand: Command = {
  name: 'submissions',
  form: '--plan ID --year Y',
  summary: 'Bảng theo dõi báo cáo nhận được',
  access: 'read',
  run: async ({ client }, input) => {
    const matrix = await client.figures.matrix({ planId: planIdFrom(input), year: yearFrom(input) })
    const table = textTable(
      [{ head: 'Đơn vị' }, ...matrix.periods.map(({ label }) => ({ head: label }))],
      matrix.rows.map(({ unit, cells }) => [unit.fullName, ...cells.map((cell) => stateWords[cell.state])]),
    )
    return { json: matrix, text: `${table}\n\n${matrix.sentence}`, refused: false }
  },
}
