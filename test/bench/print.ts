/**
 * `npm run bench:print [PAGES]`: time and memory of a long report, as the app prints it (a worker thread), cold and warm,
 * as PDF and for Word, and a review of as many pages in which most pages end before a heading that must not stand alone.
 * Exit code 1 when a PDF takes more than 5 s or the process more than 500 MB.
 */
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { type Block, type DocumentContent, heading, list, paragraph } from '../../shared/domain/documents/content.ts'
import { plainDocument } from '../support/pdf-plain-document.ts'
import { watchFamily } from './peak-memory.ts'

const limits = { milliseconds: 5000, bytes: 500 * 1024 * 1024 }
const pages = Number(process.argv[2] ?? 300)

const sentence = (seed: number): string =>
  `Đến ngày 31/12/2023, quận thứ ${seed} có ${1000 + seed}.${String(seed % 1000).padStart(3, '0')} người tham gia bảo hiểm y tế, đạt ${80 + (seed % 20)},${seed % 10}2% dân số, tăng 2,60 điểm % so với cùng kỳ năm 2022; Ủy ban nhân dân quận tiếp tục rà soát, vận động hộ gia đình tham gia theo Kế hoạch số 64/KH-UBND.`

/** About one page: a heading, text, a list, and now and then a small table or a chart. */
function section(index: number): readonly Block[] {
  const seeds = Array.from({ length: 4 }, (_, place) => index * 10 + place)
  const small: Block = {
    kind: 'table',
    title: `Bảng ${index}. Kết quả theo quận, huyện`,
    unitNote: 'Đơn vị tính: người',
    columns: [
      { heading: 'Quận, huyện', align: 'left', share: 3 },
      { heading: 'Mục tiêu', align: 'right', share: 2 },
      { heading: 'Thực hiện', align: 'right', share: 2 },
      { heading: 'Đánh giá', align: 'center', share: 2 },
    ],
    rows: Array.from({ length: 8 }, (_, row) => [
      { lines: [`Đơn vị ${row + 1}`] },
      { lines: ['97,50'] },
      { lines: [`9${row},12`] },
      { lines: ['đạt'] },
    ]),
    notes: [],
  }
  const chart: Block = {
    kind: 'chart',
    title: `Hình ${index}. Tỷ lệ bao phủ (%)`,
    chart: {
      kind: 'unit-bars',
      title: 'Tỷ lệ bao phủ (%)',
      target: { value: 95, text: 'Mục tiêu 95' },
      bars: Array.from({ length: 8 }, (_, bar) => ({
        label: `Đơn vị ${bar + 1}`,
        value: 80 + bar,
        text: `${80 + bar},00`,
        isTotal: bar === 7,
      })),
    },
  }
  return [
    heading(2, String(index), 'Phát triển người tham gia'),
    ...seeds.map((seed) => paragraph(sentence(seed))),
    list(seeds.slice(0, 2).map(sentence)),
    ...(index % 3 === 0 ? [small] : []),
    ...(index % 6 === 0 ? [chart] : []),
  ]
}

/** A third text, two thirds rows of appendices, as reports of this length are. */
function report(size: number): DocumentContent {
  const rows = Math.round((size * 2 * 18) / 3)
  return plainDocument(Array.from({ length: Math.round(size / 4.2) }, (_, index) => section(index + 1)).flat(), {
    appendices: [0, 1].map((part) => ({
      title: part === 0 ? 'Số liệu theo phường, xã' : 'Danh sách đơn vị chậm đóng',
      orientation: 'landscape' as const,
      blocks: [
        {
          kind: 'table' as const,
          title: 'Bảng. Số liệu chi tiết',
          unitNote: 'Đơn vị tính: người, đồng',
          columns: [
            'STT',
            'Phường, xã',
            'Dân số',
            'BHXH',
            'BHTN',
            'BHYT',
            'Số phải thu',
            'Số chậm đóng',
            'Ghi chú',
          ].map((name, index) => ({
            heading: name,
            align: index === 1 || index === 8 ? ('left' as const) : ('right' as const),
            share: index === 0 ? 1 : index === 1 || index === 8 ? 4 : 2,
          })),
          rows: Array.from({ length: Math.round(rows / 2) }, (_, row) => [
            { lines: [String(row + 1)] },
            { lines: [`Phường thứ ${row + 1}, quận Hải Châu`] },
            ...Array.from({ length: 6 }, (__, cell) => ({ lines: [`${(row + 1) * (cell + 3)}.123`] })),
            { lines: [row % 9 === 0 ? 'đã đôn đốc ngày 15/12/2023' : ''] },
          ]),
          notes: [],
        },
      ],
    })),
  })
}

/** Half a page of headings and a table that goes with them, over and over: most of them fall on a page's foot. */
const review = (size: number): DocumentContent =>
  plainDocument(
    Array.from({ length: Math.round(size * 1.6) }, (_, index) => {
      const table = section(3 * (index + 1)).find(({ kind }) => kind === 'table')
      return [
        heading(1, 'I', `Nhóm nhiệm vụ ${index + 1}`),
        heading(2, '1', 'Theo quận, huyện'),
        ...Array.from({ length: index % 4 }, (__, place) => paragraph(sentence(index * 4 + place))),
        heading(3, 'a', 'Số liệu'),
        ...(table ? [table] : []),
      ]
    }).flat(),
  )

const family = watchFamily()
const renderer = createDocumentRenderer({
  workerFile: new URL('../../electron/documents/render-worker.ts', import.meta.url),
})
const content = report(pages)
const documents = [
  ['PDF, first', () => content],
  ['PDF, second', () => content],
  ['PDF, many headings', () => review(pages)],
] as const
// The app starts the worker beside the backend, before anybody prints.
const starting = performance.now()
await renderer.renderPdf(report(1), { createdAt: '2024-01-05' })
console.log(`start with a first page: ${(performance.now() - starting).toFixed(0)} ms`)
const times: number[] = []
let own: number | null = null
for (const [run, draw] of documents) {
  const printed = draw()
  const begin = performance.now()
  const processor = process.cpuUsage()
  const { bytes, pageCount } = await renderer.renderPdf(printed, { createdAt: '2024-01-05' })
  times.push(performance.now() - begin)
  const { user, system } = process.cpuUsage(processor)
  own ??= family.end().own
  console.log(
    `${run}: ${pageCount} pages, ${(bytes.length / 1024 / 1024).toFixed(1)} MB in ${(times.at(-1) ?? 0).toFixed(0)} ms (all threads ${((user + system) / 1000).toFixed(0)} ms of processor)`,
  )
}
const beginWord = performance.now()
const word = await renderer.renderDocx(content, { createdAt: '2024-01-05' })
console.log(`Word: ${(word.length / 1024 / 1024).toFixed(1)} MB in ${(performance.now() - beginWord).toFixed(0)} ms`)
console.log(
  own === null
    ? 'peak memory: not told by this system'
    : `peak memory of the process with its first report: ${(own / 1024 / 1024).toFixed(0)} MB`,
)
await renderer.close()
process.exitCode = Math.max(...times) <= limits.milliseconds && (own ?? 0) <= limits.bytes ? 0 : 1
