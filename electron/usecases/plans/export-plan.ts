import type { CatalogueEdit, EditedRows } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import type { EditableCollection } from '../../../shared/domain/catalogue/edited-plan.ts'
import type { CataloguePlan, PlanMeta } from '../../../shared/domain/catalogue/plan.ts'
import { yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { safeFileName } from '../../../shared/domain/documents/file-name.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { indicatorLabels } from '../../../shared/domain/indicators/plan-definition.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { type Desk, editedPlanOf, planOf } from '../desk.ts'
import { plansInForce } from './plans-in-force.ts'

export interface ExportedPlan {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A plan as it is in force, as an Excel workbook: every row with its clause and lines, and what was changed by whom. */
export async function exportPlan(
  desk: Pick<Desk, 'store' | 'catalogue' | 'writePlanWorkbook'>,
  planId: PlanId,
): Promise<ExportedPlan> {
  const plan = planOf(desk, planId)
  const { targets, assignments, obligations } = editedPlanOf(desk, planId)
  const labels = indicatorLabels(plan, desk.catalogue.indicators)
  const indicatorLabel = (code: string): string => labels.get(code) ?? code
  const bytes = await desk.writePlanWorkbook({
    plan,
    planName: planName(plan.meta),
    indicatorLabel,
    referenceText: referenceTexts(
      plansInForce(desk).map((one) => one.plan),
      planId,
    ),
    changes: { targets: changesOf(targets), assignments: changesOf(assignments), obligations: changesOf(obligations) },
    withdrawn: [
      ...withdrawnOf('targets', targets, ({ indicator }) => indicatorLabel(indicator)),
      ...withdrawnOf('assignments', assignments, ({ title }) => title),
      ...withdrawnOf('obligations', obligations, ({ title }) => title),
    ],
  })
  return { name: fileName(plan.meta), bytes }
}

type Meta = Pick<PlanMeta, 'documentType' | 'number' | 'title' | 'date' | 'locality' | 'yearFrom' | 'yearTo'>

const planName = ({ documentType, number, title }: Pick<Meta, 'documentType' | 'number' | 'title'>): string =>
  number === null ? title : `${documentType} số ${number}`

/** `ke-hoach-64-KH-UBND_2021-04-12.xlsx`; without a number the place and the years stand for it. */
function fileName({ documentType, number, date, locality, yearFrom, yearTo }: Meta): string {
  const kind = hyphened(documentType)
  const which = number?.replaceAll('/', '-') ?? `${hyphened(locality)}-${yearsText(yearFrom, yearTo).replace('–', '-')}`
  return safeFileName(`${kind}-${which}${date === null ? '' : `_${date}`}`, 'xlsx')
}

const hyphened = (text: string): string => foldWords(text).replaceAll(' ', '-')

/** How a row that another row repeats is cited: in its own plan by its clause alone. */
function referenceTexts(plans: readonly CataloguePlan[], own: PlanId): (reference: string) => string {
  const texts = new Map<string, string>()
  for (const { meta, targets, assignments } of plans) {
    const prefix = meta.id === own ? '' : `${planName(meta)}, `
    for (const { id, clause } of [...targets, ...assignments]) texts.set(`${meta.id}#${id}`, `${prefix}${clause}`)
  }
  return (reference) => texts.get(reference) ?? reference
}

function changesOf<Row>({ marks }: EditedRows<Row>): ReadonlyMap<string, string> {
  const standing = [...marks].filter(([, mark]) => mark.standing !== 'withdrawn')
  return new Map(
    standing.map(([id, { standing, edit }]) => [
      id,
      `${standing === 'own' ? 'mục của Ban Chỉ đạo' : 'sửa đổi'} ${causeOf(edit)}`,
    ]),
  )
}

const withdrawnOf = <Row extends { readonly id: string; readonly clause: string }>(
  collection: EditableCollection,
  { withdrawn, marks }: EditedRows<Row>,
  titleOf: (row: Row) => string,
) =>
  withdrawn.map((row) => {
    const mark = marks.get(row.id)
    return { collection, clause: row.clause, title: titleOf(row), reason: mark ? `bãi bỏ ${causeOf(mark.edit)}` : '–' }
  })

/** "theo 1203/QĐ-UBND ngày 05/01/2024 của UBND thành phố, mục II; lý do: …; người nhập: …" */
function causeOf({ basis, reason, person }: CatalogueEdit): string {
  const words = `lý do: ${reason}; người nhập: ${person}`
  if (basis === null) return `(không có văn bản sửa đổi; ${words})`
  const clause = basis.clause === null ? '' : `, ${basis.clause}`
  return `theo ${basis.number} ngày ${formatDate(basis.date)} của ${basis.issuer}${clause} (${words})`
}
