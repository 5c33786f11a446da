import {
  field,
  type Narrative,
  type NarrativeBlock,
  type NarrativeRun,
  remark,
  runsOf,
  said,
  sentence,
} from '../documents/narrative.ts'
import { formatInteger } from '../numbers/format-number.ts'
import { formatDate, formatDocumentDate } from '../time/iso-date.ts'
import type { RegisterCitations } from './citations.ts'
import { citationKey } from './document-citation.ts'
import { isOpenAt } from './proposal-standing.ts'
import { type Communication, communicationKinds, type Inspection, type Model, type Proposal } from './register-entry.ts'
import { registerField } from './register-figures.ts'
import {
  communicationTotals,
  hasAttendances,
  inspectionTotals,
  type ModelTotals,
  modelTotals,
  type RegisterSum,
} from './register-totals.ts'
import { communicationUnits, inspectionWords } from './register-words.ts'

/** What nobody has entered is said, never passed over. */
const empty = (matter: string, { periodWords }: RegisterCitations): Narrative => [
  remark(`${matter}: chưa có số liệu ${periodWords} trong sổ theo dõi.`),
]

/** Items end with ";", the last one with ".". */
const listed = (items: readonly (readonly NarrativeRun[])[]): Narrative =>
  items.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: items.map((runs, index) => [...runs, { text: index === items.length - 1 ? '.' : ';' }]),
        },
      ]

const words = (text: string): readonly NarrativeRun[] => [{ text }]

/** " (chưa có số liệu của 2/5 cuộc)" beside a sum that some entries do not say. */
const gap = ({ known, of }: RegisterSum, unit: string): string =>
  known > 0 && known < of ? ` (chưa có số liệu của ${of - known}/${of} ${unit})` : ''

/** Văn bản chỉ đạo: how many were issued and each of them as a bound citation. */
export function directivesNarrative(citations: RegisterCitations): Narrative {
  const { directives, periodWords } = citations
  if (directives.length === 0) return empty('Văn bản chỉ đạo đã ban hành', citations)
  return [
    sentence`Trong ${periodWords}, đã ban hành ${field(registerField.directives)} văn bản chỉ đạo, triển khai thực hiện:`,
    ...listed(directives.map((document) => [field(citationKey(document))])),
  ]
}

/** Tuyên truyền: numbers by kind with who attended. */
export function communicationNarrative(citations: RegisterCitations): Narrative {
  const { communication, periodWords } = citations
  if (communication.length === 0) return empty('Công tác tuyên truyền', citations)
  const items = communicationKinds
    .filter((kind) => communication.some((entry) => entry.kind === kind))
    .map((kind) => {
      const quantity = field(registerField.quantity(kind))
      if (!hasAttendances({ kind })) return runsOf`${verbs[kind]} ${quantity} ${communicationUnits[kind]}`
      const { attendances } = communicationTotals(communication, kind)
      const attended = field(registerField.attendances(kind))
      return runsOf`${verbs[kind]} ${quantity} ${communicationUnits[kind]}; số lượt người tham dự: ${attended}${gap(attendances, 'mục')}`
    })
  return [said(`Công tác tuyên truyền, phổ biến chính sách, pháp luật trong ${periodWords}:`), ...listed(items)]
}

const verbs: Readonly<Record<Communication['kind'], string>> = {
  conference: 'Tổ chức',
  outreach: 'Tổ chức',
  article: 'Đăng, phát',
  material: 'Phát hành, lắp đặt',
}

/** Thanh tra, kiểm tra: units, money due and recovered in đồng, files handed to the police, then each of them. */
export function inspectionsNarrative(citations: RegisterCitations): Narrative {
  const { inspections, periodWords } = citations
  if (inspections.length === 0) return empty('Công tác thanh tra, kiểm tra', citations)
  const { due, recovered, policeFiles } = inspectionTotals(inspections)
  return [
    sentence`Trong ${periodWords}, đã thanh tra, kiểm tra tại ${field(registerField.inspectedUnits)} đơn vị; số tiền phải thu: ${field(registerField.due)}${gap(due, 'cuộc')}; số tiền đã thu hồi: ${field(registerField.recovered)}${gap(recovered, 'cuộc')}; số hồ sơ chuyển cơ quan Công an: ${field(registerField.policeFiles)}${gap(policeFiles, 'cuộc')}.`,
    ...listed(inspections.map((entry) => words(inspectionText(entry)))),
  ]
}

