import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ChangeFeed } from '../../electron/backend/change-feed.ts'
import { nodeHost } from '../../electron/backend/node-host.ts'
import { router } from '../../electron/backend/router.ts'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue.ts'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { writeDueCalendar } from '../../electron/documents/due-calendar.ts'
import { writeMailDraft } from '../../electron/documents/mail-draft.ts'
import { writeMeetingCalendar } from '../../electron/documents/meeting-calendar.ts'
import { createPackMaker } from '../../electron/documents/pack-maker.ts'
import { canonicalJson } from '../../electron/store/canonical-json.ts'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { BatchRegistry } from '../../electron/usecases/intake/batch.ts'
import { packFiles } from '../../electron/workbook/pack-files.ts'
import { defaultReadLimits } from '../../electron/workbook/read-limits.ts'
import { createWorkbookReader } from '../../electron/workbook/reader-client.ts'
import { writeDocumentTables } from '../../electron/workbook/write-document-tables.ts'
import { writePlanWorkbook } from '../../electron/workbook/write-plan.ts'
import { writeRegisterWorkbook } from '../../electron/workbook/write-register.ts'
import { writeSlipWorkbook } from '../../electron/workbook/write-slip.ts'
import { writeTaskWorkbook } from '../../electron/workbook/write-tasks.ts'
import { writeReportTemplate } from '../../electron/workbook/write-template.ts'
import type { BackendClient } from '../../shared/contract/contract.ts'
import type { FilePreview } from '../../shared/contract/intake.ts'
import { unitCode } from '../../shared/domain/ids.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { ole2With } from '../support/make-old-workbooks.ts'
import { plainRows } from '../support/make-plain-xlsx.ts'
import { rawZip } from '../support/make-raw-zip.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview, testToday } from '../support/open-desk.ts'
import { type SketchCell, writeSketch } from '../support/workbook-sketch.ts'

const root = path.resolve(import.meta.dirname, '../..')
const year2022 = periodKey(period('2022'))

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện']
const lines = (compulsory: number | string = 52_000): SketchCell[][] => [
  [1, 'Số người tham gia BHXH bắt buộc', 'người', compulsory],
  [2, 'Số người tham gia BHXH tự nguyện', 'người', 1_500],
  [3, 'Số người tham gia BHTN', 'người', 48_000],
  [4, 'Số người tham gia BHYT', 'người', 190_000],
]
/** A tall report, made up: title in A1, heads in row 3, figures from row 4 in column D. */
async function tall(name: string, title: string, rows: SketchCell[][]): Promise<File> {
  const bytes = await writeSketch([{ name: 'Bao cao', rows: [[title], [], head, ...rows] }])
  return new File([new Uint8Array(bytes)], name)
}
const fileOf = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name)
const haiChau = 'UBND QUẬN HẢI CHÂU - BÁO CÁO NĂM 2022'

/** Everything that a person is told of a file, each with its remedy. */
const told = (file: FilePreview | undefined): string[] => [
  ...(file?.findings ?? []).filter(({ severity }) => severity === 'error').map((one) => `${one.message} ${one.remedy}`),
  ...(file?.questions ?? []).map((question) => question.message),
]

async function storesNothing({ client, directory }: OpenDesk): Promise<void> {
  expect(await client.figures.list({ planId: plan64, period: year2022, unit: null })).toEqual([])
  const matrix = await client.figures.matrix({ planId: plan64, year: 2022 })
  expect(matrix.rows.flatMap((row) => row.cells).filter((cell) => cell.state === 'received')).toEqual([])
  expect((await client.upkeep.audit()).map((entry) => entry.action)).toEqual(['add_person'])
  const originals = path.join(directory, 'originals')
  expect(existsSync(originals) ? readdirSync(originals, { recursive: true }) : []).toEqual([])
}

