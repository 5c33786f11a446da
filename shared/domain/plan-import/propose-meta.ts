import type { CataloguePlan } from '../catalogue/plan.ts'
import { type PlanId, parsePlanId } from '../ids.ts'
import { foldWords } from '../text/fold-text.ts'
import type { DraftMeta } from './draft-plan.ts'
import { fieldText, type ProposalLedger } from './plan-proposal.ts'
import { idGiver } from './row-ids.ts'

/** Years of a plan that the calendar of periods knows. */
const years = { first: 1990, last: 2199 }

/** The plan's own facts; null where one that no plan can do without is missing. */
export function proposeMeta(
  meta: DraftMeta,
  taken: Iterable<string>,
  ledger: ProposalLedger,
): CataloguePlan['meta'] | null {
  const before = ledger.problems.length
  const required = (field: 'title' | 'documentType' | 'locality', name: string): string => {
    const value = fieldText(meta[field].value)
    if (value === null) ledger.error(`meta/${field}`, 'missing', `Kế hoạch chưa có ${name}.`, `Điền ${name}.`)
    return value ?? ''
  }
  const title = required('title', 'tên')
  if (title !== '') ledger.title('meta/title', 'Kế hoạch', title)
  const documentType = required('documentType', 'loại văn bản')
  const locality = required('locality', 'địa bàn thực hiện')
  const yearFrom = yearOf(meta, 'yearFrom', 'năm đầu', ledger)
  const yearTo = yearOf(meta, 'yearTo', 'năm cuối', ledger)
  if (yearFrom !== null && yearTo !== null && yearFrom > yearTo)
    ledger.error(
      'meta/yearTo',
      'out_of_range',
      'Năm cuối của kế hoạch đứng trước năm đầu.',
      'Sửa thời kỳ của kế hoạch.',
    )
  const id = mintPlanId(meta, taken)
  if (id === null)
    ledger.error(
      'meta/number',
      'missing',
      'Chưa đặt được mã kế hoạch: không có số, loại văn bản hay địa bàn.',
      'Điền một trong ba mục đó.',
    )
  if (ledger.errorsSince(before) || id === null || yearFrom === null || yearTo === null) return null
  return {
    id,
    number: fieldText(meta.number.value),
    title,
    subject: fieldText(meta.subject.value),
    documentType,
    issuer: fieldText(meta.issuer.value),
    date: meta.date.value,
    signer: fieldText(meta.signer.value),
    signerPost: fieldText(meta.signerPost.value),
    locality,
    territory: meta.territory.value,
    yearFrom,
    yearTo,
    parents: listOf(meta.parents.value),
    recipients: listOf(meta.recipients.value),
    note: null,
  }
}

const listOf = (values: readonly string[] | null): string[] => (values ?? []).flatMap((value) => fieldText(value) ?? [])

function yearOf(meta: DraftMeta, field: 'yearFrom' | 'yearTo', name: string, ledger: ProposalLedger): number | null {
  const { value } = meta[field]
  if (value === null) {
    ledger.error(`meta/${field}`, 'missing', `Kế hoạch chưa có ${name}.`, `Điền ${name} của thời kỳ kế hoạch.`)
    return null
  }
  if (isYear(value)) return value
  ledger.error(
    `meta/${field}`,
    'out_of_range',
    `${name[0]?.toUpperCase()}${name.slice(1)} của kế hoạch (${value}) không hợp lý.`,
    `Điền năm từ ${years.first} đến ${years.last}.`,
  )
  return null
}

export const isYear = (year: number): boolean => Number.isInteger(year) && year >= years.first && year <= years.last

/**
 * `da-nang-64-kh-ubnd-2021`: place, number and year; without a number the kind of document and the period. The same
 * draft always gets the same id; one that is taken gets the next free number behind it.
 */
export function mintPlanId(meta: DraftMeta, taken: Iterable<string>): PlanId | null {
  const slug = (text: string | null) => foldWords(text ?? '').replaceAll(' ', '-')
  const place = slug((meta.locality.value ?? '').replace(/^(?:thành phố|tỉnh)\s+/iu, '').replace(/^các tỉnh.*$/iu, ''))
  const number = slug(meta.number.value)
  const issued = meta.date.value?.slice(0, 4) ?? null
  const period = [meta.yearFrom.value, meta.yearTo.value].filter((year) => year !== null)
  const year = number !== '' && issued !== null ? issued : [...new Set(period)].join('-')
  const type = place === '' || number === '' ? slug(meta.documentType.value) : ''
  const wanted = [place, type, number, year].filter((part) => part !== '').join('-')
  if (place === '' && type === '' && number === '') return null
  const give = idGiver()
  for (const id of taken) give(id)
  return parsePlanId(give(wanted.slice(0, 72).replace(/-+$/, '')))
}
