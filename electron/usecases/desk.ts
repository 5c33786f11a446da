import { type Plan, placePlan } from '../../shared/domain/catalogue/plan.ts'
import { type ReportingUnit, unitFullName, unitIsValidOn } from '../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import type { Submission } from '../../shared/domain/facts/submission.ts'
import {
  type IsoDate,
  type PeriodKey,
  type PlanId,
  parseUnitCode,
  type UnitCode,
  unitCode,
  type VariableCode,
} from '../../shared/domain/ids.ts'
import { vietnameseDay } from '../../shared/domain/time/iso-date.ts'
import type { Catalogue } from '../catalogue/load-catalogue.ts'
import type { DocumentRenderer } from '../documents/document-renderer.ts'
import type { writeDueCalendar } from '../documents/due-calendar.ts'
import type { writeMailDraft } from '../documents/mail-draft.ts'
import type { writeMeetingCalendar } from '../documents/meeting-calendar.ts'
import type { PackMaker } from '../documents/pack-maker.ts'
import type { canonicalJson } from '../store/canonical-json.ts'
import type { Person } from '../store/person.ts'
import type { Store } from '../store/store.ts'
import type { packFiles } from '../workbook/pack-files.ts'
import type { WorkbookReader } from '../workbook/reader-client.ts'
import type { writeDocumentTables } from '../workbook/write-document-tables.ts'
import type { writePlanWorkbook } from '../workbook/write-plan.ts'
import type { writeRegisterWorkbook } from '../workbook/write-register.ts'
import type { writeSlipWorkbook } from '../workbook/write-slip.ts'
import type { writeTaskWorkbook } from '../workbook/write-tasks.ts'
import type { writeReportTemplate } from '../workbook/write-template.ts'
import { type PlanInForce, planInForce, plansInForce } from './plans/plans-in-force.ts'
import { Refusal } from './refusal.ts'

/** The adapters that use cases work with; the composition root fills it, tests fill it with real ones. */
export interface Desk {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly reader: WorkbookReader
  readonly documents: DocumentRenderer
  readonly packs: PackMaker
  readonly writeMailDraft: typeof writeMailDraft
  readonly writeDueCalendar: typeof writeDueCalendar
  readonly writeMeetingCalendar: typeof writeMeetingCalendar
  readonly writeReportTemplate: typeof writeReportTemplate
  readonly writePlanWorkbook: typeof writePlanWorkbook
  readonly writeRegisterWorkbook: typeof writeRegisterWorkbook
  readonly writeSlipWorkbook: typeof writeSlipWorkbook
  readonly writeTaskWorkbook: typeof writeTaskWorkbook
  readonly writeDocumentTables: typeof writeDocumentTables
  readonly packFiles: typeof packFiles
  /** Text of a value that equal values share, for a hash over it. */
  readonly canonicalJson: typeof canonicalJson
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number
}

export const todayOf = (desk: Pick<Desk, 'clock'>): IsoDate => vietnameseDay(desk.clock())

export const instantOf = (desk: Pick<Desk, 'clock'>): string => new Date(desk.clock()).toISOString()

/** The plan as it is in force, with the secretariat's changes; or a refusal that names the ones there are. */
export const planOf = (desk: Pick<Desk, 'catalogue' | 'store'>, planId: PlanId): Plan =>
  placePlan(editedPlanOf(desk, planId).plan, committeeTerritory(desk))

/** The same with how each changed row came to be. */
export function editedPlanOf(desk: Pick<Desk, 'catalogue' | 'store'>, planId: PlanId): PlanInForce {
  const found = planInForce(desk, planId)
  if (found) return found
  const known = plansInForce(desk)
    .map(({ plan }) => plan.meta.id)
    .join(', ')
  throw new Refusal(
    'NOT_FOUND',
    `Không có kế hoạch “${planId}” trong danh mục.`,
    `Chọn một trong các kế hoạch: ${known}.`,
  )
}

const territorySetting = 'committee_territory'
/** Đà Nẵng, until a committee says where it is. */
const firstTerritory = unitCode('48')

/** The territory of the committee this store belongs to. */
export function committeeTerritory(desk: Pick<Desk, 'store'>): UnitCode {
  const stored = desk.store.settings.get(territorySetting)
  return typeof stored === 'string' ? (parseUnitCode(stored) ?? firstTerritory) : firstTerritory
}

export const setCommitteeTerritory = (desk: Pick<Desk, 'store'>, territory: UnitCode): void =>
  desk.store.settings.set(territorySetting, territory)

/** Units of the plan's territory in force on a day, in the catalogue's order; the territory itself is not among them. */
export function unitsOf(desk: Pick<Desk, 'catalogue'>, plan: Plan, day: IsoDate): readonly ReportingUnit[] {
  return desk.catalogue.units.filter((unit) => unit.parent === plan.meta.territory && unitIsValidOn(unit, day))
}

/** The province or municipality of the plan. */
export function territoryOf(desk: Pick<Desk, 'catalogue'>, plan: Plan, day: IsoDate): ReportingUnit {
  const candidates = desk.catalogue.units.filter((unit) => unit.code === plan.meta.territory)
  const territory = candidates.find((unit) => unitIsValidOn(unit, day)) ?? candidates[0]
  if (!territory) throw new Error(`The catalogue has no territory ${plan.meta.territory}`)
  return territory
}

/** Name of a unit as it was on a day: "quận Hải Châu". */
export function unitNameOn(desk: Pick<Desk, 'catalogue'>, code: UnitCode, day: IsoDate): string {
  const candidates = desk.catalogue.units.filter((unit) => unit.code === code)
  const unit = candidates.find((one) => unitIsValidOn(one, day)) ?? candidates[0]
  return unit ? unitFullName(unit) : code
}

export function variableOf(desk: Pick<Desk, 'catalogue'>, code: VariableCode): Variable {
  const variable = desk.catalogue.variables.find((one) => one.code === code)
  if (variable) return variable
  throw new Refusal(
    'NOT_FOUND',
    `Không có biến số liệu “${code}” trong danh mục.`,
    'Chọn một biến số liệu có trong danh mục.',
  )
}

/** Every change is signed: the acting person, or a refusal. */
export function signerOf(desk: Pick<Desk, 'store'>, personId: string | null): Person {
  const person = personId === null ? null : desk.store.people.byId(personId)
  if (person) return person
  throw new Refusal('NO_PERSON', 'Chưa chọn người thực hiện.', 'Chọn hoặc thêm người thực hiện, rồi làm lại thao tác.')
}

/** The report in force of a unit and period that came as a file; figures entered by hand stand beside it and are no report. */
export function receivedReport(
  desk: Pick<Desk, 'store'>,
  planId: PlanId,
  unit: UnitCode,
  period: PeriodKey,
): Submission | null {
  const submission = desk.store.submissions.accepted(planId, unit, period)
  return submission?.channel === 'file' ? submission : null
}
