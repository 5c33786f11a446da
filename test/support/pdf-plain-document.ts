import type { Block, DocumentContent } from '../../shared/domain/documents/content.ts'

/** A short document around the given blocks, for what only the page form decides. */
export const plainDocument = (blocks: readonly Block[], changes: Partial<DocumentContent> = {}): DocumentContent => ({
  profile: 'nd30',
  head: {
    parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
    issuingBody: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố',
    number: 5,
    typeCode: 'BC',
    issuerCode: 'BCĐ',
    place: 'Đà Nẵng',
    date: null,
    yearWhileUndated: 2023,
  },
  documentType: 'Báo cáo',
  subject: 'Kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022',
  addressees: null,
  legalGrounds: [],
  blocks,
  signature: { titles: ['TM. Ban Chỉ đạo', 'Trưởng ban'], agencyPost: 'Chủ tịch UBND thành phố', name: 'Nguyễn Văn A' },
  recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: VT, BCĐ'],
  appendices: [],
  isIllustrative: false,
  ...changes,
})
