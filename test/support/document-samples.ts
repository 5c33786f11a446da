import type { Block, DocumentContent, TableBlock } from '../../shared/domain/documents/content.ts'
import { heading, list, note, paragraph } from '../../shared/domain/documents/content.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { plainDocument } from './pdf-plain-document.ts'

/** Documents that between them use every part of the form; what they say is invented. */

const results =
  'Đến ngày 31/12/2023, toàn thành phố có 1.234.567 người tham gia bảo hiểm y tế, đạt 97,52% dân số, tăng 2,60 điểm % so với cùng kỳ năm 2022 và vượt 0,52 điểm % so với mục tiêu năm.'
const duties =
  'Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện tiếp tục triển khai Kế hoạch số 64/KH-UBND và Nghị quyết số 03-NQ/TU; báo cáo kết quả về Ban Chỉ đạo trước ngày 15/12 hằng năm.'

const byDistrict: TableBlock = {
  kind: 'table',
  title: 'Bảng 1. Người tham gia bảo hiểm xã hội, bảo hiểm y tế theo quận, huyện năm 2023',
  unitNote: 'Đơn vị tính: người',
  columns: [
    { heading: 'STT', align: 'center', share: 1 },
    { heading: 'Quận, huyện', align: 'left', share: 4 },
    { heading: 'BHXH', align: 'right', share: 3 },
    { heading: 'BHYT', align: 'right', share: 3 },
    { heading: 'Ghi chú', align: 'left', share: 4 },
  ],
  rows: [
    ...['Liên Chiểu', 'Thanh Khê', 'Hải Châu', 'Sơn Trà', 'Ngũ Hành Sơn', 'Cẩm Lệ', 'Hòa Vang'].map((name, index) => [
      { lines: [String(index + 1)] },
      { lines: [name] },
      { lines: [`${41 + index}.${120 + index}`] },
      { lines: [`${181 + index}.${502 + index}`] },
      { lines: index === 2 ? ['chưa đầy đủ', '(9/11 phường)'] : [''] },
    ]),
    [
      { lines: ['Toàn thành phố'], bold: true, span: 2 },
      { lines: ['308.861'], bold: true },
      { lines: ['1.291.535'], bold: true },
      { lines: [''] },
    ],
  ],
  notes: ['(1) Số liệu minh họa của mẫu in.'],
}

const text: readonly Block[] = [
  paragraph(
    'Thực hiện Kế hoạch số 64/KH-UBND ngày 12 tháng 4 năm 2021 của Ủy ban nhân dân thành phố, Ban Chỉ đạo báo cáo như sau:',
  ),
  heading(1, 'I', 'Công tác lãnh đạo, chỉ đạo'),
  paragraph(duties),
  heading(1, 'II', 'Kết quả thực hiện các mục tiêu, chỉ tiêu'),
  heading(2, '1', 'Phát triển người tham gia'),
  paragraph(results),
  list(['Bảo hiểm xã hội bắt buộc: 301.202 người;', 'Bảo hiểm xã hội tự nguyện: 7.659 người.']),
  byDistrict,
  {
    kind: 'chart',
    title: 'Hình 1. Tỷ lệ bao phủ bảo hiểm y tế theo quận, huyện (%)',
    chart: {
      kind: 'unit-bars',
      title: 'Tỷ lệ bao phủ BHYT (%)',
      target: { value: 97, text: 'Mục tiêu 97' },
      bars: [
        { label: 'Hải Châu', value: 97.52, text: '97,52', isTotal: false },
        { label: 'Sơn Trà', value: null, text: 'chưa có số liệu', isTotal: false },
        { label: 'Hòa Vang', value: 12.1, text: '12,10', isTotal: false },
        { label: 'Toàn thành phố', value: 96.7, text: '96,70', isTotal: true },
      ],
    },
  },
  heading(3, 'd', 'Về thu, chậm đóng'),
  note('Chưa theo dõi trên hệ thống; Bảo hiểm xã hội thành phố cung cấp.'),
  heading(3, 'đ', 'Về giải quyết chế độ'),
  paragraph(`${results} ${duties}`),
]

const appendix = (title: string, orientation: 'portrait' | 'landscape', rows: number) => ({
  title,
  orientation,
  blocks: [
    {
      ...byDistrict,
      title: `Bảng. ${title}`,
      rows: Array.from({ length: rows }, (_, index) => [
        { lines: [String(index + 1)] },
        { lines: [`Phường số ${index + 1}`] },
        { lines: [`${1000 + index}`] },
        { lines: [`${5000 + index}`] },
        { lines: [index % 7 === 0 ? 'Chưa gửi báo cáo; Ủy ban nhân dân phường đã được đôn đốc' : ''] },
      ]),
    },
  ],
})

const report = plainDocument(text, {
  legalGrounds: [
    'Căn cứ Luật Bảo hiểm xã hội ngày 20 tháng 11 năm 2014',
    'Căn cứ Luật Bảo hiểm y tế ngày 14 tháng 11 năm 2008 và Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế ngày 13 tháng 6 năm 2014',
  ],
  appendices: [
    appendix('Kết quả theo quận, huyện', 'landscape', 40),
    appendix('Kết quả theo phường, xã', 'portrait', 50),
  ],
  isIllustrative: true,
})

const dated = (content: DocumentContent, date: string): DocumentContent => ({
  ...content,
  head: { ...content.head, date: isoDate(date) },
})

