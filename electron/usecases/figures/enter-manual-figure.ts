import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { unitFullName, unitIsValidOn } from '../../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../../shared/domain/catalogue/variable.ts'
import type { Fact, SourceDocument } from '../../../shared/domain/facts/fact.ts'
import type { UnitCode, VariableCode } from '../../../shared/domain/ids.ts'
import { readFigure } from '../../../shared/domain/intake/read-figure.ts'
import type { ExactValue } from '../../../shared/domain/numbers/exact-value.ts'
import { compareDates, formatDate } from '../../../shared/domain/time/iso-date.ts'
import { firstDay, formatPeriod, lastDay, type Period, periodKey } from '../../../shared/domain/time/period.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, instantOf, todayOf, variableOf } from '../desk.ts'
import { refuseIfClosed } from '../documents/issue/closed-periods.ts'
import { Refusal } from '../refusal.ts'

export interface ManualFigure {
  readonly unit: UnitCode
  readonly variable: VariableCode
  readonly period: Period
  /** As typed: "615.976", "86,52". */
  readonly text: string
  readonly document: SourceDocument
  readonly reason: string
}

/** Stores a figure that came by letter, with the letter as its source (data.md section 5). */
export function enterManualFigure(desk: Desk, plan: Plan, figure: ManualFigure, person: Person): Fact {
  const variable = variableOf(desk, figure.variable)
  const asOf = lastDay(figure.period)
  const unit = desk.catalogue.units.find((one) => one.code === figure.unit && unitIsValidOn(one, asOf))
  if (!unit || (unit.code !== plan.meta.territory && unit.parent !== plan.meta.territory)) {
    throw new Refusal(
      'REFUSED',
      `Đơn vị “${figure.unit}” không thuộc địa bàn của kế hoạch ${formatPeriod(figure.period)}.`,
      'Chọn một đơn vị trong danh sách.',
    )
  }
  if (compareDates(figure.document.date, todayOf(desk)) > 0) {
    throw new Refusal(
      'REFUSED',
      `Ngày văn bản ${formatDate(figure.document.date)} ở sau ngày hôm nay.`,
      'Nhập đúng ngày ghi trên văn bản.',
    )
  }
  const value = figureOf(figure.text, variable)
  const period = periodKey(figure.period)
  const now = instantOf(desk)
  return desk.store.transaction(() => {
    refuseIfClosed(desk, unit.code, period)
    const before = desk.store.facts.inForce({ units: [figure.unit], period, variables: [figure.variable] })[0] ?? null
    const submission = desk.store.submissions.add(
      {
        planId: plan.meta.id,
        unit: figure.unit,
        period,
        asOf,
        state: 'accepted',
        channel: 'manual',
        fileName: null,
        sha256: null,
        receivedAt: now,
        acceptedAt: now,
        acceptedBy: person.name,
        replaces: null,
        replaceReason: null,
        warningReason: null,
      },
      {
        facts: [
          {
            unit: figure.unit,
            variable: figure.variable,
            period,
            asOf,
            windowFrom: variable.nature === 'flow' ? firstDay({ kind: 'year', year: figure.period.year }) : null,
            value,
            status: 'actual',
            provenance: { kind: 'manual', document: figure.document, reason: figure.reason },
          },
        ],
        findings: [],
        accounting: null,
      },
    )
    const stored = desk.store.facts
      .inForce({ units: [figure.unit], period, variables: [figure.variable] })
      .find((fact) => fact.submissionId === submission.id)
    if (!stored) throw new Error('A manual figure is not in force after it was stored')
    desk.store.audit.append({
      person,
      action: 'enter_manual_figure',
      subject: `fact:${stored.id}`,
      before: before && { value: before.value, submission: before.submissionId },
      after: {
        unit: unitFullName(unit),
        variable: figure.variable,
        period,
        value,
        document: figure.document,
        reason: figure.reason,
      },
    })
    return stored
  })
}

/** Vietnamese form, under the same rules as a cell of a report; an empty or "missing" entry is no figure. */
function figureOf(text: string, variable: Variable): ExactValue {
  const cell = { row: 0, column: 0, kind: 'text', number: null, text, format: '', formula: null } as const
  const read = readFigure(cell, { variable, exponent: 0, habit: 'dots' })
  if (read.kind === 'fault')
    throw new Refusal('REFUSED', `“${text}”: ${read.detail}`, 'Nhập lại số theo văn bản, ví dụ 615.976 hoặc 86,52.')
  if (read.kind === 'missing')
    throw new Refusal(
      'REFUSED',
      `“${text}” không phải là số.`,
      'Nhập số theo văn bản; chưa có số liệu thì để trống, không nhập.',
    )
  if (read.value.amount < 0) throw new Refusal('REFUSED', `“${text}” là số âm.`, 'Nhập lại số theo văn bản.')
  if (variable.measure === 'percent' && read.value.amount > 100 * 10 ** read.value.scale) {
    throw new Refusal('REFUSED', `“${text}” lớn hơn 100%.`, 'Nhập lại tỷ lệ theo văn bản.')
  }
  return read.value
}
