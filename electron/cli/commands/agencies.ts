import { agencyKindWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Command, CommandDesk } from '../command.ts'
import { optional, planIdFrom } from '../read-input.ts'
import { textTable } from '../text-table.ts'

type Members = Awaited<ReturnType<CommandDesk['client']['agencies']['members']>>
type Register = Awaited<ReturnType<CommandDesk['client']['agencies']['list']>>

export const agenciesCommand: Command = {
  name: 'agencies',
  form: '[--plan ID] [--as-of D]',
  summary: 'Cơ quan của địa bàn vào một ngày; với --plan: mỗi cơ quan, nhóm cơ quan của kế hoạch là những ai',
  access: 'catalogue',
  run: async ({ client }, input) => {
    if (optional(input, 'plan') === null) {
      const register = await client.agencies.list({ territory: null, day: null })
      return { json: register, text: registerText(register), refused: false }
    }
    const members = await client.agencies.members({ planId: planIdFrom(input), day: null })
    const entries = members.entries.map(({ history: _history, decision: _decision, ...entry }) => entry)
    return { json: { ...members, entries }, text: membersText(members), refused: false }
  },
}

function registerText({ territory, day, agencies }: Register): string {
  const atWork = agencies.filter(({ state }) => state === 'at_work')
  const rows = atWork.map(({ code, name, type, unit, validFrom, validTo }) => [
    code,
    name,
    agencyKindWords[type],
    unit?.code ?? '',
    validFrom === null ? '' : formatDate(validFrom),
    validTo === null ? '' : formatDate(validTo),
  ])
  const heads = ['Mã', 'Cơ quan', 'Loại', 'Đơn vị', 'Từ ngày', 'Đến ngày'].map((head) => ({ head }))
  const rest = agencies.length - atWork.length
  return [
    `Cơ quan của ${territory.fullName} vào ngày ${formatDate(day)}`,
    '',
    textTable(heads, rows),
    '',
    `${atWork.length} cơ quan đang hoạt động; ${rest} cơ quan đã kết thúc hoặc chưa thành lập vào ngày này.`,
  ].join('\n')
}

function membersText({ day, entries }: Members): string {
  const rows = entries.map((entry) => [entry.code, entry.name, whoText(entry)])
  return [
    `Cơ quan, nhóm cơ quan của kế hoạch vào ngày ${formatDate(day)}`,
    '',
    textTable([{ head: 'Mã' }, { head: 'Tên trong văn bản' }, { head: 'Là' }], rows),
  ].join('\n')
}

function whoText({ members, former, open, note, notListed }: Members['entries'][number]): string {
  if (notListed !== null) return `(không nêu được: ${notListed})`
  const now = members.map(({ name, shortName, inPlaceOf }) =>
    inPlaceOf === null
      ? (shortName ?? name)
      : `${shortName ?? name} (kế thừa ${inPlaceOf.shortName ?? inPlaceOf.name})`,
  )
  const past = former.map(({ name, shortName, endedOn, successors }) => {
    const heirs = successors.map((one) => one.shortName ?? one.name).join(', ')
    const ended = endedOn === null ? 'đã kết thúc' : `kết thúc ${formatDate(endedOn)}`
    return `${shortName ?? name} (${ended}${heirs === '' ? '' : `; chuyển cho ${heirs}`})`
  })
  const named = [...now, ...past]
  if (named.length === 0) return `(chưa có cơ quan nào${note === null ? '' : `: ${note}`})`
  return `${named.join('; ')}${open ? '; … (để ngỏ)' : ''}`
}
