import { randomUUID } from 'node:crypto'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { opinionFaults } from '../../../shared/domain/rounds/opinion-rules.ts'
import {
  type Opinion,
  type RoundChange,
  type RoundPlan,
  type RoundReceiver,
  receiverKey,
} from '../../../shared/domain/rounds/round-event.ts'
import { compareDates, formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/person.ts'
import type { RoundFile, RoundKey, StoredRound } from '../../store/round-records.ts'
import type { NewOfficialDocument, OfficialDocument } from '../../store/task-records.ts'
import { type Desk, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { enterDocument } from '../tasks/enter-document.ts'
import { nameIn, type RoundReading, readRound, requireRound, roundSubject } from './read-round.ts'
import { choiceOf } from './round-receivers.ts'

export interface RoundStep {
  readonly id: string
  /** Sequence of the last event that the person saw. */
  readonly expectedRevision: number
}

/** Opens the round of a report and a period; the one that is open already where there is one. */
export function openRound(desk: Desk, key: RoundKey, person: Person): StoredRound {
  const { title } = roundSubject(desk, key)
  return desk.store.transaction(() => {
    const known = desk.store.rounds.find(key)
    if (known) return known
    const round = desk.store.rounds.open(key, person)
    desk.store.audit.append({
      person,
      action: 'open_round',
      subject: `round:${round.id}`,
      before: null,
      after: { ...key, title },
    })
    return round
  })
}

/** Adds one change with its audit row; refused when somebody did something meanwhile. Joins an outer transaction. */
export function appendToRound(
  desk: Pick<Desk, 'store'>,
  { id, expectedRevision }: RoundStep,
  change: RoundChange,
  files: readonly Omit<RoundFile, 'event'>[],
  person: Person,
): void {
  requireRound(desk, id)
  desk.store.transaction(() => {
    const event = desk.store.rounds.append({ roundId: id, change, files, person, expectedRevision })
    if (event === null)
      throw new Refusal(
        'STALE',
        'Đợt báo cáo vừa được người khác cập nhật.',
        'Xem nội dung mới rồi thực hiện lại; thay đổi trước đó vẫn được giữ.',
      )
    desk.store.audit.append({
      person,
      action: `round_${change.kind}`,
      subject: `round:${id}`,
      before: { revision: expectedRevision },
      after: { ...change, files: files.map(({ fileName, sha256 }) => ({ fileName, sha256 })) },
    })
  })
}

/** Says who is asked, for what and until when; it can be changed until the letters have gone. */
export function planRound(desk: Desk, step: RoundStep & { readonly plan: RoundPlan }, person: Person): void {
  const reading = readRound(desk, step.id)
  const unknown = step.plan.receivers.find((receiver) => choiceOf(reading.choices, receiver) === null)
  if (unknown)
    throw new Refusal(
      'REFUSED',
      `“${unknown.code}” không nằm trong các nơi báo cáo của kỳ này.`,
      'Tải lại trang rồi chọn nơi nhận trong danh sách.',
    )
  const keys = step.plan.receivers.map(receiverKey)
  if (new Set(keys).size < keys.length)
    throw new Refusal('REFUSED', 'Danh sách nơi nhận có nơi lặp lại.', 'Chọn mỗi nơi nhận một lần.')
  const written = reading.state.asked.flatMap(({ receivers }) => receivers)
  const dropped = written.find((receiver) => !keys.includes(receiverKey(receiver)))
  if (dropped)
    throw new Refusal(
      'REFUSED',
      `${nameIn(reading, dropped)} đã được gửi công văn đề nghị báo cáo nên không bỏ khỏi danh sách.`,
      'Giữ nơi này trong danh sách; có thể thêm nơi nhận khác.',
    )
  appendToRound(desk, step, { kind: 'planned', ...step.plan }, [], person)
}

export interface ReceivedLetter {
  readonly document: Omit<NewOfficialDocument, 'file'>
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
}

/** A report in words came in: the letter is entered once, whatever else it answers. */
export function receiveText(
  desk: Desk,
  step: RoundStep & ReceivedLetter & { readonly receiver: RoundReceiver },
  person: Person,
): OfficialDocument {
  const reading = readRound(desk, step.id)
  requireReceiver(reading, step.receiver)
  return desk.store.transaction(() => {
    const document = enterLetter(desk, step, person)
    appendToRound(desk, step, { kind: 'text_received', receiver: step.receiver, documentId: document.id }, [], person)
    return document
  })
}

/** The letter was entered under the wrong sender, or answers something else; the letter itself stays. */
export function withdrawText(
  desk: Desk,
  step: RoundStep & { readonly receiver: RoundReceiver; readonly documentId: string; readonly reason: string },
  person: Person,
): void {
  const { receiver, documentId, reason } = step
  const { state } = readRound(desk, step.id)
  if (!(state.texts.get(receiverKey(receiver)) ?? []).includes(documentId))
    throw new Refusal(
      'NOT_FOUND',
      'Nơi này không có báo cáo đó trong đợt.',
      'Tải lại trang để xem tình trạng hiện tại.',
    )
  appendToRound(desk, step, { kind: 'text_withdrawn', receiver, documentId, reason }, [], person)
}

export type OpinionInput = Omit<Opinion, 'opinionId' | 'documentId'> & {
  /** Null: a new one. */
  readonly opinionId: string | null
  /** The letter it came in, entered with it; null: without a letter, or the one it has. */
  readonly letter: ReceivedLetter | null
}

/** Records an opinion, or what became of it. */
export function putOpinion(desk: Desk, step: RoundStep & { readonly opinion: OpinionInput }, person: Person): void {
  const { opinionId, letter, ...content } = step.opinion
  const reading = readRound(desk, step.id)
  const [fault] = opinionFaults(content)
  if (fault) throw new Refusal('REFUSED', fault.message, fault.remedy)
  const before = opinionId === null ? null : reading.state.opinions.find((one) => one.opinionId === opinionId)
  if (before === undefined)
    throw new Refusal('NOT_FOUND', 'Ý kiến này không còn trong đợt.', 'Tải lại trang rồi chọn ý kiến.')
  if (choiceOf(reading.choices, content.receiver) === null)
    throw new Refusal('REFUSED', `Không có cơ quan “${content.receiver.code}”.`, 'Chọn cơ quan trong danh sách.')
  desk.store.transaction(() => {
    const documentId = letter ? enterLetter(desk, letter, person).id : (before?.documentId ?? null)
    appendToRound(
      desk,
      step,
      { kind: 'opinion', opinionId: before?.opinionId ?? randomUUID(), documentId, ...content },
      [],
      person,
    )
  })
}

export function withdrawOpinion(
  desk: Desk,
  step: RoundStep & { readonly opinionId: string; readonly reason: string },
  person: Person,
): void {
  const { opinionId, reason } = step
  if (!readRound(desk, step.id).state.opinions.some((one) => one.opinionId === opinionId))
    throw new Refusal('NOT_FOUND', 'Ý kiến này không còn trong đợt.', 'Tải lại trang để xem danh sách hiện tại.')
  appendToRound(desk, step, { kind: 'opinion_withdrawn', opinionId, reason }, [], person)
}

/** The letter as every incoming letter is entered; one that is known is taken again. */
const enterLetter = (desk: Desk, { document, file }: ReceivedLetter, person: Person): OfficialDocument =>
  enterDocument(desk, { document, file, answers: [] }, { person, role: { kind: 'secretariat' } })

function requireReceiver({ receivers }: RoundReading, receiver: RoundReceiver): void {
  if (receivers.some((one) => receiverKey(one) === receiverKey(receiver))) return
  throw new Refusal(
    'REFUSED',
    `“${receiver.code}” không nằm trong các nơi được đề nghị báo cáo của đợt này.`,
    'Thêm vào danh sách nơi nhận của đợt, rồi ghi báo cáo.',
  )
}

export function refuseFutureLetter(desk: Pick<Desk, 'clock'>, date: IsoDate): void {
  if (compareDates(date, todayOf(desk)) <= 0) return
  throw new Refusal('REFUSED', `Ngày công văn ${formatDate(date)} ở sau ngày hôm nay.`, 'Nhập ngày đã phát hành.')
}
