import { createHash } from 'node:crypto'
import type { IsoDate, Sha256 } from '../../../shared/domain/ids.ts'
import type { Finding } from '../../../shared/domain/intake/finding.ts'
import { readSlip, refuseForeign, type SlipReading } from '../../../shared/domain/slips/read-slip.ts'
import type { Slip } from '../../../shared/domain/slips/slip.ts'
import { formatDate, vietnameseDay } from '../../../shared/domain/time/iso-date.ts'
import type { AcceptedSlip } from '../../store/task-records.ts'
import { type Desk, todayOf } from '../desk.ts'
import { compareRows, type SlipRowPreview } from './compare-rows.ts'
import { agencyNameIn } from './open-lines.ts'

export interface SlipFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is known of a slip that came back, before anything is written. */
export interface SlipPreview {
  readonly fileName: string
  readonly sha256: Sha256
  /**
   * ready: only changes that nothing stands against · needs_review: conflicts to decide, rows to leave out, or cells
   * outside the slip's rows · unchanged: nothing new · rejected: no slip to take · duplicate: these bytes were accepted
   */
  readonly outcome: 'ready' | 'needs_review' | 'unchanged' | 'rejected' | 'duplicate'
  readonly slip: Pick<Slip, 'id' | 'agency' | 'agencyName' | 'planId' | 'madeOn'> | null
  /** Rows of which the slip says something, in the slip's order. */
  readonly rows: readonly SlipRowPreview[]
  /** Rows of the slip that say nothing. */
  readonly untouched: number
  readonly findings: readonly Finding[]
  readonly duplicateOf: AcceptedSlip | null
  /** Stands for exactly this comparison; accepting names it. */
  readonly fingerprint: string
}

type Previewing = Pick<Desk, 'store' | 'catalogue' | 'reader' | 'clock'>

/**
 * Reads a slip in the killable reading process and compares it with what is in force now. Nothing is stored.
 *
 * @param agency whose slip is expected; null: whosever it is
 */
export async function previewSlip(
  desk: Previewing,
  file: SlipFile,
  agency: string | null,
  signal?: AbortSignal,
): Promise<SlipPreview> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex') as Sha256
  const empty = { fileName: file.name, sha256, slip: null, rows: [], untouched: 0, duplicateOf: null }
  const rejected = (finding: Pick<Finding, 'code' | 'message' | 'remedy'>): SlipPreview =>
    withFingerprint({ ...empty, outcome: 'rejected', findings: [{ ...inFile, ...finding, severity: 'error' }] })

  const outcome = await desk.reader.read(file, signal)
  if (outcome.kind === 'refused') return rejected(outcome)
  if (outcome.kind === 'archive')
    return rejected({
      code: 'archive',
      message: `Tệp “${file.name}” là tệp nén, không phải phiếu cập nhật tiến độ.`,
      remedy: 'Giải nén rồi nhập từng phiếu (.xlsx) bên trong.',
    })
  const reading = readSlip(outcome.workbook, file.name)
  if (reading.kind === 'refused') return rejected(reading)
  const { slip } = reading
  const expected =
    agency === null ? null : { code: agency, name: agencyNameIn(desk, slip.planId, agency, todayOf(desk)) }
  const foreign = refuseForeign(reading, file.name, { storeId: desk.store.storeId, agency: expected })
  if (foreign) return rejected(foreign)

  const about = {
    id: slip.id,
    agency: slip.agency,
    agencyName: slip.agencyName,
    planId: slip.planId,
    madeOn: slip.madeOn,
  }
  const duplicateOf = desk.store.slips.byFile(sha256)
  if (duplicateOf)
    return withFingerprint({
      ...empty,
      slip: about,
      outcome: 'duplicate',
      duplicateOf,
      findings: [duplicateFinding(file.name, duplicateOf)],
    })
  const rows = compareRows(desk, reading, todayOf(desk))
  const findings = [...strangerFindings(reading), ...missingFindings(reading), ...earlierFindings(desk, slip)]
  return withFingerprint({
    ...empty,
    slip: about,
    outcome: outcomeOf(rows, findings),
    rows,
    untouched: slip.rows.length - rows.length,
    findings,
  })
}

function outcomeOf(rows: readonly SlipRowPreview[], findings: readonly Finding[]): SlipPreview['outcome'] {
  const standing = rows.filter(({ state }) => state !== 'unchanged')
  const needsReview =
    standing.some(({ state }) => state !== 'changed') || findings.some((one) => one.severity !== 'note')
  if (needsReview) return 'needs_review'
  return standing.length === 0 ? 'unchanged' : 'ready'
}

type Slipped = Extract<SlipReading, { kind: 'slip' }>

const inFile = { sheet: null, cell: null, read: null, needsExplanation: false }

const dayOf = (instant: string): IsoDate => vietnameseDay(Date.parse(instant))

const duplicateFinding = (fileName: string, { fileName: before, acceptedAt, acceptedBy }: AcceptedSlip): Finding => ({
  ...inFile,
  code: 'duplicate_slip',
  severity: 'note',
  message: `Phiếu trong tệp “${fileName}” đã được nhập ngày ${formatDate(dayOf(acceptedAt))} (${acceptedBy}, tệp “${before}”); không có gì thay đổi.`,
  remedy: 'Nếu cơ quan có cập nhật mới, đề nghị gửi phiếu mới.',
})

/** What was written outside the slip's rows reaches nobody unless it is told. */
const strangerFindings = ({ strangers, sheet }: Slipped): readonly Finding[] =>
  strangers.map(({ cell, read }) => ({
    code: 'outside_the_slip',
    severity: 'warning',
    sheet,
    cell,
    read,
    needsExplanation: false,
    message: `Ô ${cell}, trang “${sheet}”: “${read}” nằm ở dòng không thuộc nhiệm vụ nào của phiếu nên không được nhập.`,
    remedy: 'Hỏi lại cơ quan nội dung này thuộc nhiệm vụ nào, rồi cập nhật tại nhiệm vụ đó.',
  }))

const missingFindings = ({ missing }: Slipped): readonly Finding[] =>
  missing.length === 0
    ? []
    : [
        {
          ...inFile,
          code: 'missing_rows',
          severity: 'note',
          message: `${missing.length} dòng của phiếu không còn trong tệp (${missing
            .slice(0, 5)
            .map(({ printed }) => `điểm ${printed.clause}, ${printed.period}`)
            .join('; ')}${missing.length > 5 ? '; …' : ''}).`,
          remedy: 'Các nhiệm vụ này được giữ nguyên tình trạng.',
        },
      ]

const earlierFindings = ({ store }: Pick<Desk, 'store'>, { id }: Slip): readonly Finding[] =>
  store.slips
    .bySlip(id)
    .slice(0, 1)
    .map(({ acceptedAt, acceptedBy, fileName }) => ({
      ...inFile,
      code: 'slip_sent_again',
      severity: 'note',
      message: `Phiếu này đã được nhập ngày ${formatDate(dayOf(acceptedAt))} (${acceptedBy}, tệp “${fileName}”).`,
      remedy: 'Lần này chỉ đối chiếu những nội dung khác với lần trước.',
    }))

const withFingerprint = (preview: Omit<SlipPreview, 'fingerprint'>): SlipPreview => ({
  ...preview,
  fingerprint: createHash('sha256').update(JSON.stringify(preview)).digest('hex'),
})
