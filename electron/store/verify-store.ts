import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { compareWithAnchor, describeStanding } from './anchor-check.ts'
import { findChangedAssignedFigures } from './assigned-figure-store.ts'
import { readAuditAnchor } from './audit-anchor.ts'
import { type ChainFault, chainStart, findChainFaults } from './audit-chain.ts'
import { automaticBackupFiles, readSoundBackup } from './back-up-store.ts'
import type { Connection } from './connection.ts'
import { findChangedIssued } from './issued-store.ts'
import type { Migration } from './migrations/migration.ts'
import { listOriginals, originalPath, sha256Of } from './original-store.ts'
import { changedMigrations } from './run-migrations.ts'
import type { AuditTable } from './schema.ts'
import { changedSchemaObjects } from './schema-comparison.ts'
import { StoreFailure, type VerifyCheck } from './store.ts'
import type { StorePaths } from './store-directory.ts'
import { findChangedSubmissions } from './submission-hash.ts'

export interface VerifySubject {
  readonly connection: Connection
  readonly paths: StorePaths
  readonly storeId: string
  readonly migrations: readonly Migration[]
}

const shownPlaces = 5

/** Looks at every promise again, from the bytes on the disk; changes nothing. */
export function verifyStore(subject: VerifySubject): readonly VerifyCheck[] {
  const { connection, paths } = subject
  // Read before the snapshot: a writer beside us may go on, and an anchor newer than the snapshot would look cut off.
  const anchors = {
    sideFile: readAuditAnchor(paths.auditAnchor),
    backups: automaticBackupFiles(paths).map(({ file }) => ({ file, manifest: readSoundBackup(file) })),
  }
  return connection.transaction(() => [
    whereReadable('integrity', () => checkIntegrity(connection)),
    whereReadable('foreign_keys', () => checkForeignKeys(connection)),
    whereReadable('migrations', () => checkMigrations(subject)),
    whereReadable('audit_chain', () => checkAuditChain(subject)),
    whereReadable('audit_anchor', () => checkAuditAnchor(subject, anchors)),
    whereReadable('originals', () => checkOriginals(subject)),
    whereReadable('issued', () => checkIssued(subject)),
  ])
}