describe('a file that is no report: one sentence with its name and the remedy, and nothing stored', () => {
  const cases: readonly (readonly [string, () => File | Promise<File>, RegExp])[] = [
    [
      'not a spreadsheet',
      () => fileOf('ảnh.xlsx', Buffer.from('\x89PNG\r\n\x1a\n\x00\x00', 'latin1')),
      /^Tệp “ảnh\.xlsx” không phải bảng tính\. Chọn tệp Excel/,
    ],
    ['empty', () => fileOf('rỗng.xlsx', Buffer.alloc(0)), /^Tệp “rỗng\.xlsx” rỗng \(0 byte\)\. Tải lại tệp/],
    [
      'encrypted',
      () => fileOf('khóa.xlsx', ole2With({ EncryptedPackage: 'x', EncryptionInfo: 'y' })),
      /^Tệp “khóa\.xlsx” được đặt mật khẩu nên không đọc được\. Mở tệp bằng Excel/,
    ],
    [
      'over the limits',
      () => fileOf('nặng.xlsx', Buffer.concat([plainRows(''), Buffer.alloc(51 * 1024 * 1024, 32)])),
      /^Tệp “nặng\.xlsx” nặng 51 MB, vượt mức 50 MB\. Xóa hình ảnh/,
    ],
    ['a workbook without a cell', () => fileOf('trắng.xlsx', plainRows('')), /^Tệp “trắng\.xlsx” không có ô nào/],
    [
      'a zip without a report',
      () => fileOf('nén.zip', rawZip([{ name: 'Thumbs.db', data: 'x' }])),
      /^Tệp “nén\.zip” là tệp nén không chứa báo cáo nào\. Kiểm tra/,
    ],
    [
      'text in a number cell',
      () => tall('chữ.xlsx', haiChau, lines('khoảng năm mươi nghìn')),
      /^Ô D4, trang “Bao cao”: “khoảng năm mươi nghìn” không phải là số\. Sửa trong tệp rồi nhập lại\./,
    ],
    [
      'two units in the title of one tall sheet',
      () => tall('hai.xlsx', 'BÁO CÁO QUẬN HẢI CHÂU VÀ QUẬN SƠN TRÀ NĂM 2022', lines()),
      /^Trang “Bao cao”: tiêu đề nêu nhiều đơn vị \(quận Hải Châu, quận Sơn Trà\).* Tách mỗi đơn vị/,
    ],
    [
      'two units one below the other in one tall sheet',
      () => tall('hai.xlsx', haiChau, [...lines(), [null, 'Quận Sơn Trà'], ...lines()]),
      /^Ô B8, trang “Bao cao”: trang có số liệu của hai đơn vị \(quận Hải Châu và quận Sơn Trà\)\. Tách mỗi đơn vị/,
    ],
  ]
  test.each(cases)('%s', async (_, make, sentence) => {
    const opened = await desk()
    const batch = await preview(opened.client, [await make()])
    expect(batch.files).toHaveLength(1)
    expect(batch.files[0]?.outcome).toBe('rejected')
    expect(told(batch.files[0])[0]).toMatch(sentence)
    const reasons = { warningReason: 'Thử tiếp nhận', replaceReason: 'Thử thay thế' }
    const [outcome] = await accept(opened.client, batch, reasons)
    expect(outcome).toMatchObject({ accepted: false, facts: 0 })
    expect(outcome?.message).toContain(batch.files[0]?.fileName)
    await storesNothing(opened)
  })
})

