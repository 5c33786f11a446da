import { createHash } from 'node:crypto'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { createPackMaker, type PdfFile } from '../../electron/documents/pack-maker.ts'
import { defaultPdfLimits, type PdfLimits } from '../../electron/documents/pdf-refusal.ts'
import { type Block, note, paragraph } from '../../shared/domain/documents/content.ts'
import type { Sha256 } from '../../shared/domain/ids.ts'
import type { PackContent } from '../../shared/domain/meetings/pack/pack-content.ts'

const file = (name: string) => new URL(`../../electron/documents/${name}`, import.meta.url)

/** Draws and joins packs from the sources, as the app does with its built files. */
export function openPackDesk(limits: Partial<PdfLimits> = {}) {
  const documents = createDocumentRenderer({ workerFile: file('render-worker.ts') })
  const maker = createPackMaker({
    workerFile: file('pack-worker.ts'),
    documents,
    limits: { ...defaultPdfLimits, ...limits },
  })
  return { documents, maker, close: () => documents.close() }
}

/** A table of so many rows about districts; every row can be told from the others. */
export const sampleTable = (title: string, rows: number): Block => ({
  kind: 'table',
  title,
  unitNote: null,
  columns: [
    { heading: 'TT', align: 'center', share: 1 },
    { heading: 'Đơn vị', align: 'left', share: 5 },
    { heading: 'Tỷ lệ bao phủ (%)', align: 'right', share: 2 },
  ],
  rows: Array.from({ length: rows }, (_, index) => [
    { lines: [String(index + 1)] },
    { lines: [`${title}: đơn vị minh họa thứ ${index + 1}`] },
    { lines: [`${60 + (index % 40)},${String(index % 100).padStart(2, '0')}`] },
  ]),
  notes: [],
})

const sha256 = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256

export const samplePack = (files: readonly PdfFile[], changes: Partial<PackContent> = {}): PackContent => ({
  profile: 'nd30',
  cover: {
    parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
    committee: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố',
    title: 'Tài liệu họp',
    subject: 'Phiên họp minh họa quý II năm 2024',
    lines: ['08 giờ 00 phút, ngày 15 tháng 5 năm 2024'],
    foot: 'Đà Nẵng, tháng 5 năm 2024',
  },
  sections: [
    { title: 'Chương trình họp', orientation: 'portrait', blocks: [paragraph('Khai mạc phiên họp minh họa.')] },
    { title: 'Kết quả theo đơn vị', orientation: 'landscape', blocks: [sampleTable('Bảng minh họa', 80)] },
  ],
  annexes: files.map(({ name, bytes }) => ({
    title: `Văn bản kèm theo ${name}`,
    fileName: name,
    sha256: sha256(bytes),
  })),
  belowContents: [note('Số liệu giữ nguyên tại thời điểm lập tài liệu.')],
  isIllustrative: true,
  ...changes,
})

export const packOptions = { createdAt: '2024-05-10' } as const
