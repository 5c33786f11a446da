import { type Review, reviewOf } from '../../renderer/features/plan-import/review.ts'
import { draftOf, plan } from './plan-import-draft.ts'

/** A review of a short illustrative document, for tests; its first line is line 1. */
export const sampleReview = (): Review =>
  reviewOf(
    draftOf(
      plan(
        'I. HIỆN TRẠNG',
        'Đến hết năm 2021, tỷ lệ bao phủ BHYT đạt 89%.',
        'II. MỤC TIÊU',
        '1. Năm 2022, ít nhất 91% dân số tham gia BHYT.',
        '2. Năm 2025, ít nhất 95% dân số tham gia BHYT.',
        'III. NHIỆM VỤ',
        '1. Công tác tuyên truyền',
        'a) Sở Y tế chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch truyền thông.',
        'b) Vận động 60% hộ nông dân dự đối thoại.',
        '2. Công tác kiểm tra',
        'Sở Y tế báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng sau.',
      ),
    ),
  )
