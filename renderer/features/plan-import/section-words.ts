import type { MetaField, ReviewSection } from './review.ts'

export const sectionWords: Readonly<Record<ReviewSection, string>> = {
  meta: 'Thông tin văn bản',
  targets: 'Mục tiêu',
  baselines: 'Hiện trạng',
  unplaced: 'Số chưa xếp',
  assignments: 'Nhiệm vụ',
  obligations: 'Báo cáo phải gửi',
  groups: 'Nhóm nhiệm vụ',
  committee: 'Ban Chỉ đạo',
  agencies: 'Cơ quan',
}

/** One row of the section, inside a sentence. */
export const rowWords: Readonly<Record<ReviewSection, string>> = {
  meta: 'thông tin',
  targets: 'mục tiêu',
  baselines: 'hiện trạng',
  unplaced: 'số chưa xếp',
  assignments: 'nhiệm vụ',
  obligations: 'báo cáo phải gửi',
  groups: 'nhóm nhiệm vụ',
  committee: 'thành viên Ban Chỉ đạo',
  agencies: 'cơ quan',
}

/** What stands in place of a section without rows. */
export const noneWords: Readonly<Record<ReviewSection, string>> = {
  meta: '',
  targets: 'Không đọc được mục tiêu nào. Chọn dòng ở văn bản bên trái rồi nhấn Insert để thêm.',
  baselines: 'Không có số liệu hiện trạng nào.',
  unplaced: 'Mọi con số của văn bản đã được xếp.',
  assignments: 'Không đọc được nhiệm vụ nào. Chọn dòng ở văn bản bên trái rồi nhấn Insert để thêm.',
  obligations: 'Không đọc được báo cáo phải gửi nào.',
  groups: 'Không đọc được nhóm nhiệm vụ nào.',
  committee: 'Văn bản không nêu thành phần Ban Chỉ đạo.',
  agencies: 'Chưa có cơ quan nào; cơ quan được thêm khi chọn cho một nhiệm vụ.',
}

export const metaWords: Readonly<Record<MetaField, string>> = {
  number: 'Số, ký hiệu',
  documentType: 'Loại văn bản',
  title: 'Tên gọi ngắn',
  subject: 'Trích yếu',
  issuer: 'Cơ quan ban hành',
  date: 'Ngày ban hành',
  yearFrom: 'Năm đầu',
  yearTo: 'Năm cuối',
  locality: 'Địa phương',
  territory: 'Địa bàn',
  parents: 'Căn cứ',
  signer: 'Người ký',
  signerPost: 'Chức vụ người ký',
  recipients: 'Nơi nhận',
}