describe('a report that leaves something open is asked, and stores nothing until it is answered', () => {
  test.each([
    ['no unit', 'BÁO CÁO NĂM 2022', 'Không tìm thấy tên đơn vị báo cáo', { unit: unitCode('492'), period: null }],
    ['no period', 'UBND QUẬN HẢI CHÂU', 'Không tìm thấy kỳ báo cáo', { unit: null, period: year2022 }],
  ])('%s', async (_, title, question, answer) => {
    const opened = await desk()
    const { client } = opened
    const batch = await preview(client, [await tall('bao cao.xlsx', title, lines())])
    const [file] = batch.files
    expect([file?.outcome, told(file)]).toEqual(['needs_review', [expect.stringContaining(question)]])
    const [outcome] = await accept(client, batch)
    expect(outcome?.message).toMatch(/^Tệp “bao cao\.xlsx”: .* Trả lời câu hỏi này rồi tiếp nhận\.$/)
    await storesNothing(opened)

    const answered = await client.intake.answer({ batchId: batch.batchId, fileId: file?.id ?? '', ...answer })
    expect([answered.questions, answered.submissions.map((one) => [one.unit, one.period])]).toEqual([
      [],
      [['492', year2022]],
    ])
    const [stored] = await accept(client, { ...batch, files: [answered] }, { warningReason: 'Đã gọi điện hỏi đơn vị' })
    expect([stored?.message, stored?.facts]).toEqual([null, 4])
  })

  test('an answer that names no unit of the territory leaves the question open; one to a file that asks nothing any more is refused', async () => {
    const { client } = await desk()
    const batch = await preview(client, [await tall('bao cao.xlsx', 'BÁO CÁO NĂM 2022', lines())])
    const fileId = batch.files[0]?.id ?? ''
    const about = { batchId: batch.batchId, fileId, period: null }
    const foreign = await client.intake.answer({ ...about, unit: unitCode('999') })
    expect([foreign.outcome, foreign.submissions]).toEqual(['needs_review', []])
    const answered = await client.intake.answer({ ...about, unit: unitCode('492') })
    await accept(client, { ...batch, files: [answered] }, { warningReason: 'Đã gọi điện hỏi đơn vị' })
    await expect(client.intake.answer({ ...about, unit: unitCode('491') })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: 'Tệp “bao cao.xlsx” không còn chờ trả lời.' },
    })
    await expect(client.intake.answer({ ...about, fileId: 'khác', unit: null })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a store that cannot be used says which folder, why and what to do', () => {
  test('one from a newer version is refused with both versions and stays as it was', async () => {
    const directory = path.join(folder, 'moi-hon')
    await (await openDesk({ directory })).close()
    const database = new Database(path.join(directory, 'store.db'))
    database.pragma('user_version = 99')
    database.close()
    await expect(openDesk({ directory })).rejects.toMatchObject({
      name: 'StoreFailure',
      code: 'newer_version',
      message: expect.stringMatching(/moi-hon.*cấu trúc số 99.*Hãy cập nhật phần mềm rồi mở lại/),
    })
  })

  test('one in a folder without write permission is refused and nothing is left there', () => {
    const directory = path.join(folder, 'cam-ghi')
    mkdirSync(directory, { mode: 0o555 })
    const said = execFileSync(
      process.execPath,
      [path.join(root, 'test/reliability/unprivileged-child.ts'), path.join(directory, 'kho')],
      { encoding: 'utf8' },
    )
    expect(said).toMatch(/^no_permission Không có quyền ghi vào thư mục dữ liệu “.*cam-ghi.*”\. Hãy chọn thư mục khác/)
    expect(readdirSync(directory)).toEqual([])
  })
})

test('on a full disk each file is in whole or not at all and says which, and a retry goes on', async () => {
  const directory = path.join(folder, 'day-o-dia')
  await (await openDesk({ directory })).close()
  const files = demoFiles('2022')
  const accepted = { warningReason: 'Đã đối chiếu với đơn vị gửi' }
  const full = await openDeskOnFullDisk(directory)
  const said = await accept(full.client, await preview(full.client, files), accepted)
  const left = said.filter((one) => !one.accepted)
  expect(left.length).toBeGreaterThan(0)
  for (const { fileName, message } of left) {
    expect(message).toContain(`Tệp “${fileName}” chưa được tiếp nhận.`)
    expect(message).toMatch(/day-o-dia” đã đầy.*không có gì bị ghi dở\. Hãy giải phóng dung lượng/)
  }
  const figures = await full.client.figures.list({ planId: plan64, period: year2022, unit: null })
  const reported = new Set(figures.map((fact) => fact.submissionId))
  expect(figures).toHaveLength(21 * reported.size)
  expect(reported.size).toBe(said.filter((one) => one.accepted).length)
  expect((await full.client.upkeep.verify()).filter((check) => !check.ok)).toEqual([])
  await full.close()

  const freed = await desk({ directory })
  const outcomes = await accept(freed.client, await preview(freed.client, files), accepted)
  expect(outcomes.filter((one) => one.accepted)).toHaveLength(files.length - reported.size)
  const matrix = await freed.client.figures.matrix({ planId: plan64, year: 2022 })
  expect(matrix.sentence).toBe('7/7 quận, huyện đã báo cáo năm 2022.')
})

/** The same contract on a store whose file may grow by a few pages only. */
async function openDeskOnFullDisk(directory: string): Promise<Pick<OpenDesk, 'client' | 'close'>> {
  const database = new Database(path.join(directory, 'store.db'), { readonly: true })
  const pages = database.pragma('page_count', { simple: true }) as number
  database.close()
  const { resourcesDirectory, startReader, documentWorkerFile, packWorkerFile, appVersion } = nodeHost(root)
  const store = openStore(
    { directory, mode: 'write', appVersion, now: () => testToday },
    { migrations: allMigrations, maximumPages: pages + 3 },
  )
  const reader = createWorkbookReader(startReader, defaultReadLimits)
  const documents = createDocumentRenderer({ workerFile: documentWorkerFile })
  const { catalogue } = loadCatalogue(path.join(resourcesDirectory, 'catalogue'))
  const clock = () => testToday
  const client: BackendClient = createRouterClient(router, {
    context: {
      desk: {
        store,
        catalogue,
        reader,
        documents,
        packs: createPackMaker({ workerFile: packWorkerFile, documents }),
        writeMailDraft,
        writeDueCalendar,
        writeMeetingCalendar,
        writeReportTemplate,
        writePlanWorkbook,
        writeSlipWorkbook,
        writeTaskWorkbook,
        writeDocumentTables,
        writeRegisterWorkbook,
        packFiles,
        canonicalJson,
        clock,
      },
      batches: new BatchRegistry(clock),
      changes: new ChangeFeed(),
      searchIndex: { upTo: null },
      session: { personId: store.people.list()[0]?.id ?? null },
      door: 'window',
      appVersion,
      catalogueProblems: [],
    },
  })
  const close = async () => {
    await reader.close()
    await documents.close()
    store.close()
  }
  return { client, close }
}

test('a catalogue file that breaks its rules is named to people at every door, and the rest works', async () => {
  const resourcesDirectory = path.join(folder, 'resources')
  cpSync(path.join(root, 'resources'), resourcesDirectory, { recursive: true })
  writeFileSync(path.join(resourcesDirectory, 'catalogue/indicators/ui_coverage.json'), '{"code": "ui_coverage"}')
  const { client } = await desk({ resourcesDirectory, demo: true })
  const { catalogueProblems } = await client.session.current()
  expect(catalogueProblems.join('\n')).toMatch(/Danh mục “indicators\/ui_coverage\.json”.*Sửa/)
  const outcomes = await accept(client, await preview(client, demoFiles('2022').slice(0, 1)), {
    warningReason: 'Đã đối chiếu với đơn vị gửi',
  })
  expect(outcomes.map((one) => one.accepted)).toEqual([true])
})

test('who acts in the window is remembered, and each change of it stands in the audit', async () => {
  const directory = path.join(folder, 'cua-so')
  const first = await openDesk({ directory, door: 'window' })
  const anna = await first.client.session.addPerson({ name: 'Trần Văn Mẫu', post: 'Chuyên viên' })
  await first.client.session.actAs({ personId: anna.id })
  await first.close()
  const again = await openDesk({ directory, door: 'window', person: false })
  expect((await again.client.session.current()).person).toEqual(anna)
  const audit = await again.client.upkeep.audit()
  expect(audit.filter((entry) => entry.action === 'act_as').map((entry) => entry.person)).toEqual([
    'Trần Văn Mẫu',
    'Nguyễn Thị Thử',
  ])
  await again.close()
})
