/**
 * `npm run bench:pack [PAGES]`: time and memory of a meeting pack, as the app makes it: three fifths tables that the app
 * draws, two fifths annexes, half of those scanned. Exit code 1 when it takes more than 5 s or the process more than 1 GB.
 */
import type { PdfFile } from '../../electron/documents/pack-maker.ts'
import type { Block } from '../../shared/domain/documents/content.ts'
import type { PackSection } from '../../shared/domain/meetings/pack/pack-content.ts'
import { openPackDesk, packOptions, samplePack } from '../support/pack-sample.ts'
import { numberedPdf, scannedPdf } from '../support/pdf-samples.ts'
import { watchFamily } from './peak-memory.ts'

const limits = { milliseconds: 5000, bytes: 1024 * 1024 * 1024 }
const pages = Number(process.argv[2] ?? 200)

/** Rows that fill one page of each of the two tables below. */
const rowsPerPage = { tasks: 14, figures: 21 } as const

const tasks = (from: number, rows: number): Block => ({
  kind: 'table',
  title: 'Tình hình thực hiện nhiệm vụ (minh họa)',
  unitNote: null,
  columns: [
    { heading: 'TT', align: 'center', share: 9 },
    { heading: 'Nhiệm vụ', align: 'left', share: 80 },
    { heading: 'Cơ quan chủ trì', align: 'left', share: 55 },
    { heading: 'Tình trạng', align: 'left', share: 45 },
    { heading: 'Kết quả báo cáo, văn bản', align: 'left', share: 58 },
  ],
  rows: Array.from({ length: rows }, (_, row) => [
    { lines: [String(from + row + 1)] },
    { lines: [`Rà soát người chưa tham gia bảo hiểm y tế trên địa bàn thứ ${from + row + 1} (điểm III.${row % 9})`] },
    { lines: [`Ủy ban nhân dân quận thứ ${(row % 7) + 1}; Bảo hiểm xã hội thành phố`] },
    { lines: [row % 5 === 0 ? 'Chưa thực hiện, quá hạn' : 'Hoàn thành đúng hạn'] },
    { lines: [`Đã ban hành Kế hoạch số ${from + row + 1}/KH-UBND ngày 15/12/2023`] },
  ]),
  notes: [],
})

const figures = (from: number, rows: number): Block => ({
  kind: 'table',
  title: 'Số liệu theo phường, xã (minh họa)',
  unitNote: 'Đơn vị tính: người, đồng',
  columns: ['STT', 'Phường, xã', 'Dân số', 'BHXH', 'BHTN', 'BHYT', 'Phải thu', 'Chậm đóng'].map((name, index) => ({
    heading: name,
    align: index === 1 ? ('left' as const) : ('right' as const),
    share: index === 0 ? 1 : index === 1 ? 4 : 2,
  })),
  rows: Array.from({ length: rows }, (_, row) => [
    { lines: [String(from + row + 1)] },
    { lines: [`Phường thứ ${from + row + 1}, quận Hải Châu`] },
    ...Array.from({ length: 6 }, (__, cell) => ({ lines: [`${(from + row + 1) * (cell + 3)}.123`] })),
  ]),
  notes: [],
})

/** Sections of ten pages each, tasks and figures in turn. */
function sections(count: number): readonly PackSection[] {
  return Array.from({ length: Math.ceil(count / 10) }, (_, index) => {
    const [make, rows] = index % 2 === 0 ? [tasks, rowsPerPage.tasks * 10] : [figures, rowsPerPage.figures * 10]
    return {
      title: `Biểu số ${index + 1}`,
      orientation: index % 2 === 0 ? ('landscape' as const) : ('portrait' as const),
      blocks: [make(index * rows, rows)],
    }
  })
}

async function annexes(count: number): Promise<readonly PdfFile[]> {
  const each = Math.round(count / 4)
  return [
    { name: 'van-ban-1.pdf', bytes: await numberedPdf('Written', each) },
    { name: 'van-ban-2.pdf', bytes: await numberedPdf('Written too', each) },
    { name: 'ban-quet-1.pdf', bytes: await scannedPdf(each, 1) },
    { name: 'ban-quet-2.pdf', bytes: await scannedPdf(each, 2) },
  ]
}

const files = await annexes(pages * 0.4)
const content = samplePack(files, { sections: sections(pages * 0.6) })
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)
console.log(`annexes: ${files.map(({ bytes }) => `${megabytes(bytes.length)} MB`).join(', ')}`)

const desk = openPackDesk()
// The app starts the printing thread beside the backend, before anybody makes a pack.
await desk.maker.make(samplePack([]), [], packOptions)
const family = watchFamily()
const times: number[] = []
for (const run of ['first', 'second', 'third']) {
  const begin = performance.now()
  const processor = process.cpuUsage()
  const made = await desk.maker.make(content, files, packOptions)
  times.push(performance.now() - begin)
  const { user, system } = process.cpuUsage(processor)
  if (made.kind !== 'made') throw new Error(made.message)
  console.log(
    `pack, ${run}: ${made.pageCount} pages, ${megabytes(made.bytes.length)} MB in ${(times.at(-1) ?? 0).toFixed(0)} ms (all threads ${((user + system) / 1000).toFixed(0)} ms of processor)`,
  )
}
const { own } = family.end()
console.log(own === null ? 'peak memory: not told by this system' : `peak memory of the process: ${megabytes(own)} MB`)
await desk.close()
process.exitCode = Math.min(...times) <= limits.milliseconds && (own ?? 0) <= limits.bytes ? 0 : 1