const minutes: DocumentContent = {
  ...plainDocument([
    paragraph('Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 01 năm 2024.'),
    paragraph('Địa điểm: Phòng họp số 2, Trung tâm Hành chính thành phố Đà Nẵng.'),
    heading(1, 'I', 'Thành phần'),
    list(['Chủ trì: ông Nguyễn Văn A;', 'Thư ký: bà Trần Thị B.']),
    heading(1, 'II', 'Nội dung'),
    paragraph(duties),
    paragraph('Cuộc họp kết thúc vào 10 giờ 30, ngày 05 tháng 01 năm 2024./.'),
  ]),
  documentType: 'Biên bản',
  subject: 'Họp Ban Chỉ đạo phiên thứ nhất năm 2024',
  leftSignature: { titles: ['Thư ký'], agencyPost: null, name: 'Trần Thị B' },
  signature: { titles: ['Chủ tọa'], agencyPost: null, name: 'Nguyễn Văn A' },
}

const partyReport: DocumentContent = {
  ...plainDocument(text, {
    profile: 'party_36',
    head: {
      parentAgency: 'Thành ủy Đà Nẵng',
      issuingBody: 'Ban Chỉ đạo thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế',
      number: 3,
      typeCode: 'BC',
      issuerCode: 'BCĐ',
      place: 'Đà Nẵng',
      date: isoDate('2024-01-05'),
      yearWhileUndated: 2024,
    },
    subject: 'kết quả thực hiện Nghị quyết số 03-NQ/TU năm 2023',
    signature: {
      titles: ['T/M Ban Chỉ đạo', 'K/T Trưởng ban', 'Phó Trưởng ban Thường trực'],
      agencyPost: null,
      name: 'Nguyễn Văn A',
    },
    recipients: ['Ban Thường vụ Thành ủy (b/c)', 'Các quận ủy, huyện ủy', 'Lưu Văn phòng Thành ủy'],
    appendices: [appendix('Kết quả theo quận, huyện', 'landscape', 30)],
    isIllustrative: true,
  }),
}

export const documentSamples: Readonly<Record<string, DocumentContent>> = {
  'báo cáo có hai phụ lục': { ...dated(report, '2024-01-05'), signatureFields: true },
  'báo cáo dự thảo lần 2, chờ số': { ...report, head: { ...report.head, number: null }, draftNumber: 2 },
  'công văn gửi nhiều nơi': dated(
    plainDocument([paragraph(results), paragraph(duties)], {
      documentType: null,
      head: { ...report.head, typeCode: 'BCĐ', issuerCode: 'BHXH' },
      subject: 'đôn đốc báo cáo kết quả thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế năm 2023',
      addressees: [
        'Sở Lao động - Thương binh và Xã hội',
        'Ủy ban nhân dân các quận, huyện trên địa bàn thành phố, các đơn vị sự nghiệp trực thuộc Ủy ban nhân dân thành phố',
      ],
      draftNumber: 1,
    }),
    '2024-03-09',
  ),
  'biên bản hai chữ ký': { ...minutes, head: { ...minutes.head, typeCode: 'BB', withoutPlaceAndDate: true } },
  'phiếu trình': {
    ...dated(
      plainDocument([paragraph(duties), heading(1, 'I', 'Ý kiến của lãnh đạo'), paragraph(results)]),
      '2024-12-20',
    ),
    documentType: 'Phiếu trình',
    subject: 'Về việc ban hành Báo cáo kết quả năm 2024',
    addressees: [
      'Đồng chí Nguyễn Văn A, Phó Chủ tịch Ủy ban nhân dân thành phố, Phó Trưởng ban Thường trực Ban Chỉ đạo',
    ],
    head: { ...report.head, date: isoDate('2024-12-20'), withoutNumber: true },
    leftSignature: { titles: ['Người trình'], agencyPost: null, name: 'Trần Thị B' },
    signature: { titles: ['Lãnh đạo cơ quan'], agencyPost: null, name: 'Lê Văn C' },
    recipients: [],
  },
  'tên cơ quan dài, địa danh dài': dated(
    {
      ...plainDocument(text),
      head: {
        ...report.head,
        parentAgency: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
        issuingBody:
          'Ban Chỉ đạo thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp và cải cách chính sách bảo hiểm xã hội trên địa bàn Thành phố Hồ Chí Minh',
        number: 1234,
        issuerCode: 'BCĐBHXH',
        place: 'Thành phố Hồ Chí Minh',
      },
    },
    '2023-12-29',
  ),
  'báo cáo của Đảng, HD 36': partyReport,
  'báo cáo của Đảng, HD 05, dự thảo': {
    ...partyReport,
    profile: 'party_05',
    head: { ...partyReport.head, number: null, date: null, place: 'Thành phố Hồ Chí Minh', yearWhileUndated: 2026 },
    draftNumber: 3,
    appendices: [appendix('Kết quả theo quận, huyện', 'landscape', 3), appendix('Danh sách phường', 'portrait', 3)],
  },
  'công văn của Đảng, HD 05': {
    ...partyReport,
    profile: 'party_05',
    blocks: [paragraph(results), paragraph(duties)],
    head: { ...partyReport.head, typeCode: 'CV', number: 15, date: isoDate('2026-06-09') },
    documentType: null,
    subject: 'chế độ báo cáo của Ban Chỉ đạo',
    addressees: ['Ban Thường vụ các quận ủy, huyện ủy và đảng ủy trực thuộc Thành ủy trên địa bàn thành phố Đà Nẵng'],
    appendices: [],
  },
}
