import { communicationFields } from './fields/communication-fields.ts'
import { directiveFields } from './fields/directive-fields.ts'
import { inspectionFields } from './fields/inspection-fields.ts'
import { modelFields } from './fields/model-fields.ts'
import { proposalFields } from './fields/proposal-fields.ts'
import type { RegisterField } from './fields/register-field.ts'
import type { RegisterId } from './register-entry.ts'

/** The fields of each register, in the order of forms and columns; the first one is always the date. */
export const registerFields: Readonly<Record<RegisterId, readonly RegisterField[]>> = {
  directives: directiveFields,
  communication: communicationFields,
  inspections: inspectionFields,
  proposals: proposalFields,
  models: modelFields,
}