function inspectionText({ kind, body, inspected, content, conclusion, date, due, recovered }: Inspection): string {
  const result = [
    ...(due === null ? [] : [`phải thu ${formatInteger(due)} đồng`]),
    ...(recovered === null ? [] : [`đã thu hồi ${formatInteger(recovered)} đồng`]),
  ]
  const basis = conclusion === null ? formatDocumentDate(date) : `theo ${conclusion} ${formatDocumentDate(date)}`
  return `${inspectionWords[kind]} tại ${inspected} (${body} thực hiện, ${basis}): ${[content, ...result].join('; ')}`
}

/** Khó khăn, kiến nghị: each with who raised it, to whom, and what became of it by the last day of the report. */
export function proposalsNarrative(citations: RegisterCitations): Narrative {
  const { proposals, to } = citations
  if (proposals.length === 0) return empty('Khó khăn, vướng mắc, kiến nghị của các cơ quan, đơn vị', citations)
  return [
    sentence`Các cơ quan, đơn vị nêu ${field(registerField.proposals)} khó khăn, vướng mắc, kiến nghị; đến ${formatDocumentDate(to)} còn ${field(registerField.openProposals)} nội dung chưa được trả lời:`,
    ...listed(proposals.map((proposal) => words(proposalText(proposal, to)))),
  ]
}

function proposalText(proposal: Proposal, to: RegisterCitations['to']): string {
  const { raisedBy, addressedTo, content, document, answer, answerDocument, answeredOn } = proposal
  const raised = document === null ? raisedBy : `${raisedBy} (văn bản số ${document})`
  const outcome =
    isOpenAt(proposal, to) || answeredOn === null
      ? 'chưa có trả lời'
      : `đã trả lời${answerDocument === null ? '' : ` tại văn bản số ${answerDocument}`} ngày ${formatDate(answeredOn)}${answer === null ? '' : `: ${answer}`}`
  const verb = proposal.kind === 'proposal' ? 'kiến nghị' : 'phản ánh với'
  return `${raised} ${verb} ${addressedTo}: ${content} – ${outcome}`
}

/** Mô hình hay, khen thưởng. */
export function modelsNarrative(citations: RegisterCitations): Narrative {
  const { models, periodWords } = citations
  if (models.length === 0) return empty('Mô hình hay, khen thưởng', citations)
  const totals = modelTotals(models)
  const worth = models.filter(({ kind }) => kind === 'model')
  const commended = models.filter(({ kind }) => kind === 'commendation')
  return [
    ...(worth.length === 0
      ? []
      : [sentence`Trong ${periodWords}, có ${field(registerField.models)} mô hình, cách làm hay được nhân rộng:`]),
    ...listed(worth.map(({ name, unit, content }) => words(`${name} (${unit}): ${content}`))),
    ...(commended.length === 0 ? [] : [commendedSentence(totals, periodWords)]),
    ...listed(commended.map((entry) => words(commendationText(entry)))),
  ]
}

/** Whom nobody has counted is left out of the sentence: "khen thưởng chưa có số liệu tập thể" is no Vietnamese. */
function commendedSentence({ collectives, individuals }: ModelTotals, periodWords: string): NarrativeBlock {
  const parts = [
    ...(collectives.total === null
      ? []
      : [runsOf`${field(registerField.collectives)} tập thể${gap(collectives, 'quyết định')}`]),
    ...(individuals.total === null
      ? []
      : [runsOf`${field(registerField.individuals)} cá nhân${gap(individuals, 'quyết định')}`]),
  ]
  const counted = parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: ', ' }, ...runs]))
  return counted.length === 0
    ? said(`Khen thưởng trong ${periodWords}:`)
    : { kind: 'paragraph', runs: [{ text: `Trong ${periodWords}, đã khen thưởng ` }, ...counted, { text: ':' }] }
}

function commendationText({ name, unit, content, award, decision, date }: Model): string {
  const given = award === null ? '' : `${award} `
  const basis = decision === null ? '' : ` (Quyết định số ${decision} ${formatDocumentDate(date)})`
  return `${given}tặng ${name}, ${unit}: ${content}${basis}`
}
