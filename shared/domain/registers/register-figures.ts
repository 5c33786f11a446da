import type { BoundFigure } from '../documents/narrative.ts'
import { formatInteger } from '../numbers/format-number.ts'
import type { RegisterCitations } from './citations.ts'
import { citationFigures } from './document-citation.ts'
import { openProposalsAt } from './proposal-standing.ts'
import { communicationKinds } from './register-entry.ts'
import {
  communicationTotals,
  hasAttendances,
  inspectionTotals,
  modelTotals,
  type RegisterSum,
} from './register-totals.ts'
import { communicationUnits, registerNames, sumText } from './register-words.ts'

/** Keys of the figures that the registers give, for fields in sentences. */
export const registerField = {
  directives: 'register/directives/count',
  quantity: (kind: (typeof communicationKinds)[number]) => `register/communication/${kind}/quantity`,
  attendances: (kind: (typeof communicationKinds)[number]) => `register/communication/${kind}/attendances`,
  inspectedUnits: 'register/inspections/units',
  due: 'register/inspections/due',
  recovered: 'register/inspections/recovered',
  policeFiles: 'register/inspections/police_files',
  proposals: 'register/proposals/count',
  openProposals: 'register/proposals/open',
  models: 'register/models/count',
  commendations: 'register/models/commendations',
  collectives: 'register/models/collectives',
  individuals: 'register/models/individuals',
} as const

/** Every figure of the registers that a sentence can cite; each names its register as its source. */
export function registerFigures(citations: RegisterCitations): readonly BoundFigure[] {
  const { directives, communication, inspections, proposals, models, periodWords } = citations
  const named = (key: string, label: string, text: string | null, register: string): BoundFigure => ({
    key,
    label: `${label}, ${periodWords}`,
    text,
    source: `Sổ theo dõi: ${register}`,
    names: [],
  })
  const count = (key: string, label: string, value: number, register: string) =>
    named(key, label, formatInteger(value), register)
  const sum = (key: string, label: string, value: RegisterSum, register: string, unit = '') => {
    const text = sumText(value)
    return named(key, label, text === null ? null : `${text}${unit}`, register)
  }
  const inspected = inspectionTotals(inspections)
  const shown = modelTotals(models)
  return [
    ...citationFigures(directives, `Sổ theo dõi: ${registerNames.directives}`),
    count(registerField.directives, 'Số văn bản chỉ đạo đã ban hành', directives.length, registerNames.directives),
    ...communicationKinds.flatMap((kind) => {
      const totals = communicationTotals(communication, kind)
      const quantity = sum(
        registerField.quantity(kind),
        `Số ${communicationUnits[kind]}`,
        totals.quantity,
        registerNames.communication,
      )
      if (!hasAttendances({ kind })) return [quantity]
      const attended = `Lượt người dự ${communicationUnits[kind]}`
      return [quantity, sum(registerField.attendances(kind), attended, totals.attendances, registerNames.communication)]
    }),
    sum(registerField.inspectedUnits, 'Số đơn vị được thanh tra, kiểm tra', inspected.units, registerNames.inspections),
    sum(
      registerField.due,
      'Số tiền phải thu qua thanh tra, kiểm tra',
      inspected.due,
      registerNames.inspections,
      ' đồng',
    ),
    sum(registerField.recovered, 'Số tiền đã thu hồi', inspected.recovered, registerNames.inspections, ' đồng'),
    sum(registerField.policeFiles, 'Số hồ sơ chuyển cơ quan Công an', inspected.policeFiles, registerNames.inspections),
    count(registerField.proposals, 'Số khó khăn, kiến nghị', proposals.length, registerNames.proposals),
    count(
      registerField.openProposals,
      'Số khó khăn, kiến nghị chưa được trả lời',
      openProposalsAt(proposals, citations.to).length,
      registerNames.proposals,
    ),
    count(registerField.models, 'Số mô hình hay', shown.models, registerNames.models),
    count(registerField.commendations, 'Số hình thức khen thưởng', shown.commendations, registerNames.models),
    sum(registerField.collectives, 'Số tập thể được khen thưởng', shown.collectives, registerNames.models),
    sum(registerField.individuals, 'Số cá nhân được khen thưởng', shown.individuals, registerNames.models),
  ]
}