/** A page (or a schema) that cannot be read fails the check that needed it; the others still say what they find. */
function whereReadable(name: VerifyCheck['name'], check: () => VerifyCheck): VerifyCheck {
  try {
    return check()
  } catch (error) {
    const unreadable =
      (error instanceof StoreFailure && error.code === 'damaged') ||
      (error instanceof Database.SqliteError &&
        (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_ERROR'))
    if (!unreadable) throw error
    return failed(
      name,
      'Không đọc được phần dữ liệu này vì tệp dữ liệu bị hỏng. Hãy khôi phục từ bản sao lưu tốt gần nhất.',
    )
  }
}

function checkIntegrity(connection: Connection): VerifyCheck {
  const report = connection.raw.pragma('integrity_check') as readonly { readonly integrity_check: string }[]
  const structural = report.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  if (structural.length > 0) {
    return failed('integrity', `Tệp dữ liệu bị hỏng: ${places(structural)}. Hãy khôi phục từ bản sao lưu tốt gần nhất.`)
  }
  const { changed, submissions, facts } = findChangedSubmissions(connection)
  const assigned = findChangedAssignedFigures(connection)
  if (changed.length === 0 && assigned.changed.length > 0) {
    return failed(
      'integrity',
      `Chỉ tiêu giao đã bị sửa ngoài phần mềm: ${places(assigned.changed)}. Hãy đối chiếu với quyết định giao và khôi phục từ bản sao lưu.`,
    )
  }
  const besides = assigned.count > 0 ? ` và ${assigned.count} dòng chỉ tiêu giao` : ''
  return changed.length === 0
    ? passed(
        'integrity',
        `Tệp dữ liệu nguyên vẹn; ${facts} số liệu của ${submissions} báo cáo${besides} đúng như khi tiếp nhận.`,
      )
    : failed(
        'integrity',
        `Số liệu đã bị sửa ngoài phần mềm trong báo cáo: ${places(changed.map(({ unit, period, round }) => `đơn vị ${unit}, kỳ ${period}, lần ${round}`))}. Hãy đối chiếu với tệp gốc và khôi phục từ bản sao lưu.`,
      )
}

function checkForeignKeys(connection: Connection): VerifyCheck {
  const broken = connection.raw.pragma('foreign_key_check') as readonly {
    table: string
    rowid: number | null
    parent: string
  }[]
  return broken.length === 0
    ? passed('foreign_keys', 'Mọi dòng dữ liệu đều liên kết đúng.')
    : failed(
        'foreign_keys',
        `Liên kết bị đứt: ${places(broken.map((row) => `bảng ${row.table} dòng ${row.rowid ?? '?'} → ${row.parent}`))}. Hãy khôi phục từ bản sao lưu tốt gần nhất.`,
      )
}

function checkMigrations({ connection, migrations }: VerifySubject): VerifyCheck {
  const changed = [...changedMigrations(connection, migrations), ...changedSchemaObjects(connection, migrations)]
  return changed.length === 0
    ? passed('migrations', 'Cấu trúc dữ liệu đúng với phần mềm.')
    : failed(
        'migrations',
        `Cấu trúc dữ liệu không khớp với phần mềm (đã bị sửa, hoặc do bản phần mềm khác tạo): ${places(changed)}. Hãy cài lại đúng bản phần mềm đã dùng hoặc khôi phục từ bản sao lưu tốt gần nhất.`,
      )
}

function checkAuditChain({ connection, storeId }: VerifySubject): VerifyCheck {
  const rows = connection.prepare('SELECT * FROM audit ORDER BY sequence').iterate() as IterableIterator<AuditTable>
  const { faults, head } = findChainFaults(rows, chainStart(storeId))
  return faults.length === 0
    ? passed('audit_chain', `Nhật ký ${head.sequence} dòng, chuỗi liên tục.`)
    : failed(
        'audit_chain',
        `Nhật ký đã bị can thiệp: ${places(faults.map(describeFault))}. Hãy báo người phụ trách và đối chiếu với bản sao lưu.`,
      )
}

function describeFault(fault: ChainFault): string {
  switch (fault.kind) {
    case 'edited':
      return `dòng ${fault.sequence} bị sửa`
    case 'missing':
      return fault.from === fault.to ? `dòng ${fault.from} bị xóa` : `các dòng ${fault.from}–${fault.to} bị xóa`
    case 'out_of_order':
      return `dòng ${fault.sequence} không nối tiếp dòng trước (bị đổi chỗ hoặc chèn vào)`
  }
}

interface Anchors {
  readonly sideFile: ReturnType<typeof readAuditAnchor>
  readonly backups: readonly { readonly file: string; readonly manifest: ReturnType<typeof readSoundBackup> }[]
}

function checkAuditAnchor({ connection, storeId, paths }: VerifySubject, { sideFile, backups }: Anchors): VerifyCheck {
  const wrong: string[] = []
  let behind = 0
  if (sideFile === null || sideFile === 'unreadable') {
    wrong.push(`tệp mốc “${basename(paths.auditAnchor)}” ${sideFile === null ? 'không còn' : 'không đọc được'}`)
  } else {
    const standing = compareWithAnchor(connection, storeId, sideFile)
    if (standing.kind === 'prefix') behind = standing.behind
    else wrong.push(describeStanding(standing))
  }
  for (const { file, manifest } of backups) {
    if (manifest === null) {
      wrong.push(`bản sao lưu “${basename(file)}” bị hỏng`)
      continue
    }
    const anchor = { storeId: manifest.storeId, sequence: manifest.auditSequence, hash: manifest.auditHash }
    const standing = compareWithAnchor(connection, storeId, anchor)
    if (standing.kind !== 'prefix') wrong.push(`theo bản sao lưu “${basename(file)}”: ${describeStanding(standing)}`)
  }
  if (wrong.length > 0) {
    return failed(
      'audit_anchor',
      `Đối chiếu nhật ký với mốc lưu ngoài: ${places(wrong)}. Hãy báo người phụ trách và đối chiếu với bản sao lưu.`,
    )
  }
  const lag = behind === 0 ? '' : ` (mốc chậm ${behind} dòng, sẽ tự theo kịp ở lần ghi sau)`
  return passed('audit_anchor', `Nhật ký đúng với mốc lưu ngoài và ${backups.length} bản sao lưu${lag}.`)
}

function checkOriginals({ connection, paths }: VerifySubject): VerifyCheck {
  const originals = listOriginals(connection)
  const wrong = originals.flatMap(({ sha256 }) => {
    const file = originalPath(paths.originals, sha256)
    if (!existsSync(file)) return [`${nameOf(connection, sha256)} không còn trong thư mục`]
    return sha256Of(readFileSync(file)) === sha256 ? [] : [`${nameOf(connection, sha256)} đã bị thay đổi`]
  })
  return wrong.length === 0
    ? passed('originals', `${originals.length} tệp gốc còn nguyên từng byte.`)
    : failed('originals', `Tệp gốc: ${places(wrong)}. Hãy lấy lại từ bản sao lưu hoặc từ nơi gửi.`)
}

/** The row of each issued document against its hash; its PDF is looked at with the other originals. */
function checkIssued({ connection }: VerifySubject): VerifyCheck {
  const { changed, count } = findChangedIssued(connection)
  return changed.length === 0
    ? passed(
        'issued',
        count === 0 ? 'Chưa có văn bản phát hành.' : `${count} văn bản đã phát hành đúng như khi phát hành.`,
      )
    : failed(
        'issued',
        `Văn bản đã phát hành bị sửa ngoài phần mềm: ${places(changed)}. Hãy đối chiếu với bản giấy và khôi phục từ bản sao lưu.`,
      )
}

function nameOf(connection: Connection, sha256: string): string {
  const name = connection
    .prepare(
      `SELECT file_name FROM submission WHERE sha256 = :sha256
       UNION ALL SELECT file_name FROM assigned_figure WHERE sha256 = :sha256
       UNION ALL SELECT file_name FROM plan_text WHERE sha256 = :sha256
       UNION ALL SELECT file_name FROM official_document WHERE sha256 = :sha256
       UNION ALL SELECT file_name FROM accepted_slip WHERE sha256 = :sha256
       UNION ALL SELECT file_name FROM issued_document WHERE sha256 = :sha256 LIMIT 1`,
    )
    .pluck()
    .get({ sha256 })
  return `“${typeof name === 'string' ? name : sha256}”`
}

const passed = (name: VerifyCheck['name'], message: string): VerifyCheck => ({ name, ok: true, message })
const failed = (name: VerifyCheck['name'], message: string): VerifyCheck => ({ name, ok: false, message })

function places(all: readonly string[]): string {
  const rest = all.length - shownPlaces
  return all.slice(0, shownPlaces).join('; ') + (rest > 0 ? `; và ${rest} chỗ khác` : '')
}
